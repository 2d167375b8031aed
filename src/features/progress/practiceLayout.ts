import type { Progress } from '../../study/review/progress.ts'
import { placeOf } from './ticks.ts'

/** One of the learner's days; places in percent of the picture, from its upper left. */
export interface PracticeDot {
  readonly day: number
  readonly count: number
  readonly right: number
  /** Time spent on questions, milliseconds. */
  readonly millis: number
  readonly x: number
  readonly y: number
  /** Pixels; the area grows with the number of answers, and a day without any keeps a point. */
  readonly radius: number
  readonly isToday: boolean
}

export interface PracticeLayout {
  /** Oldest first, up to today. */
  readonly dots: readonly PracticeDot[]
  /** The first day of each week, oldest first. */
  readonly weeks: readonly { readonly day: number; readonly x: number }[]
  /** Where each day of the week stands, from Monday on. */
  readonly weekdays: readonly number[]
}

/** How many weeks are shown, this one included. */
export const practiceWeeks = 12

const smallest = 1.5
const largest = 9

/** Day 0 was 1 January 1970, a Thursday: the third day of a week that begins on Monday. */
const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7

/** Lays out the days of the last weeks: a column for a week, a row for a day of the week. */
export function layOutPractice({ days }: Pick<Progress, 'days'>, today: number): PracticeLayout {
  const first = today - weekdayOf(today) - 7 * (practiceWeeks - 1)
  const shown = Array.from({ length: today - first + 1 }, (_, at) => first + at)
  const most = Math.max(1, ...shown.map((day) => days[day]?.count ?? 0))
  const column = (week: number) => placeOf(week + 0.5, 0, practiceWeeks)
  const row = (weekday: number) => placeOf(weekday + 0.5, 0, 7)
  return {
    dots: shown.map((day) => {
      const { count, right, millis } = days[day] ?? { count: 0, right: 0, millis: 0 }
      return {
        day,
        count,
        right,
        millis,
        x: column(Math.floor((day - first) / 7)),
        y: row(weekdayOf(day)),
        radius: count === 0 ? smallest : Math.max(smallest * 2, largest * Math.sqrt(count / most)),
        isToday: day === today,
      }
    }),
    weeks: Array.from({ length: practiceWeeks }, (_, week) => ({ day: first + 7 * week, x: column(week) })),
    weekdays: Array.from({ length: 7 }, (_, weekday) => row(weekday)),
  }
}
