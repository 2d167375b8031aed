import { expect, test } from 'vitest'
import { firstDifference, keepWay, maxWays, startsWith, type Way } from './ways.ts'

test('a way that goes on from a kept one takes its place, and one that leaves it earlier is kept beside it', () => {
  const tried: readonly Way[] = [['a'], ['a', 'b'], ['a'], ['a', 'c'], ['a', 'c', 'd'], ['a', 'b', 'e'], []]
  expect(tried.reduce(keepWay, [])).toEqual([
    ['a', 'b', 'e'],
    ['a', 'c', 'd'],
  ])
})

test('what is already kept changes nothing', () => {
  const ways = [['a', 'b']]
  expect(keepWay(ways, ['a'])).toBe(ways)
  expect(keepWay(ways, ['a', 'b'])).toBe(ways)
  expect(keepWay(ways, [])).toBe(ways)
})

test('the oldest way goes when there is no more room', () => {
  const ways = Array.from({ length: maxWays + 2 }, (_, index) => [`way${index}`])
  const kept = ways.reduce(keepWay, [] as readonly Way[])
  expect(kept).toHaveLength(maxWays)
  expect(kept[0]).toEqual(['way2'])
})

test('a way starts with each of its own beginnings', () => {
  expect(startsWith(['a', 'b'], [])).toBe(true)
  expect(startsWith(['a', 'b'], ['a', 'b'])).toBe(true)
  expect(startsWith(['a'], ['a', 'b'])).toBe(false)
  expect(startsWith(['b'], ['a'])).toBe(false)
})

test('two lists differ where their things do, or where one ends', () => {
  expect(firstDifference([{ n: 1 }, { n: 2 }], [{ n: 1 }, { n: 3 }])).toBe(1)
  expect(firstDifference([1], [1, 2])).toBe(1)
  expect(firstDifference([1, 2], [1])).toBe(1)
  expect(firstDifference([1, 2], [1, 2])).toBeUndefined()
  expect(firstDifference([], [])).toBeUndefined()
})
