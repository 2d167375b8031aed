import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDeltaSeconds, parseDeltaSeconds } from './deltaSeconds.ts'
import { formatHttpDate } from './httpDate.ts'
import { formatRetryAfter, parseRetryAfter } from './retryAfter.ts'

const at = Date.UTC(1999, 11, 31, 23, 58, 59)

test('the examples of the RFC are read', () => {
  expect(parseRetryAfter('120', at)).toBe(120)
  expect(parseRetryAfter('Fri, 31 Dec 1999 23:59:59 GMT', at)).toBe(60)
  expect(parseRetryAfter('Friday, 31-Dec-99 23:59:59 GMT', at)).toBe(60)
  expect(parseRetryAfter('Fri Dec 31 23:59:59 1999', at)).toBe(60)
})

test('zero is zero, and a date in the past means now', () => {
  expect(parseRetryAfter('0', at)).toBe(0)
  expect(parseRetryAfter('000', at)).toBe(0)
  expect(parseRetryAfter('Sun, 06 Nov 1994 08:49:37 GMT', at)).toBe(0)
})

test('waiting ends at the named time, never before it', () => {
  expect(parseRetryAfter('Fri, 31 Dec 1999 23:59:59 GMT', at + 1)).toBe(60)
  expect(parseRetryAfter('Fri, 31 Dec 1999 23:59:59 GMT', at + 59_999)).toBe(1)
})

test.each(['', ' ', '-1', '+1', '1.5', '1e3', '0x10', 'NaN', 'Infinity', '120, 120', '1 2', 'soon', '１２', '120s'])(
  '%j is nonsense',
  (value) => {
    expect(parseRetryAfter(value, at)).toBeUndefined()
  },
)

test('an absent field and an unknown time say nothing', () => {
  expect(parseRetryAfter(undefined, at)).toBeUndefined()
  expect(parseRetryAfter('Fri, 31 Dec 1999 23:59:59 GMT', Number.NaN)).toBeUndefined()
})

test('as many seconds as nobody can wait are 2^31', () => {
  expect(parseRetryAfter('9'.repeat(400), at)).toBe(2_147_483_648)
  expect(parseDeltaSeconds('2147483649')).toBe(2_147_483_648)
})

test('whatever is read is a whole number of seconds from 0 on', () => {
  const dates = fc.date({ noInvalidDate: true }).map((date) => formatHttpDate(date.getTime()))
  const numbers = fc.double().map(String)
  fc.assert(
    fc.property(fc.oneof(fc.string(), dates, numbers), fc.integer(), (value, time) => {
      const seconds = parseRetryAfter(value, time) ?? 0
      expect(Number.isInteger(seconds) && seconds >= 0).toBe(true)
    }),
  )
})

test('whole seconds come back, parts of a second are waited for, and nonsense is 0', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_147_483_648 }), (seconds) => {
      expect(parseRetryAfter(formatRetryAfter(seconds), at)).toBe(seconds)
    }),
  )
  expect(formatRetryAfter(1.2)).toBe('2')
  expect(formatRetryAfter(-5)).toBe('0')
  expect(formatRetryAfter(Number.NaN)).toBe('0')
  expect(formatDeltaSeconds(1e21)).toBe('2147483648')
})
