import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber, type NumberForm } from './formatNumber.ts'
import { languages } from './languages.ts'
import { createTranslator } from './namespaces.ts'

const number = fc.oneof(
  fc.integer({ min: -10, max: 2000 }),
  fc.double({ min: -1, max: 1100, noNaN: true }),
  // Halves, which rounding is about.
  fc.integer({ min: 0, max: 16_000 }).map((sixteenths) => sixteenths / 16),
  fc.double(),
)
const form: fc.Arbitrary<NumberForm> = fc.constantFrom<NumberForm>(
  {},
  { maximumFractionDigits: 0 },
  { maximumFractionDigits: 1 },
  { maximumFractionDigits: 2 },
  { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  { style: 'percent' },
  { style: 'percent', maximumFractionDigits: 0 },
)

test.each(languages)('a number in %s is written in the same characters as the browser writes it', (language) => {
  fc.assert(
    fc.property(number, form, (value, asked) => {
      expect(formatNumber(language, value, asked)).toBe(new Intl.NumberFormat(language, asked).format(value))
    }),
    { numRuns: 2000 },
  )
  for (const value of [-0, 0, 998.9999, 999, 999.4, 999.9999, 1000])
    expect(formatNumber(language, value)).toBe(new Intl.NumberFormat(language).format(value))
})

test('a language that writes other digits is left to the browser', () => {
  expect(formatNumber('ar-EG', 12.5)).toBe(new Intl.NumberFormat('ar-EG').format(12.5))
})

test('texts write their numbers this way, in the form that they ask for', () => {
  const translator = createTranslator('fr')
  translator.addResourceBundle('fr', 'app', {
    plain: '{{n, number}}',
    short: '{{n, number(maximumFractionDigits: 1)}}',
    share: '{{n, number(style: percent)}}',
  })
  const t = translator.getFixedT('fr', 'app')
  const told: readonly string[] = ['plain', 'short', 'share'].map((key) => t(key, { n: 0.56 }))
  expect(told).toEqual(['0,56', '0,6', new Intl.NumberFormat('fr', { style: 'percent' }).format(0.56)])
})
