import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, toJson } from './answers.ts'

test('JSON is written in ASCII and means the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'grapheme' }), (value, text) => {
      const written = toJson({ value, text })
      expect(written).toMatch(/^[\n -~]*$/)
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ value, text })))
    }),
  )
})

test('a text cannot leave its place in HTML', () => {
  expect(escapeHtml(`<b title="'&">`)).toBe('&#60;b title=&#34;&#39;&#38;&#34;&#62;')
})
