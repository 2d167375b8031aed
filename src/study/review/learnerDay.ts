/** A moment as the learner lived it. */
export interface Moment {
  /** What the clock said, milliseconds since the Unix epoch. */
  readonly at: number
  /** Minutes by which the learner's clock was ahead of UTC. */
  readonly zoneMinutes: number
}

/** Milliseconds of one day. */
export const dayMillis = 86_400_000

/** Whoever still sits up at this hour has not begun the next day; milliseconds after midnight. */
const rollover = 4 * 3_600_000

/**
 * Returns the number of the learner's day at a moment. Days have no names here, only an order: the next one is one more,
 * wherever the learner woke up, and it begins at four in the morning.
 */
export function learnerDay({ at, zoneMinutes }: Moment): number {
  return Math.floor((at + zoneMinutes * 60_000 - rollover) / dayMillis)
}

/**
 * Returns the day from which to count on when the clock says `day` after it had said `last`. One day behind is a journey
 * over the date line and changes nothing; if it is more, the clock was or is wrong, and its newest word is taken.
 */
export function dayAfter(last: number, day: number): number {
  return isWrong(last, day) ? day : Math.max(last, day)
}

/** Tells whether the clock must have been wrong, then or now, if something that is over was on the day `last`. */
export function isWrong(last: number, today: number): boolean {
  return today < last - 1
}
