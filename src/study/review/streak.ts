import { learnerDay, type Moment } from './learnerDay.ts'
import type { Progress } from './progress.ts'

/** Days with practice that follow each other. */
export interface Streak {
  /** Those up to now; a day that is not over yet breaks nothing. */
  readonly current: number
  readonly longest: number
  readonly isTodayDone: boolean
}

/** However the calendar turns meanwhile, nobody has missed a day; milliseconds. */
const longestPause = 36 * 3_600_000

/**
 * Tells whether no day was missed between two moments: the learner's day grew by at most one, each counted where it was or both
 * at one of the two places, or at most 36 hours went by. A flight over the date line can skip a day of the calendar, but
 * not one that somebody lived through.
 */
export function isUnbroken(from: Moment, to: Moment): boolean {
  const grown = [
    learnerDay(to) - learnerDay(from),
    learnerDay({ ...to, zoneMinutes: from.zoneMinutes }) - learnerDay(from),
    learnerDay(to) - learnerDay({ ...from, zoneMinutes: to.zoneMinutes }),
  ]
  return Math.min(...grown) <= 1 || to.at - from.at <= longestPause
}

/** Returns the streak of a progress as it stands at a moment. Days that are still to come, by a wrong clock, do not end it. */
export function streakAt({ days }: Progress, now: Moment): Streak {
  const today = learnerDay(now)
  const practised = Object.entries(days)
    .map(([day, { first, latest }]) => ({ day: Number(day), first, latest }))
    .sort((a, b) => a.first.at - b.first.at)
  let [run, current, longest] = [0, 0, 0]
  let before: Moment | undefined
  for (const { first, latest } of practised) {
    run = before && isUnbroken(before, first) ? run + 1 : 1
    // Whoever flies back over the date line answers on an earlier day again, later than on the day after it.
    if (!before || latest.at > before.at) before = latest
    longest = Math.max(longest, run)
    if (first.at <= now.at) current = isUnbroken(before, now) ? run : 0
  }
  const isTodayDone = practised.some(({ day, first }) => day >= today && first.at <= now.at)
  return { current, longest, isTodayDone }
}
