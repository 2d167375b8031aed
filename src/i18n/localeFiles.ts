import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './languages.ts'

const root = join(import.meta.dirname, '../../locales')

/** What stands under one key of one file of prose: one text, or a list of them. */
export interface Prose {
  /** The file below the language's folder, such as `codes/404.json`. */
  readonly file: string
  /** The way to it inside the file, such as `search.results_one`. */
  readonly key: string
  readonly texts: readonly string[]
}

/** Lists the files of a language, sorted, as they stand below its folder. */
export function localeFiles(language: Language): readonly string[] {
  return readdirSync(join(root, language), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, language).length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

/** Reads all prose of one file; throws, naming file and key, where something is neither text nor a list of texts. */
export function readProse(language: Language, file: string): readonly Prose[] {
  const json: unknown = JSON.parse(readFileSync(join(root, language, file), 'utf8'))
  return flattenProse(`${language}/${file}`, file, json)
}

/** Reads all prose of one language. */
export function readAllProse(language: Language): readonly Prose[] {
  return localeFiles(language).flatMap((file) => readProse(language, file))
}

/** Lists the keys of one file; none where there is no such file. */
export function keysIn(language: Language, file: string): readonly string[] {
  return localeFiles(language).includes(file) ? readProse(language, file).map(({ key }) => key) : []
}

/** Lists all prose of what a file holds; throws, naming `where` and key, where something is neither text nor a list. */
export function flattenProse(where: string, file: string, json: unknown): readonly Prose[] {
  return flatten(where, file, '', json)
}

function flatten(where: string, file: string, key: string, value: unknown): readonly Prose[] {
  if (typeof value === 'string') return [{ file, key, texts: [value] }]
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [{ file, key, texts: value }]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${where} ${key}: neither a text nor a list of texts`)
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(where, file, key === '' ? name : `${key}.${name}`, inner),
  )
}
