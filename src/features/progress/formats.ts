import type { Language } from '../../i18n/languages.ts'
import { dayMillis, type Moment } from '../../study/review/learnerDay.ts'

/** A number of the learner's day as the date it has in a calendar. */
type Format = (day: number) => string

const days = (language: Language, options: Intl.DateTimeFormatOptions): Format => {
  // The day is its number and nothing else, so no zone must move it.
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return (day) => format.format(day * dayMillis)
}

/** Returns how a learner's day is written in full, such as "Tuesday, 1 December". */
export function dayName(language: Language): Format {
  return days(language, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** Returns how a learner's day is written where there is little room, such as "1 Dec". */
export function shortDay(language: Language): Format {
  return days(language, { day: 'numeric', month: 'short' })
}

/** Returns how a learner's day is written in a table, with its year. */
export function dateOf(language: Language): Format {
  return days(language, { dateStyle: 'medium' })
}

/** Returns how a day of the week is called in short. */
export function weekdayName(language: Language): Format {
  return days(language, { weekday: 'short' })
}

/** Returns how a moment is written as the learner's clock showed it then, wherever the reader is now. */
export function momentName(language: Language): (moment: Moment) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return ({ at, zoneMinutes }) => format.format(at + zoneMinutes * 60_000)
}
