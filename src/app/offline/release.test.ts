import { expect, test } from 'vitest'
import { fakeRelease } from './fakeRelease.ts'
import { cacheNameOf, isOurCache, keptLanguages, languageOfUrl, packsOf, recordName } from './release.ts'

test('the languages that are kept are read from the names of the caches, of whichever release', () => {
  const names = packsOf(fakeRelease, ['en', 'fr']).map(cacheNameOf)
  expect(keptLanguages(names)).toEqual(['en', 'fr'])
  expect(keptLanguages([...names.map((name) => name.replace('-0.txt', '-1.txt')), recordName, 'other'])).toEqual([
    'en',
    'fr',
  ])
  expect(keptLanguages([cacheNameOf(fakeRelease.languages.id.words)])).toEqual([])
})

test('caches of others on the same origin are not ours', () => {
  expect(packsOf(fakeRelease, ['id']).map(cacheNameOf).every(isOurCache)).toBe(true)
  expect(isOurCache(recordName)).toBe(true)
  expect(isOurCache('statuscopes')).toBe(false)
  expect(isOurCache('other')).toBe(false)
})

test('an address says its language in its first part', () => {
  expect(languageOfUrl('https://site.example/fr/codes/404?x=/en/')).toBe('fr')
  expect(languageOfUrl('https://site.example/')).toBeUndefined()
  expect(languageOfUrl('https://site.example/api/codes.json')).toBeUndefined()
})
