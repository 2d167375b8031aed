import fc from 'fast-check'
import { expect, test } from 'vitest'
import { octetLength } from './octetLength.ts'

test('the octets of a text are those of UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(octetLength(text)).toBe(new TextEncoder().encode(text).length)
    }),
  )
  expect(['a', '\u00e9', '\u20ac', '\u{1f600}'].map(octetLength)).toEqual([1, 2, 3, 4])
})
