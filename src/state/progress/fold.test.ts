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

test('what takes something back stays together with it when the tail is shortened', () => {
  const answers = manyAnswers(1500)
  // The undo at 700 lies in the tail when what it takes back has left it; those after it make the tail be read again.
  const targets = new Map([
    [700, 500],
    [810, 809],
    [1099, 700],
    [1102, 1101],
  ])
  const events = answers.map((event, place): LoggedEvent => {
    const target = targets.get(place)
    if (target === undefined) return event
    return { id: event.id, at: 0, zoneMinutes: 0, type: 'undo', cancels: answers[target]?.id ?? '' }
  })
  for (const end of [815, 1105, 1500])
    expect(foldAll(events.slice(0, end).map((event) => [event])).progress).toEqual(replay(events.slice(0, end)))
})

test('from what was derived of a first part, the rest comes to the same, or asks for a replay', () => {
  fc.assert(
    fc.property(happenings, fc.nat(60), (history, cut) => {
      const events = eventsOf(history)
      const fold = addToFold(foldFrom(replay(events.slice(0, cut))), events.slice(cut))
      if (fold) expect(fold.progress).toEqual(replay(events))
    }),
  )
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
