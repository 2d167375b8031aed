import { expect, test } from 'vitest'
import type { ReviewEvent } from './event.ts'
import { exampleAnswer } from './exampleEvents.ts'
import type { LoggedEvent } from './loggedEvent.ts'
import { marksThatHold, revisionOf } from './revision.ts'
import { unionOf } from './unionOf.ts'

// Any texts that sort will do for ids.
const when = (id: string) => ({ id, at: 0, zoneMinutes: 0 })
const undo = (id: string, cancels: string): ReviewEvent => ({ ...when(id), type: 'undo', cancels })
const reset = (id: string, code: number): ReviewEvent => ({ ...when(id), type: 'reset', code })
const answer = (id: string, ...codes: readonly number[]) =>
  exampleAnswer({ id, marks: codes.map((code) => ({ code, isRight: true })) })

const cancelledBy = (...events: readonly LoggedEvent[]) => [...revisionOf(events).cancelled].sort()
const holding = (id: string, codes: readonly number[], ...events: readonly LoggedEvent[]) =>
  marksThatHold(answer(id, ...codes), revisionOf(events))?.map(({ code }) => code)

test('an undo takes back one event, and an undo of the undo gives it back', () => {
  expect(cancelledBy(undo('b', 'a'))).toEqual(['a'])
  expect(cancelledBy(undo('b', 'a'), undo('c', 'b'))).toEqual(['b'])
  expect(cancelledBy(undo('b', 'a'), undo('c', 'b'), undo('d', 'c'))).toEqual(['a', 'c'])
  expect(cancelledBy(undo('b', 'a'), undo('c', 'a'), undo('d', 'b'))).toEqual(['a', 'b'])
})

test('the order in which undos arrive makes no difference', () => {
  const [b, c, d] = [undo('b', 'a'), undo('c', 'b'), undo('d', 'c')]
  const orders = [
    [b, c, d],
    [b, d, c],
    [c, b, d],
    [c, d, b],
    [d, b, c],
    [d, c, b],
  ]
  expect(new Set(orders.map((order) => cancelledBy(...order).join())).size).toBe(1)
})

test('nothing takes back itself or what comes after it, not even in a circle', () => {
  expect(cancelledBy(undo('b', 'b'), undo('a', 'z'))).toEqual([])
  expect(cancelledBy(undo('a', 'b'), undo('b', 'a'))).toEqual(['a'])
})

test('a reset takes the marks of its code from the answers before it, and no others', () => {
  expect(holding('a', [409, 412], reset('b', 409))).toEqual([412])
  expect(holding('c', [409, 412], reset('b', 409))).toEqual([409, 412])
  expect(holding('c', [409], reset('b', 409), reset('d', 409))).toEqual([])
})

test('an undone reset takes nothing, and an earlier one still holds', () => {
  expect(holding('c', [409], reset('d', 409), undo('e', 'd'))).toEqual([409])
  expect(holding('a', [409], reset('b', 409), reset('d', 409), undo('e', 'd'))).toEqual([])
  expect(holding('c', [409], reset('b', 409), reset('d', 409), undo('e', 'd'))).toEqual([409])
})

test('an undone answer holds no mark', () => {
  expect(holding('a', [409], undo('b', 'a'))).toBeUndefined()
})

test('a union has every id once, in order, and is the same from either side', () => {
  const [a, b, c] = [answer('a', 400), answer('b', 401), answer('c', 402)]
  const other = { ...b, seed: 2 }
  expect(unionOf([a, b, c])).toEqual([a, b, c])
  expect(unionOf([c, a], [b, a])).toEqual([a, b, c])
  expect(unionOf([a, b], [other])).toEqual(unionOf([other], [a, b]))
  expect(unionOf([a, b], [other])).toHaveLength(2)
  expect(unionOf()).toEqual([])
})
