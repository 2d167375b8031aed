import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphabet, readers } from './readers.ts'

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...alphabet), { maxLength: 30 }).map((parts) => parts.join('')),
)

describe.each(Object.entries(readers))('%s', (_, read) => {
  test('never throws and never yields NaN, whatever it reads', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          JSON.stringify([read(text)], (_key, value) => (Number.isNaN(value) ? 'not a number' : value)),
        ).not.toContain('"not a number"')
      }),
      { numRuns: 300 },
    )
  })
})
