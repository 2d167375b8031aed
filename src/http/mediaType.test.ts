import { expect, test } from 'vitest'
import { formatMediaType, parseMediaType } from './mediaType.ts'

test('the equivalent examples of the RFC are read alike', () => {
  const expected = { type: 'text', subtype: 'html', parameters: new Map([['charset', 'utf-8']]) }
  for (const text of [
    'text/html;charset=utf-8',
    'Text/HTML;Charset="utf-8"',
    'text/html; charset="utf-8"',
    'text/html;charset=UTF-8',
  ]) {
    expect(parseMediaType(text)).toEqual(expected)
  }
})

test('a media type without parameters and one with a quoted one come back', () => {
  for (const text of ['application/problem+json', 'text/plain; charset=utf-8', 'multipart/mixed; boundary="a b;c"']) {
    const parsed = parseMediaType(text)
    expect(parsed && formatMediaType(parsed)).toBe(text)
  }
})

test.each([
  '',
  'text',
  'text/',
  '/html',
  'text/html/x',
  'text /html',
  'text/html;',
  'text/html; charset',
  'text/ht ml',
  ';a=b',
])('%j names a type only where its grammar allows it', (text) => {
  // An empty parameter is the one thing here that a recipient has to accept.
  expect(parseMediaType(text) !== undefined).toBe(text === 'text/html;')
})
