import fc from 'fast-check'
import { FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs'
import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import { exampleAnswer, exampleLog, exampleStart } from './exampleEvents.ts'
import { dayMillis, learnerDay } from './learnerDay.ts'
import { recallProbability } from './memory.ts'
import { replay } from './replay.ts'
import { initialSchedule, leastRetention, mostRetention } from './retention.ts'
import { dueCards, dueDay, forecast, longestInterval, longestUnproven, outlook } from './schedule.ts'

const log = exampleLog(800)
const progress = replay(log)
const lastMoment = log.at(-1)
const today = lastMoment ? learnerDay(lastMoment) : Number.NaN
const cards = Object.values(progress.cards)

const card: Card = {
  code: 409,
  skill: 'chooseCode',
  stability: 100,
  difficulty: 5,
  last: 20_000,
  gap: 30,
  reviews: 5,
  lapses: 0,
  rightDays: 0,
  isProven: true,
}

const someCard = fc
  .record({
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    gap: fc.nat(2000),
    reviews: fc.integer({ min: 1, max: 500 }),
    isProven: fc.boolean(),
    code: fc.integer({ min: 100, max: 599 }),
  })
  .map((fields): Card => ({ ...card, ...fields }))
const retention = fc.double({ min: leastRetention, max: mostRetention, noNaN: true })

test('a card is due within the fuzz around the interval of FSRS, at least a day and at most a year later', () => {
  fc.assert(
    fc.property(someCard, retention, (some, wanted) => {
      const proven = { ...some, isProven: true }
      const interval = dueDay(proven, { retention: wanted }) - some.last
      const plain = { request_retention: wanted, maximum_interval: longestInterval }
      const exact = new FSRSAlgorithm(plain).next_interval(some.stability, some.gap)
      const { min_ivl, max_ivl } = get_fuzz_range(exact, some.gap, longestInterval)
      expect(interval).toBeGreaterThanOrEqual(exact < 2.5 ? exact : min_ivl)
      expect(interval).toBeLessThanOrEqual(exact < 2.5 ? exact : max_ivl)
      expect(interval).toBeGreaterThanOrEqual(1)
      expect(interval).toBeLessThanOrEqual(longestInterval)
      expect(dueDay(proven, { retention: wanted })).toBe(interval + some.last)
    }),
  )
})

test('whoever wants to be surer is asked no later', () => {
  fc.assert(
    fc.property(someCard, retention, retention, (some, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      expect(dueDay(some, { retention: more })).toBeLessThanOrEqual(dueDay(some, { retention: less }))
    }),
  )
})

test('a retention that cannot be chosen counts as the nearest that can', () => {
  expect(dueDay(card, { retention: 0.1 })).toBe(dueDay(card, { retention: leastRetention }))
  expect(dueDay(card, { retention: 1 })).toBe(dueDay(card, { retention: mostRetention }))
  expect(dueDay(card, { retention: Number.NaN })).toBe(dueDay(card, initialSchedule))
})

test('cards that were learnt together come back on different days', () => {
  const days = Array.from({ length: 60 }, (_, at) => dueDay({ ...card, code: 400 + at }, initialSchedule))
  expect(new Set(days).size).toBeGreaterThan(5)
})

test('what may have been luck is asked within a week', () => {
  const unproven = { ...card, isProven: false }
  expect(dueDay(unproven, initialSchedule)).toBe(card.last + longestUnproven)
  expect(dueDay({ ...unproven, stability: 2 }, initialSchedule)).toBe(card.last + 2)
  expect(dueDay(card, initialSchedule)).toBeGreaterThan(card.last + longestUnproven)
})

test('the cards that are due are those whose day has come, the least likely to be recalled first', () => {
  for (const day of [today, today + 3, today + 400]) {
    const due = dueCards(progress, day, initialSchedule)
    const expected = cards.filter((each) => dueDay(each, initialSchedule) <= day)
    expect(new Set(due.map(({ card: { code, skill } }) => `${code} ${skill}`)).size).toBe(expected.length)
    expect(due.map(({ recall }) => recall)).toEqual(
      expected.map((each) => recallProbability(each, day)).sort((a, b) => a - b),
    )
  }
})

test('the forecast counts each card once, on the day it is due or today', () => {
  const days = 400
  const counts = forecast(progress, today, days, initialSchedule)
  expect(counts).toHaveLength(days)
  expect(counts[0]).toBe(dueCards(progress, today, initialSchedule).length)
  let sum = 0
  for (const [at, count] of counts.entries()) {
    sum += count
    expect(sum).toBe(cards.filter((each) => dueDay(each, initialSchedule) <= today + at).length)
  }
  expect(sum).toBe(cards.length)
})

test('a skill that only a newer version can ask for waits for it', () => {
  const newer = replay([exampleAnswer({ skill: 'hearCode' })])
  expect(Object.keys(newer.cards)).toEqual(['409.hearCode'])
  expect(dueCards(newer, today + 1000, initialSchedule)).toEqual([])
  expect(forecast(newer, today, 1000, initialSchedule).every((count) => count === 0)).toBe(true)
})

test('what was reviewed by a clock a year ahead is asked now, and is in step again after that', () => {
  const ahead = exampleAnswer({ id: '1', at: exampleStart + 365 * dayMillis })
  const now = exampleAnswer({ id: '2' })
  const day = learnerDay(now)
  expect(dueCards(replay([ahead]), day, initialSchedule)).toHaveLength(1)
  expect(forecast(replay([ahead]), day, 7, initialSchedule)).toEqual([1, 0, 0, 0, 0, 0, 0])
  const after = replay([ahead, now])
  expect(dueCards(after, day, initialSchedule)).toEqual([])
  expect(dueCards(after, day + 7, initialSchedule)).toHaveLength(1)
})

test('a clock a year behind asks what there is, and puts nothing off', () => {
  const right = exampleAnswer({ id: '1' })
  const behind = exampleAnswer({ id: '2', at: exampleStart - 365 * dayMillis })
  const [before, after] = [replay([right]), replay([right, behind])]
  const dueIn = (some: typeof before) =>
    Object.values(some.cards).map((each) => dueDay(each, initialSchedule) - each.last)
  expect(dueIn(after)).toEqual(dueIn(before))
})

test('the outlook is what the next answer really makes of the card', () => {
  for (const answer of [exampleAnswer(), ...log.slice(0, 15)]) {
    const code = answer.marks[0]?.code ?? 0
    const name = { code, skill: answer.skill }
    const { ifRight, ifWrong } = outlook(progress, name, { day: today, isStrong: true }, initialSchedule)
    for (const [isRight, expected] of [
      [true, ifRight],
      [false, ifWrong],
    ] as const) {
      const next = exampleAnswer({
        ...name,
        id: 'Z',
        at: today * dayMillis + 12 * 3_600_000,
        isRight,
        isStrong: true,
        marks: [{ code, isRight }],
      })
      const found = replay([...log, next]).cards[`${code}.${answer.skill}`]
      expect(found).toEqual(expected.card)
      expect(found && dueDay(found, initialSchedule)).toBe(expected.due)
    }
    expect(ifRight.due).toBeGreaterThanOrEqual(ifWrong.due)
  }
})
