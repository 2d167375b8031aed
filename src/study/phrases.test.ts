import { expect, test } from 'vitest'
import { registeredCodes } from '../http/status/statuses.ts'
import { codeOfPhrase, phraseMeant, phrasesOf } from './phrases.ts'

const meantOf = (typed: string, code: number) => phraseMeant(typed, phrasesOf(code))

test('the phrase of today comes first, and the earlier ones after it', () => {
  expect(phrasesOf(413)).toEqual(['Content Too Large', 'Request Entity Too Large', 'Payload Too Large'])
  expect(phrasesOf(404)).toEqual(['Not Found'])
  expect(phrasesOf(0)).toEqual([])
})

test.each([
  ['payload too large', 413, 'Payload Too Large'],
  ['Request-Entity Too Large', 413, 'Request Entity Too Large'],
  ['  URI too long ', 414, 'URI Too Long'],
  ['Request-URI Too Large', 414, 'Request-URI Too Large'],
  ['Requested Range not Satisfiable', 416, 'Requested Range Not Satisfiable'],
  ['unprocessable entity', 422, 'Unprocessable Entity'],
  ['MULTISTATUS', 207, 'Multi-Status'],
  ['non authoritative information', 203, 'Non-Authoritative Information'],
])('%s is taken for %i', (typed, code, phrase) => {
  expect(meantOf(typed, code)).toBe(phrase)
})

test.each([
  ['a key left out', 'Forbiden', 403],
  ['a key too many', 'Unproccessable Content', 422],
  ['another key', 'Unauthorised', 401],
  ['two keys the wrong way round', 'Not Fuond', 404],
  ['a slip in the second word', 'Precondition Faild', 412],
])('%s is a slip', (_what, typed, code) => {
  expect(meantOf(typed, code)).toBe(phrasesOf(code)[0])
})

test.each([
  ['two slips', 'Forbidn', 403],
  ['a slip in a word of three letters', 'Nto Found', 404],
  ['a slip in a word of four letters', 'Bed Request', 400],
  ['a word left out', 'Found', 404],
  ['the phrase of another code', 'Not Found', 302],
  ['nothing', '', 410],
  ['another word of four letters', 'Gond', 410],
  ['signs alone', '?!', 200],
  ['three keys the wrong way round', 'Precondition Faelid', 412],
])('%s is no slip', (_what, typed, code) => {
  expect(meantOf(typed, code)).toBeUndefined()
})

test('what is as near to the phrase of another code is no slip', () => {
  expect(phraseMeant('Not Fount', ['Not Fount'])).toBe('Not Fount')
  expect(phraseMeant('Not Found', ['Not Fount'])).toBeUndefined()
  expect(phraseMeant('Not Foun', ['Not Fount'])).toBeUndefined()
  expect(phraseMeant('Mot Fount', ['Mot Fountt'])).toBe('Mot Fountt')
})

test('no registered phrase, with one key left out, is taken for that of another code', () => {
  for (const code of registeredCodes) {
    for (const phrase of phrasesOf(code)) {
      for (let at = 0; at < phrase.length; at++) {
        const typed = phrase.slice(0, at) + phrase.slice(at + 1)
        const taken = codeOfPhrase(typed)
        // 306 and 418 are both registered as unused.
        if (taken !== undefined && phrase !== 'Unused') expect(taken, typed).toBe(code)
      }
    }
  }
})
