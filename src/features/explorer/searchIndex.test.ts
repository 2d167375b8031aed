import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statuses } from '../../http/status/statuses.ts'
import { languages } from '../../i18n/languages.ts'
import type { CodeProse } from '../../i18n/prose.ts'
import { buildSearchIndex, openSearchIndex, searchCodes } from './searchIndex.ts'

const locales = join(import.meta.dirname, '../../../locales')

const indexes = new Map(
  languages.map((language) => {
    const folder = join(locales, language, 'codes')
    const prose = Object.fromEntries(
      readdirSync(folder).map((name) => [
        name.slice(0, 3),
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as CodeProse,
      ]),
    )
    // The index goes to the reader as JSON, so it must survive that.
    return [language, openSearchIndex(JSON.parse(JSON.stringify(buildSearchIndex(prose))))]
  }),
)

const search = (language: (typeof languages)[number], query: string) => {
  const index = indexes.get(language)
  return index ? searchCodes(index, query) : []
}

test('a number finds its code first, in every language', () => {
  for (const language of languages) {
    for (const { code } of statuses) expect(search(language, String(code))[0]).toBe(code)
  }
})

test('a registered reason phrase finds its code first', () => {
  const named = statuses.filter(({ state, phrase }) => state !== 'vendor' && phrase !== 'Unused')
  for (const { code, phrase } of named) expect([phrase, search('en', phrase)[0]]).toEqual([phrase, code])
})

test.each([
  ['en', 'conflict', 409],
  ['en', 'conlfict', 409],
  ['en', 'file too large', 413],
  ['en', 'payload too large', 413],
  ['id', 'konflik', 409],
  ['fr', 'conflit', 409],
  ['fr', 'PRECONDITION', 412],
] as const)('%s: "%s" finds %i first', (language, query, code) => {
  expect(search(language, query)[0]).toBe(code)
})

test('the beginning of a number finds every code that begins so', () => {
  expect(new Set(search('en', '40').filter((code) => code >= 400 && code < 410)).size).toBe(10)
})

test('nothing typed finds nothing', () => {
  expect(search('en', '   ')).toEqual([])
})

test('whatever is typed is answered with codes that exist', () => {
  const codes = new Set<number>(statuses.map(({ code }) => code))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
      for (const code of search('fr', query)) expect(codes.has(code)).toBe(true)
    }),
  )
})
