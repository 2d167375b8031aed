import type { Request } from '../http/message.ts'
import type { Timeline } from './timeline.ts'

/** The requests that participants have answered and have still to act upon. */
export interface Inboxes {
  /** Hands a request to the process that waits for one, or keeps it until one does. */
  readonly put: (participant: string, request: Request) => void
  /** Waits for a request until a time in milliseconds, then goes on with it or with `undefined`. */
  readonly take: (participant: string, until: number, goOn: (request: Request | undefined) => void) => void
}

/** Makes the inboxes of a run, all of them empty. */
export function createInboxes(timeline: Timeline): Inboxes {
  const kept = new Map<string, Request[]>()
  const waiting = new Map<string, ((request: Request) => void)[]>()
  return {
    put: (participant, request) => {
      const next = waiting.get(participant)?.shift()
      if (next) next(request)
      else kept.set(participant, [...(kept.get(participant) ?? []), request])
    },
    take: (participant, until, goOn) => {
      const first = kept.get(participant)?.shift()
      if (first) return timeline.schedule(timeline.now(), () => goOn(first))
      const goOnWith = (request: Request) => goOn(request)
      const queue = waiting.get(participant) ?? []
      waiting.set(participant, [...queue, goOnWith])
      // Without an end there is nothing to schedule; a process that waits in vain stays where it is.
      if (!Number.isFinite(until)) return
      timeline.schedule(until, () => {
        const left = waiting.get(participant) ?? []
        if (!left.includes(goOnWith)) return
        waiting.set(
          participant,
          left.filter((one) => one !== goOnWith),
        )
        goOn(undefined)
      })
    },
  }
}
