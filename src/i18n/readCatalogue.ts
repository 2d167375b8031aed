import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './languages.ts'
import type { Catalogue } from './namespaces.ts'

const ours = join(import.meta.dirname, '../../locales')

/** Reads a catalogue of a language whole, from its file or from all files of its folder; throws when there is neither. */
export function readCatalogue(language: Language, name: string, locales = ours): Catalogue {
  const folder = join(locales, language)
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Catalogue
  if (existsSync(join(folder, `${name}.json`))) return read(`${name}.json`)
  return Object.assign({}, ...readdirSync(join(folder, name)).map((file) => read(join(name, file))))
}
