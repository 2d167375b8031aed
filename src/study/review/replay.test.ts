import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Card, cardKey } from './card.ts'
import { type AnswerEvent, confidences, type ResetEvent } from './event.ts'
import { makeEventId } from './eventId.ts'
import { exampleAnswer, exampleLog, exampleStart, exampleWriter } from './exampleEvents.ts'
import { dayMillis, learnerDay } from './learnerDay.ts'
import type { LoggedEvent } from './loggedEvent.ts'
import { recallProbability, reviewCard } from './memory.ts'
import { binOf, emptyProgress, type Progress, retentionBins } from './progress.ts'
import { advance, advanceThrough, canAdvance, replay } from './replay.ts'
import { revisionOf } from './revision.ts'
import { restoreProgress, snapshotOf } from './snapshot.ts'
import { unionOf } from './unionOf.ts'

/** One thing that happens in a random history; `back` and `of` choose among what was there before. */
const step = fc.record({
  type: fc.constantFrom('answer', 'answer', 'answer', 'answer', 'undo', 'undo', 'reset', 'newer'),
  writer: fc.constantFrom('AAAAAAAAAAAA', 'BBBBBBBBBBBB'),
  hours: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 80 }) },
    { weight: 1, arbitrary: fc.constantFrom(-8760, 8760, -30, 0) },
  ),
  zoneMinutes: fc.constantFrom(-480, 0, 120, 345, 780),
  target: fc.nat(),
  marks: fc.array(fc.record({ code: fc.integer({ min: 404, max: 407 }), isRight: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  confidence: fc.constantFrom(...confidences),
  isStrong: fc.boolean(),
})

type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never

/** Lets the steps happen on two devices, of which each sees only its own ids, so that their events interleave. */
function logOf(steps: readonly Step[]): readonly LoggedEvent[] {
  const seen = new Map<string, string>()
  const log: LoggedEvent[] = []
  let clock = exampleStart
  for (const { type, writer, hours, zoneMinutes, target, marks, confidence, isStrong } of steps) {
    clock = Math.max(0, clock + hours * 3_600_000)
    const id = makeEventId(clock, writer, seen.get(writer) ?? '')
    seen.set(writer, id)
    const happened = { id, at: clock, zoneMinutes }
    const [mark] = marks
    if (type === 'undo') log.push({ ...happened, type, cancels: log[target % Math.max(1, log.length)]?.id ?? id })
    else if (type === 'reset') log.push({ ...happened, type, code: mark?.code ?? 404 })
    else if (type === 'newer') log.push({ id, type })
    else {
      const isRight = marks.every((each) => each.isRight)
      const said = marks.map((each) => (each.isRight ? each : { ...each, saidCode: 404 + (target % 5) }))
      log.push(exampleAnswer({ ...happened, marks: said, isRight, confidence, isStrong }))
    }
  }
  return log
}

const history = fc.array(step, { maxLength: 40 }).map(logOf)

const isAnswer = (event: LoggedEvent): event is AnswerEvent => event.type === 'answer'
const isReset = (event: LoggedEvent): event is ResetEvent => event.type === 'reset'

/** The log as the rules say it, word for word and slowly. */
function answersThatHold(log: readonly LoggedEvent[]): readonly AnswerEvent[] {
  const holds = (event: LoggedEvent): boolean =>
    !log.some((undo) => undo.type === 'undo' && undo.cancels === event.id && undo.id > event.id && holds(undo))
  const resets = log.filter(isReset).filter(holds)
  const isForgotten = (id: string, code: number) => resets.some((reset) => reset.code === code && reset.id > id)
  return log
    .filter(isAnswer)
    .filter(holds)
    .map((answer) => ({ ...answer, marks: answer.marks.filter(({ code }) => !isForgotten(answer.id, code)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Adds events in the order of arrival, each to what was read from a cache, as pages do that are closed after each answer. */
function arrive(events: readonly LoggedEvent[]): Progress {
  let cache = JSON.stringify(snapshotOf(emptyProgress))
  for (const [at, event] of events.entries()) {
    const kept = restoreProgress(JSON.parse(cache))
    expect(kept).toBeDefined()
    cache = JSON.stringify(snapshotOf((kept && advance(kept, event)) ?? replay(events.slice(0, at + 1))))
  }
  return JSON.parse(cache).progress
}

test('replay gives each card what its reviews make of it, one after the other', () => {
  fc.assert(
    fc.property(history, (log) => {
      const cards: Record<string, Card> = {}
      for (const { skill, confidence, isStrong, marks, ...moment } of answersThatHold(log)) {
        for (const { code, isRight } of marks) {
          const key = cardKey({ code, skill })
          const review = { isRight, confidence, isStrong, day: learnerDay(moment) }
          cards[key] = reviewCard(cards[key], { code, skill }, review)
        }
      }
      expect(replay(log).cards).toEqual(cards)
    }),
  )
})

test('replay counts what holds, each answer once', () => {
  fc.assert(
    fc.property(history, (log) => {
      const answers = answersThatHold(log)
      const marks = answers.flatMap((answer) => answer.marks.map((mark) => ({ ...mark, answer })))
      const { days, calibration, certainButWrong, confusions, retention, cards, events } = replay(log)
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
      const right = answers.filter(({ isRight }) => isRight)
      for (const tallies of [Object.values(days), Object.values(calibration)]) {
        expect(sum(tallies.map(({ count }) => count))).toBe(answers.length)
        expect(sum(tallies.map((tally) => tally.right))).toBe(right.length)
      }
      expect(sum(Object.values(days).map(({ millis }) => millis))).toBe(
        sum(answers.map(({ tookMillis }) => tookMillis)),
      )
      const isCertain = ({ answer, isRight }: (typeof marks)[number]) => !isRight && answer.confidence === 'certain'
      expect(sum(Object.values(certainButWrong))).toBe(marks.filter(isCertain).length)
      const isConfused = ({ code, isRight, saidCode }: (typeof marks)[number]) => !isRight && saidCode !== code
      expect(sum(Object.values(confusions))).toBe(marks.filter(isConfused).length)
      expect(sum(Object.values(cards).map(({ reviews }) => reviews))).toBe(marks.length)
      const forgotten = sum(Object.values(retention).map((bin) => bin.count - bin.right))
      expect(sum(Object.values(cards).map(({ lapses }) => lapses))).toBe(forgotten)
      expect(events).toBe(log.length)
    }),
  )
})

test('a log comes to the same in any order of arrival, however often its events come, and from any cache', () => {
  fc.assert(
    fc.property(
      history.chain((log) =>
        fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length })),
      ),
      ([log, some]) => {
        const whole = replay(log)
        expect(replay([...some, ...log])).toEqual(whole)
        expect(arrive(unionOf(log))).toEqual(whole)
        expect(arrive([...some, ...log])).toEqual(whole)
      },
    ),
  )
})

test('a log that is read page by page comes to the same', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 7 }), (log, size) => {
      const ordered = unionOf(log)
      const revision = revisionOf(log)
      let progress = emptyProgress
      for (let at = 0; at < ordered.length; at += size) {
        progress = advanceThrough(progress, ordered.slice(at, at + size), revision)
      }
      expect(progress).toEqual(replay(log))
    }),
  )
})

test('a progress that was handed out never changes afterwards', () => {
  const log = exampleLog(200)
  const before = replay(log.slice(0, 100))
  const copy = structuredClone(before)
  for (const event of log.slice(100)) advance(before, event)
  expect(before).toEqual(copy)
  expect(replay([])).toEqual(emptyProgress)
})

test('an event that comes late or takes something back cannot be added to a cache', () => {
  const log = exampleLog(10)
  const progress = replay(log.slice(0, 9))
  const [first, last] = [log[0], log[9]]
  if (!first || !last) throw new Error('The example log is too short')
  const happened = { id: last.id, at: last.at, zoneMinutes: 0 }
  expect(canAdvance(progress, last)).toBe(true)
  expect(canAdvance(progress, { id: last.id, type: 'newer' })).toBe(true)
  expect(canAdvance(progress, first)).toBe(false)
  expect(advance(progress, { ...happened, type: 'undo', cancels: first.id })).toBeUndefined()
  expect(advance(progress, { ...happened, type: 'reset', code: 409 })).toBeUndefined()
  expect(advance(progress, last)).toEqual(replay(log))
})

test('what was undone is as if it had never been, but for the place in the log', () => {
  const log = exampleLog(60)
  const last = log.at(-1)
  if (!last) throw new Error('The example log is empty')
  const undo = { type: 'undo', id: makeEventId(last.at, exampleWriter, last.id), at: last.at, zoneMinutes: 60 } as const
  const place = { lastId: undo.id, events: 61 }
  expect(replay([...log, { ...undo, cancels: last.id }])).toEqual({ ...replay(log.slice(0, -1)), ...place })
})

test('a second review twenty minutes later, over midnight in UTC, is one of the same day', () => {
  const evening = Date.UTC(2026, 2, 20, 23, 50)
  const answers = [0, dayMillis, dayMillis + 20 * 60_000].map((after, at) =>
    exampleAnswer({ id: `${at}`, at: evening + after, zoneMinutes: 420 }),
  )
  const [learnt, once, twice] = [1, 2, 3].map((count) => replay(answers.slice(0, count)).cards['409.chooseCode'])
  expect(once?.stability).toBeGreaterThan(learnt?.stability ?? Number.NaN)
  expect(twice).toEqual({ ...once, gap: 0, reviews: 3, difficulty: twice?.difficulty })
})

test('a day of 23 or 25 hours is one day between reviews', () => {
  const noons = [
    { at: Date.UTC(2026, 2, 28, 11), zoneMinutes: 60 },
    { at: Date.UTC(2026, 2, 29, 10), zoneMinutes: 120 },
    { at: Date.UTC(2026, 9, 24, 10), zoneMinutes: 120 },
    { at: Date.UTC(2026, 9, 25, 11), zoneMinutes: 60 },
  ]
  const gaps = noons
    .map((_, at) => replay(noons.slice(0, at + 1).map((noon, index) => exampleAnswer({ id: `${index}`, ...noon }))))
    .map(({ cards }) => cards['409.chooseCode']?.gap)
  expect([gaps[1], gaps[3]]).toEqual([1, 1])
})

test('retention counts a review on a later day in the range of what was predicted for it', () => {
  const answers = [0, 0, 2, 2, 30].map((days, at) =>
    exampleAnswer({ id: `${at}`, at: exampleStart + days * dayMillis, isRight: at < 4 }),
  )
  const predictions = [2, 4].map((at) => {
    const card = replay(answers.slice(0, at)).cards['409.chooseCode']
    const day = learnerDay(answers[at] ?? { at: Number.NaN, zoneMinutes: 0 })
    return card ? recallProbability(card, day) : Number.NaN
  })
  const expected = predictions.map((predicted, at) => [binOf(predicted), { count: 1, right: 1 - at, predicted }])
  expect(replay(answers).retention).toEqual(Object.fromEntries(expected))
  expect(new Set(predictions.map(binOf)).size).toBe(2)
})

test('the ranges of probability take up everything from 0 to 1', () => {
  expect([0, 0.049, 0.05, 0.9, 0.999, 1].map(binOf)).toEqual([0, 0, 1, 18, 19, 19])
  expect(retentionBins).toBe(20)
})
