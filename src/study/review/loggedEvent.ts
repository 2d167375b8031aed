import type { ReviewEvent } from './event.ts'

/** An event that only a newer version understands: it is kept as it came, takes its place in the order, and does nothing. */
export interface UnknownEvent {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

/** What stands in the log. */
export type LoggedEvent = ReviewEvent | UnknownEvent

/** The types of event that this version understands. */
export const eventTypes = ['answer', 'undo', 'reset'] as const satisfies readonly ReviewEvent['type'][]

/** Tells whether this version understands an event. */
export function isReviewEvent(event: LoggedEvent): event is ReviewEvent {
  return eventTypes.some((type) => type === event.type)
}
