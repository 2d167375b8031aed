import type { Language } from './languages.ts'
import { keysIn, localeFiles } from './localeFiles.ts'

/** Codes that nobody should send: no situation asks for one. */
export const withoutSituation: readonly number[] = [104, 305, 306, 418, 510]

/** Names the keys, or files, that are missing and those that nothing asks for. */
export function differences(where: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `${where} ${key}: missing`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `${where} ${key}: nothing asks for it`),
  ]
}

/** A key of a question has a short name that an anchor can bear; each question comes with its answer. */
const questionKey = /^questions\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(question|answer)$/

/** Names the questions of a file that lack an answer, and says when there are too few or too many. */
export function questionProblems(language: Language, file: string, least: number, most: number): readonly string[] {
  const keys = keysIn(language, file).filter((key) => questionKey.test(key))
  const names = [...new Set(keys.map((key) => questionKey.exec(key)?.[1] ?? ''))]
  const wanted = names.flatMap((name) => [`questions.${name}.question`, `questions.${name}.answer`])
  const isFit = names.length >= least && names.length <= most
  return [
    ...differences(`${language}/${file}`, keys, wanted),
    ...(isFit ? [] : [`${language}/${file}: ${names.length} questions, not ${least} to ${most}`]),
  ]
}

/** As `differences`, for the keys of one file. */
export function keyDifferences(language: Language, file: string, wanted: readonly string[]): readonly string[] {
  const found = keysIn(language, file).filter((key) => !questionKey.test(key))
  return differences(`${language}/${file}`, found, [...new Set(wanted)])
}

/** Lists the files of a language in one folder. */
export function filesIn(language: Language, folder: string): readonly string[] {
  return localeFiles(language).filter((file) => file.startsWith(`${folder}/`))
}
