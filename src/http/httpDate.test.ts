import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatHttpDate, parseHttpDate } from './httpDate.ts'

const now = Date.UTC(2026, 0, 1)
const example = Date.UTC(1994, 10, 6, 8, 49, 37)
const shortDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

describe('reading', () => {
  test('the same time is read from all three formats', () => {
    expect(parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT', now)).toBe(example)
    expect(parseHttpDate('Sunday, 06-Nov-94 08:49:37 GMT', now)).toBe(example)
    expect(parseHttpDate('Sun Nov  6 08:49:37 1994', now)).toBe(example)
  })

  test.each([
    'Tue, 15 Nov 1994 12:45:26 GMT',
    'Sat, 29 Oct 1994 19:43:31 GMT',
    'Fri, 31 Dec 1999 23:59:59 GMT',
    'Thu, 01 Dec 1994 16:00:00 GMT',
    'Tue, 29 Feb 2000 00:00:00 GMT',
    'Thu, 29 Feb 2024 00:00:00 GMT',
    'Mon, 01 Jan 0001 00:00:00 GMT',
  ])('%s is read and written unchanged', (text) => {
    expect(formatHttpDate(parseHttpDate(text, now) ?? Number.NaN)).toBe(text)
  })

  test('a leap second is the second after', () => {
    expect(parseHttpDate('Sat, 31 Dec 2016 23:59:60 GMT', now)).toBe(Date.UTC(2017, 0, 1))
    expect(parseHttpDate('Sat, 31 Dec 2016 22:59:60 GMT', now)).toBeUndefined()
  })

  test.each([
    ['Mon, 06 Nov 1994 08:49:37 GMT', 'the day was a Sunday'],
    ['Monday, 06-Nov-94 08:49:37 GMT', 'the day was a Sunday'],
    ['Mon Nov  6 08:49:37 1994', 'the day was a Sunday'],
    ['Thu, 31 Nov 1994 08:49:37 GMT', 'November has 30 days'],
    ['Thu, 29 Feb 1900 08:49:37 GMT', '1900 was no leap year'],
    ['Wed, 00 Nov 1994 08:49:37 GMT', 'there is no day 0'],
    ['Sun, 06 Nov 1994 24:00:00 GMT', 'there is no hour 24'],
    ['Sun, 06 Nov 1994 08:60:37 GMT', 'there is no minute 60'],
    ['Sun, 06 Nov 1994 08:49:61 GMT', 'there is no second 61'],
    ['Sun, 06 Nov 1994 08:49:37', 'the zone is missing'],
    ['Sun, 06 Nov 1994 08:49:37 UTC', 'the zone has another name'],
    ['Sun, 06 Nov 1994 08:49:37 +0000', 'the zone is a number'],
    ['sun, 06 nov 1994 08:49:37 gmt', 'dates are case-sensitive'],
    ['Sun, 6 Nov 1994 08:49:37 GMT', 'the day has one digit'],
    ['Sun, 06 Nov 94 08:49:37 GMT', 'the year has two digits'],
    ['Sun, 06-Nov-94 08:49:37 GMT', 'the weekday is short'],
    ['Sun Nov 6 08:49:37 1994', 'the day is not padded'],
    [' Sun, 06 Nov 1994 08:49:37 GMT', 'a space comes first'],
    ['Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT', 'there are two'],
    ['1994-11-06T08:49:37Z', 'it is another standard'],
    ['784111777', 'it is a number'],
    ['0', 'it is a number'],
    ['', 'it is empty'],
  ])('%s is nonsense: %s', (text) => {
    expect(parseHttpDate(text, now)).toBeUndefined()
  })
})

describe('two-digit years', () => {
  const in850 = (millis: number) => {
    const [, day, month, year, time] = formatHttpDate(millis).split(' ')
    return `${longDays[new Date(millis).getUTCDay()]}, ${day}-${month}-${year?.slice(2)} ${time} GMT`
  }

  test('up to 50 years ahead is the future, a second more is the past', () => {
    const moment = Date.UTC(2026, 5, 15, 12, 0, 0)
    expect(parseHttpDate(in850(Date.UTC(2076, 5, 15, 12, 0, 0)), moment)).toBe(Date.UTC(2076, 5, 15, 12, 0, 0))
    // A weekday that fits 1976 shows that the century was chosen before it was compared.
    expect(parseHttpDate(in850(Date.UTC(1976, 5, 15, 12, 0, 1)), moment)).toBe(Date.UTC(1976, 5, 15, 12, 0, 1))
    expect(parseHttpDate(in850(Date.UTC(2076, 5, 15, 12, 0, 1)), moment)).toBeUndefined()
  })

  test('the century turns with the clock', () => {
    expect(parseHttpDate(in850(Date.UTC(2010, 0, 1)), Date.UTC(1990, 0, 1))).toBe(Date.UTC(2010, 0, 1))
    expect(parseHttpDate(in850(Date.UTC(2094, 10, 6)), Date.UTC(2050, 0, 1))).toBe(Date.UTC(2094, 10, 6))
  })

  test('every time from 49 years ago to 49 years ahead comes back', () => {
    const year = 365.25 * 86_400
    const seconds = fc.integer({ min: -49 * year, max: 49 * year })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), seconds, (nowSeconds, offset) => {
        const millis = (nowSeconds + offset) * 1000
        expect(parseHttpDate(in850(millis), nowSeconds * 1000)).toBe(millis)
      }),
    )
  })
})

describe('writing', () => {
  test('every second of the years 0 to 9999 comes back', () => {
    const seconds = fc.integer({ min: -62_167_219_200, max: 253_402_300_799 })
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parseHttpDate(formatHttpDate(second * 1000), now)).toBe(second * 1000)
      }),
    )
  })

  test('asctime says the same as the format that is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (second) => {
        const [, day, month, year, time] = formatHttpDate(second * 1000).split(' ')
        const weekday = shortDays[new Date(second * 1000).getUTCDay()]
        expect(parseHttpDate(`${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`, now)).toBe(
          second * 1000,
        )
      }),
    )
  })

  test('parts of a second are cut off', () => {
    expect(formatHttpDate(example + 999)).toBe('Sun, 06 Nov 1994 08:49:37 GMT')
    expect(formatHttpDate(-1)).toBe('Wed, 31 Dec 1969 23:59:59 GMT')
  })

  test('what four digits cannot say becomes the nearest time they can', () => {
    expect(formatHttpDate(Number.POSITIVE_INFINITY)).toBe('Fri, 31 Dec 9999 23:59:59 GMT')
    expect(formatHttpDate(Number.NEGATIVE_INFINITY)).toBe('Sat, 01 Jan 0000 00:00:00 GMT')
    expect(formatHttpDate(Number.NaN)).toBe('Thu, 01 Jan 1970 00:00:00 GMT')
  })
})
