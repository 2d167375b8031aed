/** What a learner can choose about the schedule. */
export interface ScheduleOptions {
  /** The probability of recall at which a card is due, from `leastRetention` to `mostRetention`. */
  readonly retention: number
}

export const leastRetention = 0.8
export const mostRetention = 0.95

/** The choice of somebody who has made none. */
export const initialSchedule: ScheduleOptions = { retention: 0.9 }
