import { expect, test } from 'vitest'
import { isLanguage, preferredLanguage } from './languages.ts'

test('the first preferred language that we have wins, without its region', () => {
  expect(preferredLanguage(['de-DE', 'fr-CA', 'en'])).toBe('fr')
  expect(preferredLanguage(['ID'])).toBe('id')
})

test('the withdrawn tag "in" is Indonesian', () => {
  expect(preferredLanguage(['in-ID', 'en'])).toBe('id')
})

test('a reader of none of our languages is greeted in English', () => {
  expect(preferredLanguage([])).toBe('en')
  expect(preferredLanguage(['zh-Hant', '', '*'])).toBe('en')
})

test('a language in an address is one of ours only as it is written', () => {
  expect(isLanguage('fr')).toBe(true)
  expect(isLanguage('FR')).toBe(false)
  expect(isLanguage('constructor')).toBe(false)
})
