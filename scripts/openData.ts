import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinship } from '../src/http/status/kinship.ts'
import { statuses } from '../src/http/status/statuses.ts'
import { type Language, languages } from '../src/i18n/languages.ts'
import { type InEveryLanguage, toCodeRecord, toComparisonRecord } from '../src/i18n/openData/records.ts'
import { schemas } from '../src/i18n/openData/schemas.ts'
import type { CodeProse, ComparisonProse } from '../src/i18n/prose.ts'

/** Reads one file of prose in every language. */
function readProse<T>(root: string, file: string): InEveryLanguage<T> {
  const read = (language: Language) => JSON.parse(readFileSync(join(root, 'locales', language, file), 'utf8')) as T
  return Object.fromEntries(languages.map((language) => [language, read(language)])) as InEveryLanguage<T>
}

/** Returns the open data: the value of each file below `api`, by its path there. */
export function openData(root: string, site: string): ReadonlyMap<string, object> {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>
  const { asOf } = JSON.parse(readFileSync(join(root, 'data/iana.json'), 'utf8')) as Record<string, string>
  const about = {
    name: 'Statuscope',
    version,
    licence: license,
    registryAsOf: asOf,
    documentation: `${site}/en/data`,
  }
  const codes = statuses.map((status) => toCodeRecord(status, readProse<CodeProse>(root, `codes/${status.code}.json`)))
  const comparisons = kinship.map((pair) =>
    toComparisonRecord(pair, readProse<ComparisonProse>(root, `comparisons/${pair.codes.join('-')}.json`)),
  )
  return new Map<string, object>([
    ['codes.json', { about, codes }],
    ...codes.map((record) => [`codes/${record.code}.json`, { about, ...record }] as const),
    ['comparisons.json', { about, comparisons }],
    ...Object.entries(schemas).map(([name, schema]) => [name, { $id: `${site}/api/${name}`, ...schema }] as const),
  ])
}
