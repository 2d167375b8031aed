import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shorten } from './shorten.ts'

test('a short text stays as it is', () => {
  expect(shorten('The server answers.', 30)).toBe('The server answers.')
})

test('a long text is cut between words, and backticks are closed', () => {
  expect(shorten('The client sends `If-Match: "v3"` again.', 20)).toBe('The client sends …')
  expect(shorten('The client sends `If-Match: "v3"` again.', 28)).toBe('The client sends `If-Match` …')
})

test('whatever the text, it is short and its backticks come in pairs', () => {
  const words = fc.array(fc.constantFrom('the', '`ETag', 'of`', 'a,', 'very-long-word-without-end', '`'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 80 }), (parts, most) => {
      const text = parts.join(' ')
      const short = shorten(text, most)
      expect(short.length).toBeLessThanOrEqual(Math.max(most + 3, 0))
      if (short !== text) expect(short.split('`').length % 2).toBe(1)
    }),
  )
})
