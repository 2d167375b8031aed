import type { AnswerEvent, Mark, ResetEvent, UndoEvent } from './event.ts'
import { isReviewEvent, type LoggedEvent } from './loggedEvent.ts'

/** What later events say of earlier ones. */
export interface Revision {
  /** Ids of the events that were taken back. */
  readonly cancelled: ReadonlySet<string>
  /** By code, the id of the last reset that holds. */
  readonly resets: ReadonlyMap<number, string>
}

/** Nothing is taken back. */
export const noRevision: Revision = { cancelled: new Set(), resets: new Map() }

type Reviser = UndoEvent | ResetEvent

function isReviser(event: LoggedEvent): event is Reviser {
  return isReviewEvent(event) && event.type !== 'answer'
}

/**
 * Returns what the undos and resets among some events come to, in whatever order they are given. Nothing takes back what
 * comes after it, so, read from the newest to the oldest, each one is reached when all that might take it back is known.
 */
export function revisionOf(events: Iterable<LoggedEvent>): Revision {
  const cancelled = new Set<string>()
  const resets = new Map<number, string>()
  const revisers: Reviser[] = []
  // Few of a long log, which may come from a store and need not be held for this.
  for (const event of events) if (isReviser(event)) revisers.push(event)
  const newestFirst = revisers.sort((a, b) => (a.id < b.id ? 1 : -1))
  for (const event of newestFirst) {
    if (cancelled.has(event.id)) continue
    if (event.type === 'undo') {
      if (event.cancels < event.id) cancelled.add(event.cancels)
    } else if (!resets.has(event.code)) {
      resets.set(event.code, event.id)
    }
  }
  return { cancelled, resets }
}

/** Returns the marks of an answer that still hold, or `undefined` where the whole answer was taken back. */
export function marksThatHold(
  { id, marks }: AnswerEvent,
  { cancelled, resets }: Revision,
): readonly Mark[] | undefined {
  if (cancelled.has(id)) return undefined
  return resets.size === 0 ? marks : marks.filter(({ code }) => id > (resets.get(code) ?? ''))
}
