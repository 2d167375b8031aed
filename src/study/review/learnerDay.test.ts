import { expect, test } from 'vitest'
import { dayAfter, dayMillis, isWrong, learnerDay } from './learnerDay.ts'

const hour = 3_600_000

/** Returns a reader of what clocks show in a place, by the rules of its time zone. */
function clockOf(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  return (at: number) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN
    const date = Date.UTC(read('year'), read('month') - 1, read('day'))
    const minutes = read('hour') * 60 + read('minute')
    return { date: date / dayMillis, hour: read('hour'), zoneMinutes: (date - at) / 60_000 + minutes }
  }
}

const places = ['Europe/Paris', 'Asia/Jakarta', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati']

test.each(places)(
  'a day in %s goes from four in the morning to four in the morning, through summer time too',
  (place) => {
    const clock = clockOf(place)
    const hours = Array.from({ length: 365 * 24 }, (_, index) => Date.UTC(2026, 0, 1) + index * hour)
    const wrong = hours.filter((at) => {
      const { date, hour: shown, zoneMinutes } = clock(at)
      return learnerDay({ at, zoneMinutes }) !== (shown < 4 ? date - 1 : date)
    })
    expect(wrong).toEqual([])
  },
)

test('midnight in UTC is no end of a day', () => {
  const midnight = Date.UTC(2026, 2, 3)
  for (const zoneMinutes of [-480, 0, 120, 420]) {
    const days = [midnight - 600_000, midnight + 600_000].map((at) => learnerDay({ at, zoneMinutes }))
    expect(new Set(days).size).toBe(1)
  }
})

test('a flight over the date line may skip a day or live one twice', () => {
  const losAngeles = learnerDay({ at: Date.UTC(2026, 2, 3, 4), zoneMinutes: -480 })
  const auckland = learnerDay({ at: Date.UTC(2026, 2, 3, 19), zoneMinutes: 780 })
  expect(auckland - losAngeles).toBe(2)
  const back = learnerDay({ at: Date.UTC(2026, 2, 4, 7), zoneMinutes: -480 })
  expect(back - auckland).toBe(-1)
})

test('days count on from a journey as if there had been none, and from a wrong clock by its newest word', () => {
  expect([5, 6, 400].map((day) => dayAfter(5, day))).toEqual([5, 6, 400])
  expect(dayAfter(5, 4)).toBe(5)
  expect(dayAfter(5, 3)).toBe(3)
  expect([3, 4, 5, 6].map((day) => isWrong(5, day))).toEqual([true, false, false, false])
})
