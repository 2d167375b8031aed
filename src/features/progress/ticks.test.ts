import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, ticksUpTo } from './ticks.ts'

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [12, [0, 5, 10, 15]],
  [101, [0, 50, 100, 150]],
])('lines for up to %i stand at easy numbers', (most, ticks) => {
  expect(ticksUpTo(most)).toEqual(ticks)
})

test('lines are few, whole and evenly spaced, and reach what they are for by less than one step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), (most) => {
      const ticks = ticksUpTo(most)
      const step = ticks[1] ?? 0
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.every((tick, at) => Number.isInteger(tick) && tick === at * step)).toBe(true)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      if (most > 0) expect((ticks.at(-1) ?? 0) - step).toBeLessThan(most)
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, -3])('nonsense such as %d still gives a base line', (most) => {
  expect(ticksUpTo(most)).toEqual([0, 1])
})

test('a place is a percentage between the ends, and never outside', () => {
  expect(placeOf(0.85, 0.8, 1)).toBeCloseTo(25)
  expect(placeOf(2, 0, 1)).toBe(100)
  expect(placeOf(-1, 0, 1)).toBe(0)
  expect(placeOf(1, 1, 1)).toBe(0)
})
