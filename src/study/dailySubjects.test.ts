import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askableCodes } from './ask.ts'
import { dueCount, type Learner, newCardsADay } from './dailySubjects.ts'
import { kinds } from './kinds.ts'
import { makeRound, sharedOrder } from './makeRound.ts'
import { kindIds } from './question.ts'
import { cardKey } from './review/card.ts'
import { exampleLog } from './review/exampleEvents.ts'
import { learnerDay } from './review/learnerDay.ts'
import { emptyProgress } from './review/progress.ts'
import { replay } from './review/replay.ts'
import { initialSchedule } from './review/retention.ts'
import { dueCards } from './review/schedule.ts'
import { usualCount } from './roundOrder.ts'

const log = exampleLog(240)
const progress = replay(log)
const lastDay = Math.max(...log.map(learnerDay))
const learnerAfter = (days: number): Learner => ({ progress, today: lastDay + days, schedule: initialSchedule })
const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const daily = (seed: number, learner: Learner, count = usualCount.daily) =>
  makeRound({ mode: 'daily', count, seed }, learner)?.questions ?? []

test('the daily round asks the cards that are least likely to be recalled, each by a kind of its skill', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 60 }), (seed, days) => {
      const learner = learnerAfter(days)
      const due = dueCards(learner.progress, learner.today, learner.schedule).filter(({ card }) =>
        kindIds.some((kind) => kinds[kind].skill === card.skill && askableCodes(kind).includes(card.code)),
      )
      expect(dueCount(learner)).toBe(due.length)
      const asked = daily(seed, learner).map(({ kind, code }) => cardKey({ code, skill: kinds[kind].skill }))
      const wanted = due.slice(0, usualCount.daily).map(({ card }) => cardKey(card))
      expect(asked.slice(0, wanted.length).toSorted()).toEqual(wanted.toSorted())
    }),
    { numRuns: 30 },
  )
})

test('a card that is not proven is asked for by a kind where guessing does not help, if there is one', () => {
  const learner = learnerAfter(30)
  for (const { kind, code } of daily(4, learner)) {
    const { skill, isStrong } = kinds[kind]
    const card = learner.progress.cards[cardKey({ code, skill })]
    const strong = kindIds.some((one) => {
      const other = kinds[one]
      return other.skill === skill && other.isStrong && other.codes.includes(code)
    })
    if (card && !card.isProven && strong) expect(isStrong, `${kind} ${code}`).toBe(true)
  }
})

test('the same progress and seed make the same daily round', () => {
  fc.assert(
    fc.property(seeds, (seed) => void expect(daily(seed, learnerAfter(9))).toEqual(daily(seed, learnerAfter(9)))),
    { numRuns: 20 },
  )
})

test('somebody new meets five things, the meaning of what the first course begins with', () => {
  const fresh = daily(3, { progress: emptyProgress, today: 100, schedule: initialSchedule })
  expect(fresh).toHaveLength(newCardsADay)
  expect(fresh.map(({ code }) => code).toSorted()).toEqual([100, 200, 201, 204, 301])
  for (const { kind } of fresh) expect(kinds[kind].skill).toBe('recallMeaning')
})

test('no more than five things are new on a day, whatever rounds are begun', () => {
  const met = exampleLog(30).map((event) => ({ ...event, skill: 'recallMeaning' as const }))
  const today = Math.max(...met.map(learnerDay))
  const learner = { progress: replay(met), today, schedule: initialSchedule }
  const asked = daily(1, learner)
  const fresh = asked.filter(({ kind, code }) => {
    const { skill } = kinds[kind]
    return learner.progress.cards[cardKey({ code, skill })] === undefined
  })
  expect(fresh).toEqual([])
})

test('what is new comes after what is due, and only where there is room', () => {
  const learner = learnerAfter(60)
  const due = dueCount(learner)
  expect(due).toBeGreaterThan(10)
  expect(daily(1, learner, 10)).toHaveLength(10)
  expect(daily(1, learner, 50).length).toBe(Math.min(50, due + newCardsADay))
})

test('a daily round that is shared asks everybody the same', () => {
  const mine = makeRound({ mode: 'daily', count: 20, seed: 8 }, learnerAfter(30))
  expect(mine && makeRound(sharedOrder(mine))?.questions).toEqual(mine?.questions)
})
