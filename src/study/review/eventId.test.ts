import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventIdPattern, eventIdTime, latestIdTime, makeEventId, makeWriter } from './eventId.ts'

const writer = makeWriter(Array.from({ length: 12 }, (_, at) => at * 31))
const clock = fc.oneof(
  fc.integer({ min: 0, max: latestIdTime }),
  fc.double(),
  fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY, latestIdTime),
)

test('an id comes after the one before, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.array(clock, { maxLength: 50 }), (times) => {
      let before = ''
      for (const at of times) {
        const id = makeEventId(at, writer, before)
        expect(id).toMatch(eventIdPattern)
        expect(id > before).toBe(true)
        before = id
      }
    }),
  )
})

test('ids sort by their time, and tell it', () => {
  fc.assert(
    fc.property(fc.nat(latestIdTime), fc.nat(latestIdTime), (one, other) => {
      const id = makeEventId(one, writer, '')
      expect(id < makeEventId(other, writer, '')).toBe(one < other)
      expect(eventIdTime(id)).toBe(one)
    }),
  )
})

test('two answers in one millisecond, and a million, have ids of their own', () => {
  const at = Date.UTC(2026, 2, 2)
  const first = makeEventId(at, writer, '')
  const second = makeEventId(at, writer, first)
  expect(second > first).toBe(true)
  expect(eventIdTime(second)).toBe(at)
  const last = `${first.slice(0, 10)}ZZZZ${writer}`
  const beyond = makeEventId(at, writer, last)
  expect(beyond > last).toBe(true)
  expect(eventIdTime(beyond)).toBe(at + 1)
})

test('two pages that have seen the same give different ids', () => {
  const other = makeWriter(Array.from({ length: 12 }, () => 7))
  expect(makeEventId(5, writer, '')).not.toBe(makeEventId(5, other, ''))
  expect(makeWriter([])).toBe('000000000000')
})

test('an id that is none is no reason to fail', () => {
  expect(makeEventId(5, writer, 'nonsense')).toBe(makeEventId(5, writer, ''))
})

test('after the latest time that is accepted there is room for more ids than anybody answers', () => {
  const last = makeEventId(
    latestIdTime,
    'ZZZZZZZZZZZZ',
    `${makeEventId(latestIdTime, writer, '').slice(0, 10)}ZZZZ${writer}`,
  )
  expect(makeEventId(0, writer, last) > last).toBe(true)
})
