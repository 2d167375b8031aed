import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxTopic, parseRoundLink, roundPath } from './roundLink.ts'

test('a query names the codes, the number of questions and the seed of a round', () => {
  expect(parseRoundLink('?codes=409,412&count=7&seed=12')).toEqual({ codes: [409, 412], count: 7, seed: 12 })
  expect(parseRoundLink('codes=409')).toEqual({ codes: [409], count: 5 })
})

test.each(['', '?q=409', '?codes=', '?codes=abc', '?codes=409,abc', '?codes=1000', '?codes=<script>'])(
  '%j asks for no round',
  (query) => expect(parseRoundLink(query)).toBeUndefined(),
)

test('a code named twice counts once, and too many codes are none', () => {
  expect(parseRoundLink('?codes=409,409')?.codes).toEqual([409])
  const many = Array.from({ length: maxTopic + 1 }, (_, place) => 200 + place).join(',')
  expect(parseRoundLink(`?codes=${many}`)).toBeUndefined()
})

test.each([
  ['0', 1],
  ['99', 50],
  ['-3', 5],
  ['many', 5],
  ['3.5', 5],
])('%s questions are %i', (count, asked) => {
  expect(parseRoundLink(`?codes=409&count=${count}`)?.count).toBe(asked)
})

test('what is written is read again', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 1, maxLength: maxTopic })
  const link = fc.record(
    { codes, count: fc.integer({ min: 1, max: 50 }), seed: fc.nat() },
    { requiredKeys: ['codes', 'count'] },
  )
  fc.assert(
    fc.property(link, (written) => {
      const path = roundPath('id', written)
      expect(path.startsWith('/id/quiz?codes=')).toBe(true)
      expect(parseRoundLink(path.slice(path.indexOf('?')))).toEqual(written)
    }),
  )
})

test('whatever the query says, it is read without an exception', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (query) => {
      const link = parseRoundLink(query)
      for (const code of link?.codes ?? []) expect(code).toBeGreaterThanOrEqual(100)
    }),
  )
})
