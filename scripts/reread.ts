/**
 * Shows which translations have to be read again because their English text has changed, with the English before and
 * after; with `--mark` it notes that they were read. Languages, files and beginnings of keys choose among them:
 * `npm run reread -- fr quiz.json codes/404.json --mark`.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { defaultLanguage } from '../src/i18n/languages.ts'
import { flattenProse, type Prose, readAllProse } from '../src/i18n/localeFiles.ts'
import {
  findUnread,
  hashText,
  loadReadings,
  noteReadings,
  type Readings,
  saveReadings,
  sourcesOf,
  type Translation,
  translations,
  type Unread,
} from '../src/i18n/readings.ts'

const { values, positionals } = parseArgs({ options: { mark: { type: 'boolean' } }, allowPositionals: true })
const isTranslation = (text: string): text is Translation => translations.some((language) => language === text)
const named = positionals.filter(isTranslation)
const wanted = positionals.filter((text) => !isTranslation(text))
const chosen = named.length > 0 ? named : translations

const isWanted = ({ file, key }: Unread) =>
  wanted.length === 0 || wanted.some((text) => file === text || file.startsWith(`${text}/`) || key.startsWith(text))

const english = sourcesOf(readAllProse(defaultLanguage))
const textOf = (sources: ReturnType<typeof sourcesOf>, { file, key }: Unread) =>
  sources.find((source) => source.file === file && source.key === key)?.text

/** Runs git; `undefined` where there is none, or no such thing in its history. */
function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
  } catch {
    return undefined
  }
}

const histories = new Map<string, readonly (readonly Prose[])[]>()

/** Every version of an English file that the history holds, the newest first. */
function versionsOf(file: string): readonly (readonly Prose[])[] {
  const known = histories.get(file)
  if (known) return known
  const path = `locales/${defaultLanguage}/${file}`
  const commits = git('log', '--format=%H', '--', path)?.split('\n').filter(Boolean) ?? []
  const versions = commits.flatMap((commit) => {
    const text = git('show', `${commit}:${path}`)
    return text === undefined ? [] : [flattenProse(path, file, JSON.parse(text))]
  })
  histories.set(file, versions)
  return versions
}

/** The English text that was read, found in the history by its hash. */
function textBefore(unread: Unread): string | undefined {
  if (unread.read === undefined) return undefined
  for (const version of versionsOf(unread.file)) {
    const text = textOf(sourcesOf(version), unread)
    if (text !== undefined && hashText(text) === unread.read) return text
  }
  return undefined
}

const indent = (text: string) => text.replaceAll('\n', '\n    ')

function show(unread: Unread, translated: ReturnType<typeof sourcesOf>, language: Translation): void {
  const { file, key, why } = unread
  console.log(`\n${language}/${file} ${key}`)
  if (why === 'gone') {
    console.log('  English has no such key any more')
    return
  }
  if (why === 'changed') console.log(`  was\n    ${indent(textBefore(unread) ?? 'not to be found in the history')}`)
  console.log(`  ${why === 'changed' ? 'is' : 'new'}\n    ${indent(textOf(english, unread) ?? '')}`)
  console.log(`  ${language}\n    ${indent(textOf(translated, unread) ?? 'no translation yet')}`)
}

/** Returns the notes with those of some keys as they are now. */
function withRead(before: Readings, read: readonly Unread[]): Readings {
  const ids = new Set(read.map(({ file, key }) => `${file} ${key}`))
  const now = noteReadings(english)
  const files = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()
  return Object.fromEntries(
    files.flatMap((file) => {
      const keys = [...new Set([...Object.keys(before[file] ?? {}), ...Object.keys(now[file] ?? {})])].sort()
      const notes = keys.flatMap((key) => {
        const hash = (ids.has(`${file} ${key}`) ? now : before)[file]?.[key]
        return hash === undefined ? [] : [[key, hash] as const]
      })
      return notes.length === 0 ? [] : [[file, Object.fromEntries(notes)] as const]
    }),
  )
}

let left = 0
for (const language of chosen) {
  const readings = loadReadings(language)
  const translated = sourcesOf(readAllProse(language))
  const unread = findUnread(english, readings)
  const asked = unread.filter(isWanted)
  const isFirst = Object.keys(readings).length === 0
  if (!isFirst) for (const one of asked) show(one, translated, language)
  // What has no translation cannot have been read.
  const read = asked.filter((one) => one.why === 'gone' || textOf(translated, one) !== undefined)
  if (values.mark) saveReadings(language, withRead(readings, read))
  left += unread.length - (values.mark ? read.length : 0)
  console.log(
    values.mark
      ? `\n${language}: ${read.length} noted as read, ${unread.length - read.length} left`
      : `\n${language}: ${unread.length} to read${asked.length < unread.length ? `, ${asked.length} of them shown` : ''}`,
  )
}
process.exit(left === 0 ? 0 : 1)
