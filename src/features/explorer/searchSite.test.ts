import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noCodeIds } from '../../http/noCode/noCodes.ts'
import { statuses } from '../../http/status/statuses.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import type { CodeProse, NoCodeProse } from '../../i18n/prose.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import { asked } from './asked.ts'
import { buildSearch, type SearchSource } from './searchIndex.ts'
import { keyOf, openSiteSearch, type SiteSearch } from './searchSite.ts'

const locales = join(import.meta.dirname, '../../../locales')

function readFolder<T>(language: Language, folder: string): Readonly<Record<string, T>> {
  const names = readdirSync(join(locales, language, folder))
  const read = (name: string) => JSON.parse(readFileSync(join(locales, language, folder, name), 'utf8')) as T
  return Object.fromEntries(names.map((name) => [name.slice(0, -5), read(name)]))
}

function openFor(language: Language): SiteSearch {
  const built = buildSearch(language, {
    codes: readFolder<CodeProse>(language, 'codes'),
    noCodes: readFolder<NoCodeProse>(language, 'noCode'),
    flows: readCatalogue(language, 'scenarios') as SearchSource['flows'],
  })
  // It goes to the reader as JSON, so it must survive that.
  return openSiteSearch(language, JSON.parse(JSON.stringify(built)))
}

const searches: Readonly<Record<Language, SiteSearch>> = { en: openFor('en'), id: openFor('id'), fr: openFor('fr') }

const search = (language: Language, query: string) => searches[language](query).map(keyOf)

test.each(asked)('%s: "%s" finds %s first', (language, query, key) => {
  expect(search(language, query)[0]).toBe(key)
})

test('a number finds its code first, in every language', () => {
  for (const language of languages) {
    for (const { code } of statuses) expect(search(language, String(code))[0]).toBe(String(code))
  }
})

test('a registered reason phrase finds its code first', () => {
  const named = statuses.filter(({ state, phrase }) => state !== 'vendor' && phrase !== 'Unused')
  for (const { code, phrase } of named) expect([phrase, search('en', phrase)[0]]).toEqual([phrase, String(code)])
})

test('every symptom finds its code among the first three, and most of them first', () => {
  for (const language of languages) {
    const codes = readFolder<CodeProse>(language, 'codes')
    const places = Object.entries(codes).flatMap(([code, { symptoms }]) =>
      symptoms.map((symptom) => ({ symptom, place: search(language, symptom).indexOf(code) })),
    )
    // A few are the symptoms of several codes.
    const late = places.filter(({ place }) => place < 0 || place > 2)
    expect(late.length / places.length, JSON.stringify(late)).toBeLessThan(0.01)
    expect(places.filter(({ place }) => place === 0).length / places.length).toBeGreaterThan(0.95)
  }
})

test('a field finds the codes that are known for it among the first four', () => {
  expect(search('en', 'Retry-After').slice(0, 4)).toEqual(expect.arrayContaining(['429', '503']))
})

test('the beginning of a number lists every code that begins so, in order', () => {
  const begun = statuses.map(({ code }) => String(code)).filter((code) => code.startsWith('40'))
  expect(begun.length).toBe(10)
  expect(search('fr', '40').slice(0, 10)).toEqual(begun)
  expect(search('id', '4xx').slice(0, 10)).toEqual(begun)
})

test('two numbers find their comparison, then each of them, whatever stands between', () => {
  for (const language of languages) {
    for (const between of [' ', ' vs ', '/', ' and ', ', ']) {
      expect(search(language, `412${between}409`).slice(0, 3)).toEqual(['409-412', '412', '409'])
    }
  }
  expect(search('en', '301 302 303 307 308')[0]).toBe('301-302-303-307')
  expect(search('en', '404 299')[0]).toBe('404')
})

test('one letter finds the names that begin with it', () => {
  const first = search('en', 'c').slice(0, 5)
  expect(first).toEqual(expect.arrayContaining(['409']))
  for (const key of first) {
    const name = statuses.find(({ code }) => String(code) === key)?.phrase ?? 'cors, certificate, connection'
    expect(name.toLowerCase()[0]).toBe('c')
  }
})

test('one typing error in the name of a registered code still finds it among the first three', () => {
  const long = statuses.filter(({ state, phrase }) => state === 'registered' && /^[A-Z][a-z]{7,}$/.test(phrase))
  expect(long.length).toBeGreaterThan(3)
  for (const { code, phrase } of long) {
    for (let at = 1; at < phrase.length - 1; at += 1) {
      const swapped = phrase.slice(0, at) + phrase.charAt(at + 1) + phrase.charAt(at) + phrase.slice(at + 2)
      expect(search('en', swapped).slice(0, 3), swapped).toContain(String(code))
    }
  }
})

test('what was found by something else than its name says by what', () => {
  const [first] = searches.en('payload too large')
  expect(first).toMatchObject({ kind: 'code', code: 413, why: { text: 'payload too large' } })
  const [refused] = searches.en('ECONNREFUSED')
  expect(refused).toMatchObject({ kind: 'noCode', id: 'refused' })
  const [conflict] = searches.en('conflict')
  expect(conflict).toMatchObject({ kind: 'code', code: 409, why: undefined })
})

test('nothing typed finds nothing', () => {
  for (const language of languages) expect(search(language, ' \n\t ')).toEqual([])
})

test('whatever is typed is answered with things that exist, each once', () => {
  const known = new Set<string>([
    ...statuses.map(({ code }) => String(code)),
    ...noCodeIds.map((id) => `noCode/${id}`),
    ...scenarios.map(({ id }) => `flow/${id}`),
  ])
  const words = fc.constantFrom(
    'conflict',
    '409',
    '4xx',
    '412',
    '000',
    '.',
    'constructor',
    '__proto__',
    'the',
    'é',
    '😀',
  )
  const queries = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 8 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(fc.constantFrom(...languages), queries, (language, query) => {
      const keys = search(language, query)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) {
        if (/^\d{3}(-\d{3})+$/.test(key)) for (const code of key.split('-')) expect(known.has(code)).toBe(true)
        else expect(known.has(key), key).toBe(true)
      }
    }),
    { numRuns: 1500 },
  )
})
