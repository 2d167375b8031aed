import { expect, test } from 'vitest'
import { nearestCodes } from './nearestCodes.ts'

test('a number out of range is near the codes with its first digits', () => {
  expect(nearestCodes('1000')[0]).toBe(100)
  expect(nearestCodes('299')).toContain(300)
  expect(nearestCodes('409-vs-abc')[0]).toBe(409)
})

test('words lead to the code whose reason phrase has them', () => {
  expect(nearestCodes('/en/codes/not-found')[0]).toBe(404)
  expect(nearestCodes('precondition failed')[0]).toBe(412)
})

test('nonsense leads to 404', () => {
  expect(nearestCodes('<script>')).toEqual([404])
  expect(nearestCodes('')).toEqual([404])
})
