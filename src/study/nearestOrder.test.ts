import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestOrder } from './nearestOrder.ts'

const keys = ['a', 'b', 'c', 'd', 'e', 'f']

/** Some keys in some order, and pairs that one hidden order of theirs keeps. */
const orders = fc
  .tuple(fc.shuffledSubarray(keys, { minLength: 6 }), fc.shuffledSubarray(keys, { minLength: 6 }))
  .chain(([given, hidden]) =>
    fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 }).map((pairs) => ({
      given,
      before: pairs
        .filter(([first, second]) => first < second)
        .map(([first, second]): readonly [string, string] => [hidden[first] ?? '', hidden[second] ?? '']),
    })),
  )

test('the order returned keeps every pair and loses nothing', () => {
  fc.assert(
    fc.property(orders, ({ given, before }) => {
      const order = nearestOrder(given, before)
      expect([...order].sort()).toEqual([...given].sort())
      for (const [first, second] of before) expect(order.indexOf(first)).toBeLessThan(order.indexOf(second))
    }),
  )
})

test('an order that is right already is returned as it is', () => {
  fc.assert(
    fc.property(orders, ({ given, before }) => {
      const order = nearestOrder(given, before)
      expect(nearestOrder(order, before)).toEqual(order)
    }),
  )
})

test('pairs in a circle end all the same', () => {
  expect(
    nearestOrder(
      ['a', 'b'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ),
  ).toEqual(['a', 'b'])
})
