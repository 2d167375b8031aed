import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom, deriveSeed } from './random.ts'

const take = (seed: number, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random())
}

test('the same seed gives the same numbers, all of them from 0 up to but without 1', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (seed) => {
      const numbers = take(seed, 20)
      expect(numbers).toEqual(take(seed, 20))
      for (const number of numbers) expect(number >= 0 && number < 1).toBe(true)
    }),
  )
})

test('neighbouring seeds and derived seeds give other numbers', () => {
  const firsts = Array.from({ length: 200 }, (_, seed) => take(seed, 1)[0])
  expect(new Set(firsts).size).toBe(200)
  expect(new Set(Array.from({ length: 200 }, (_, index) => deriveSeed(1, index))).size).toBe(200)
})

test('the numbers are spread evenly', () => {
  const numbers = take(7, 10_000)
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  expect(mean).toBeCloseTo(0.5, 1)
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const count = numbers.filter((number) => Math.floor(number * 10) === tenth).length
    expect(Math.abs(count - 1000)).toBeLessThan(150)
  }
})
