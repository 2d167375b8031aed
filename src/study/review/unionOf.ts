import type { LoggedEvent } from './loggedEvent.ts'

/**
 * Returns the events of some logs in the one order they have everywhere, each id once. Where an id comes with two
 * contents, which no log of ours has, the same one is taken whichever came first.
 */
export function unionOf(...logs: readonly (readonly LoggedEvent[])[]): readonly LoggedEvent[] {
  const events = logs.flat()
  if (isInOrder(events)) return events
  const byId = new Map<string, LoggedEvent>()
  for (const event of events) {
    const same = byId.get(event.id)
    if (!same || isSmaller(event, same)) byId.set(event.id, event)
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const isInOrder = (events: readonly LoggedEvent[]) =>
  events.every(({ id }, at) => at === 0 || (events[at - 1]?.id ?? '') < id)

const isSmaller = (a: LoggedEvent, b: LoggedEvent) => a !== b && JSON.stringify(a) < JSON.stringify(b)
