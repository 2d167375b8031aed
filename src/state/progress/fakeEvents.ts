import fc from 'fast-check'
import { makeEventId } from '../../study/review/eventId.ts'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { fakeAnswer } from './fakeAnswers.ts'

const start = Date.UTC(2026, 0, 1)
const writer = 'ABCDEFGHJKMN'

/** What happened, one thing after the other: an answer, or something that takes back what was before, or something unknown. */
export const happenings = fc.array(
  fc.record({
    what: fc.constantFrom('answer', 'answer', 'answer', 'answer', 'undo', 'reset', 'unknown'),
    number: fc.nat(10_000),
    /** Minutes since the one before; a clock may be set back. */
    minutes: fc.integer({ min: -2000, max: 5000 }),
  }),
  { maxLength: 60 },
)

/** Returns the log of what happened. */
export function eventsOf(
  history: typeof happenings extends fc.Arbitrary<infer Value> ? Value : never,
): readonly LoggedEvent[] {
  const events: LoggedEvent[] = []
  let at = start
  for (const { what, number, minutes } of history) {
    at += minutes * 60_000
    const happened = { id: makeEventId(at, writer, events.at(-1)?.id ?? ''), at, zoneMinutes: 120 }
    const target = events[number % Math.max(1, events.length)]
    if (what === 'undo' && target) events.push({ ...happened, type: 'undo', cancels: target.id })
    else if (what === 'reset') events.push({ ...happened, type: 'reset', code: 409 })
    else if (what === 'unknown') events.push({ ...happened, type: 'starred', code: 404, why: ['later'] })
    else events.push({ ...happened, type: 'answer', ...fakeAnswer(number) })
  }
  return events
}

/** Returns a log of so many answers, one a minute. */
export function manyAnswers(count: number, from = start): readonly LoggedEvent[] {
  return Array.from({ length: count }, (_, number) => {
    const at = from + number * 60_000
    return { id: makeEventId(at, writer, ''), at, zoneMinutes: 120, type: 'answer', ...fakeAnswer(number) }
  })
}
