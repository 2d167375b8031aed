import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import type { Keeping } from '../powers.ts'
import type { Saving } from './store.ts'

/** After how long it is tried again to write what could not be written. */
const retryMillis = 10_000

/** Events that are not on the disk yet. */
export interface Pending {
  readonly events: () => readonly LoggedEvent[]
  /** Adds an event and tries to write all. Resolves with whether this one is on the disk after the first try. */
  readonly add: (event: LoggedEvent) => Promise<boolean>
  /** Tries to write all. */
  readonly flush: () => Promise<void>
  /** Takes note that others have written some. */
  readonly settle: (ids: readonly string[]) => void
  /** Gives up all there are. */
  readonly clear: () => void
}

interface Given {
  /** Resolves once all are on the disk, and rejects else. */
  readonly write: (events: readonly LoggedEvent[]) => Promise<void>
  readonly later: Keeping['later']
  readonly publish: (saving: Saving, unsaved: number) => void
}

/** Makes a queue that loses nothing: what cannot be written stays, and is tried again after a while and with each new event. */
export function createPending({ write, later, publish }: Given): Pending {
  let events: readonly LoggedEvent[] = []
  const waiting = new Map<string, (isSaved: boolean) => void>()
  let isWriting = false
  let callOff = () => {}

  function settle(ids: readonly string[], isSaved = true): void {
    const settled = new Set(ids)
    if (isSaved) events = events.filter(({ id }) => !settled.has(id))
    for (const id of ids) {
      waiting.get(id)?.(isSaved)
      waiting.delete(id)
    }
  }

  async function flush(): Promise<void> {
    if (isWriting || events.length === 0) return
    isWriting = true
    callOff()
    publish('saving', events.length)
    let hasFailed = false
    while (events.length > 0 && !hasFailed) {
      const batch = events
      const ids = batch.map(({ id }) => id)
      try {
        await write(batch)
        settle(ids)
      } catch {
        hasFailed = events.length > 0
        settle(ids, false)
      }
    }
    isWriting = false
    publish(hasFailed ? 'failed' : 'saved', events.length)
    if (hasFailed) callOff = later(retryMillis, () => void flush())
  }

  return {
    events: () => events,
    add: (event) => {
      events = [...events, event]
      const isSaved = new Promise<boolean>((resolve) => waiting.set(event.id, resolve))
      void flush()
      return isSaved
    },
    flush,
    settle: (ids) => {
      const before = events.length
      settle(ids)
      if (!isWriting && events.length === 0 && before > 0) {
        callOff()
        publish('saved', 0)
      }
    },
    clear: () => {
      callOff()
      settle(
        events.map(({ id }) => id),
        false,
      )
      events = []
      publish('idle', 0)
    },
  }
}
