import { expect, test } from 'vitest'
import { statusClass } from './status.ts'

test.each([
  [100, 1],
  [199, 1],
  [204, 2],
  [308, 3],
  [471, 4],
  [599, 5],
])('%i is of class %i', (code, firstDigit) => {
  expect(statusClass(code)).toBe(firstDigit)
})

test.each([0, 99, 600, 999, 1000, -200, 404.13, Number.NaN, Number.POSITIVE_INFINITY])('%d has no class', (code) => {
  expect(statusClass(code)).toBeUndefined()
})
