import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLanguage, type Language, languages } from './languages.ts'
import { type Prose, readAllProse } from './localeFiles.ts'

/** The languages that are translated from English. */
export type Translation = Exclude<Language, typeof defaultLanguage>

export const translations = languages.filter((language): language is Translation => language !== defaultLanguage)

/**
 * For each file and key of English prose, the hash of the English text that somebody read when the translation was
 * written or read again. The forms of a plural are one key.
 */
export type Readings = Readonly<Record<string, Readonly<Record<string, string>>>>

/** One key of English prose, with all its forms. */
export interface Source {
  readonly file: string
  readonly key: string
  /** Every text under the key, one a line. */
  readonly text: string
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/

/** Puts the forms of a plural, and the texts of a list, together under their one key. */
export function sourcesOf(prose: readonly Prose[]): readonly Source[] {
  const texts = new Map<string, { readonly file: string; readonly key: string; readonly lines: string[] }>()
  for (const { file, key: whole, texts: lines } of prose) {
    const key = whole.replace(pluralSuffix, '')
    const id = `${file} ${key}`
    const known = texts.get(id)
    if (known) known.lines.push(...lines)
    else texts.set(id, { file, key, lines: [...lines] })
  }
  return [...texts.values()].map(({ file, key, lines }) => ({ file, key, text: lines.join('\n') }))
}

/** Returns the mark of a text: six characters, 36 bits, so that a changed sentence is missed once in 69 billion. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 6)
}

/** Returns what there is to note once every translation has been read beside its English text; files and keys sorted. */
export function noteReadings(sources: readonly Source[]): Readings {
  const byFile: Record<string, Record<string, string>> = {}
  const sorted = sources.toSorted((a, b) => compareTexts(a.file, b.file) || compareTexts(a.key, b.key))
  for (const { file, key, text } of sorted) {
    byFile[file] ??= {}
    byFile[file][key] = hashText(text)
  }
  return byFile
}

// By code units: the same order on every machine, whatever its language.
const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One key whose note does not fit. */
export interface Unread {
  readonly file: string
  readonly key: string
  /**
   * `changed`: the English text is not the one that was read; `new`: nothing was noted, or there is no translation yet;
   * `gone`: English has no such key any more.
   */
  readonly why: 'changed' | 'new' | 'gone'
  /** The hash of the English text that was read, where one was. */
  readonly read: string | undefined
}

/** Compares what was read with the English texts as they are. */
export function findUnread(sources: readonly Source[], readings: Readings): readonly Unread[] {
  const now = noteReadings(sources)
  const open = Object.entries(now).flatMap(([file, keys]) =>
    Object.entries(keys).flatMap(([key, hash]): readonly Unread[] => {
      const read = readings[file]?.[key]
      if (read === hash) return []
      return [{ file, key, why: read === undefined ? 'new' : 'changed', read }]
    }),
  )
  const gone = Object.entries(readings).flatMap(([file, keys]) =>
    Object.entries(keys)
      .filter(([key]) => now[file]?.[key] === undefined)
      .map(([key, read]): Unread => ({ file, key, why: 'gone', read })),
  )
  return [...open, ...gone]
}

const fileOf = (language: Translation) => join(import.meta.dirname, `../../locales/${language}.readings.json`)

/** Reads what was noted for a language; nothing where there is no file yet. */
export function loadReadings(language: Translation): Readings {
  const file = fileOf(language)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readings) : {}
}

/** Writes what was read, one key a line. */
export function saveReadings(language: Translation, readings: Readings): void {
  writeFileSync(fileOf(language), `${JSON.stringify(readings, null, 2)}\n`)
}

/** Tells of every language what has to be read again before it may be offered: none means that all of it was. */
export function unreadTranslations(): readonly (Unread & { readonly language: Translation })[] {
  const sources = sourcesOf(readAllProse(defaultLanguage))
  return translations.flatMap((language) =>
    findUnread(sources, loadReadings(language)).map((unread) => ({ language, ...unread })),
  )
}

/** What to run when something is to be read again. */
export const howToReread = 'npm run reread shows them; npm run reread -- --mark notes that they have been read'

/** Says of one key what is wrong with its note, in one line. */
export function describeUnread({ language, file, key, why }: Unread & { readonly language: Translation }): string {
  switch (why) {
    case 'changed':
      return `${language}/${file} ${key}: the English text has changed since the translation was read`
    case 'new':
      return `${language}/${file} ${key}: nobody has noted that the translation was read beside the English text`
    case 'gone':
      return `${language}/${file} ${key}: noted as read, and English has no such key`
  }
}
