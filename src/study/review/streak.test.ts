import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleAnswer, exampleStart } from './exampleEvents.ts'
import { dayMillis, type Moment } from './learnerDay.ts'
import { replay } from './replay.ts'
import { streakAt } from './streak.ts'

const hour = 3_600_000

function streakOf(moments: readonly Moment[], now: Moment | undefined = moments.at(-1)) {
  const log = moments.map((moment, at) => exampleAnswer({ id: String(at).padStart(4, '0'), ...moment }))
  return streakAt(replay(log), now ?? { at: exampleStart, zoneMinutes: 0 })
}

/** Noon on a day of the examples, in UTC unless said otherwise. */
const noon = (day: number, zoneMinutes = 0): Moment => ({
  at: exampleStart + day * dayMillis - zoneMinutes * 60_000,
  zoneMinutes,
})

test('days that follow each other are a streak, several answers a day count once, and a missed day ends it', () => {
  expect(streakOf([noon(0), noon(1), noon(1), noon(2)])).toEqual({ current: 3, longest: 3, isTodayDone: true })
  expect(streakOf([noon(0), noon(1), noon(2), noon(4)])).toEqual({ current: 1, longest: 3, isTodayDone: true })
  expect(streakOf([])).toEqual({ current: 0, longest: 0, isTodayDone: false })
})

test('a day that is not over breaks nothing, one that is does', () => {
  const days = [noon(0), noon(1)]
  expect(streakOf(days, noon(2))).toEqual({ current: 2, longest: 2, isTodayDone: false })
  expect(streakOf(days, { at: noon(3).at - 8 * hour - 1, zoneMinutes: 0 }).current).toBe(2)
  expect(streakOf(days, noon(3))).toEqual({ current: 0, longest: 2, isTodayDone: false })
})

test('no time zone breaks a streak of somebody who is never away for more than 36 hours', () => {
  const answer = fc.record({
    pause: fc.integer({ min: 0, max: 36 * hour }),
    zoneMinutes: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
  })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), (answers) => {
      let at = exampleStart
      const moments = answers.map(({ pause, zoneMinutes }) => {
        at += pause
        return { at, zoneMinutes }
      })
      const { current, longest } = streakOf(moments)
      expect(current).toBe(longest)
    }),
  )
})

test('a flight over the date line skips a day of the calendar and none of the streak', () => {
  const morningInLosAngeles = { at: Date.UTC(2026, 2, 2, 16), zoneMinutes: -480 }
  const eveningInAuckland = { at: Date.UTC(2026, 2, 4, 8), zoneMinutes: 780 }
  expect(eveningInAuckland.at - morningInLosAngeles.at).toBe(40 * hour)
  expect(streakOf([morningInLosAngeles, eveningInAuckland]).current).toBe(2)
  const back = { at: Date.UTC(2026, 2, 5, 3), zoneMinutes: -480 }
  expect(streakOf([morningInLosAngeles, eveningInAuckland, back]).current).toBe(2)
})

test('whoever lives through a day without an answer has missed it, in whatever zone', () => {
  for (const zone of [-720, -480, 0, 345, 840]) {
    expect(streakOf([noon(0, zone), noon(2, zone)]).current).toBe(1)
  }
})

test('a clock that was a year ahead or behind for a while ends no streak', () => {
  const days = [0, 1, 2, 3].map((day) => noon(day))
  for (const wrong of [365, -365]) {
    const { current, isTodayDone } = streakOf([...days.slice(0, 2), noon(wrong), ...days.slice(2)], noon(3))
    expect([current, isTodayDone]).toEqual([4, true])
  }
})
