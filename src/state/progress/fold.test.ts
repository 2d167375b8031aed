import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { emptyProgress } from '../../study/review/progress.ts'
import { replay } from '../../study/review/replay.ts'
import { eventsOf, happenings, manyAnswers } from './fakeEvents.ts'
import { addToFold, type Fold, foldFrom } from './fold.ts'

/** Folds some arrivals after others; where it cannot, it starts anew from all that have come, as the store does. */
function foldAll(arrivals: readonly (readonly LoggedEvent[])[]): Fold {
  const come: LoggedEvent[] = []
  let fold = foldFrom(emptyProgress)
  for (const events of arrivals) {
    come.push(...events)
    fold = addToFold(fold, events) ?? foldFrom(replay(come))
  }
  return fold
}

test('whatever the order of arrival, and however many come at once, the fold is the replay of the log', () => {
  fc.assert(
    fc.property(happenings, fc.infiniteStream(fc.nat(1000)), fc.integer({ min: 1, max: 7 }), (history, draws, size) => {
      const events = eventsOf(history)
      const draw = () => draws.next().value
      const keyed = events.map((event, place) => ({ event, key: place * 100 + draw() }))
      const arrived = keyed.toSorted((a, b) => a.key - b.key).map(({ event }) => event)
      const chunks = Array.from({ length: Math.ceil(arrived.length / size) }, (_, at) =>
        arrived.slice(at * size, (at + 1) * size),
      )
      expect(foldAll(chunks).progress).toEqual(replay(events))
    }),
  )
})

test('a long log keeps a short tail, and an undo at its end needs no replay', () => {
  const events = manyAnswers(3000)
  const fold = foldAll(events.map((event) => [event]))
  expect(fold.tail.length).toBeLessThanOrEqual(400)
  expect(fold.progress).toEqual(replay(events))
  const last = events.at(-1)
  const undo: LoggedEvent = { id: 'Z'.repeat(26), at: 0, zoneMinutes: 0, type: 'undo', cancels: last?.id ?? '' }
  expect(addToFold(fold, [undo])?.progress).toEqual(replay([...events, undo]))
})

test('what takes something back and is itself taken back, with many answers around it, comes to the same', () => {
  const events = manyAnswers(1500).map((event, place): LoggedEvent => {
    const { id, at, zoneMinutes } = event as { id: string; at: number; zoneMinutes: number }
    if (place === 700) return { id, at, zoneMinutes, type: 'undo', cancels: manyAnswers(1500)[500]?.id ?? '' }
    if (place === 1099) return { id, at, zoneMinutes, type: 'undo', cancels: manyAnswers(1500)[700]?.id ?? '' }
    return event
  })
  expect(foldAll(events.map((event) => [event])).progress).toEqual(replay(events))
})

test('an event that comes twice counts once', () => {
  const events = manyAnswers(30)
  const fold = foldAll([events])
  expect(addToFold(fold, events)).toBe(fold)
})

test('an event from before the tail asks for a replay', () => {
  const [first, ...later] = manyAnswers(3)
  const fold = foldFrom(replay(later))
  expect(addToFold(fold, first ? [first] : [])).toBeUndefined()
})
