import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findStatus } from '../http/status/statuses.ts'
import { againOrder, makeRound } from './makeRound.ts'
import { topicCodes } from './orderedKinds.ts'
import type { KindId } from './question.ts'
import { missed } from './round.ts'
import { type RoundMode, type RoundOrder, roundModes } from './roundOrder.ts'
import { play } from './roundsForTest.ts'

const topics = [
  undefined,
  { by: 'codes', codes: [409, 412, 428] },
  { by: 'class', digit: 4 },
  { by: 'flow', id: 'polling' },
] as const

/** Kinds that do not run the lab, so that many rounds can be made. */
const quickKinds: readonly KindId[] = ['situation', 'meaning', 'nextStep', 'requiredField']

const orders: fc.Arbitrary<RoundOrder> = fc
  .record({
    mode: fc.constantFrom(...roundModes),
    kinds: fc.option(fc.uniqueArray(fc.constantFrom(...quickKinds), { minLength: 1 }), { nil: quickKinds }),
    topic: fc.constantFrom(...topics),
    asks: fc.array(fc.record({ kind: fc.constantFrom(...quickKinds), code: fc.constantFrom(409, 412, 200, 299) }), {
      maxLength: 20,
    }),
    count: fc.integer({ min: 1, max: 60 }),
    seed: fc.nat(),
  })
  .map(({ kinds, topic, ...rest }) => ({ ...rest, ...(kinds && { kinds }), ...(topic && { topic }) }))

test('any order makes the same round twice, of no more questions than it names and of its kinds alone, or none', () => {
  fc.assert(
    fc.property(orders, (order) => {
      const round = makeRound(order)
      expect(makeRound(order)).toEqual(round)
      if (!round) return
      expect(round.questions.length).toBeGreaterThan(0)
      const most = order.mode === 'endless' ? 6 : order.mode === 'list' ? 20 : Math.min(50, order.count)
      expect(round.questions.length).toBeLessThanOrEqual(most)
      expect(new Set(round.questions.map(({ id }) => id)).size).toBe(round.questions.length)
      if (order.kinds && order.mode !== 'list') {
        for (const { kind } of round.questions) expect(order.kinds).toContain(kind)
      }
    }),
    { numRuns: 60 },
  )
})

test.each(roundModes.filter((mode) => mode !== 'topic' && mode !== 'list'))(
  'a round of the mode %s over every kind is the same twice',
  (mode) => {
    const order = { mode, count: 10, seed: 5 }
    expect(makeRound(order)).toEqual(makeRound(order))
    expect(makeRound(order)?.questions.length).toBeGreaterThan(3)
  },
)

test('what was missed is asked again, and only that', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.boolean(), { minLength: 10, maxLength: 20 }), fc.nat(), (seed, rights, other) => {
      const first = makeRound({ mode: 'quick', kinds: ['situation', 'meaning'], count: 10, seed })
      if (!first) throw new Error('There is nothing to ask')
      const round = play(first, rights)
      const order = againOrder(round, other)
      const wanted = missed(round).map(({ question }) => `${question.kind} ${question.code}`)
      const asked = order && makeRound(order)?.questions.map(({ kind, code }) => `${kind} ${code}`)
      expect(asked?.toSorted()).toEqual(wanted.length === 0 ? undefined : wanted.toSorted())
    }),
    { numRuns: 40 },
  )
})

test('the codes of a class are those in force, the codes of a flow those that it shows', () => {
  for (const code of topicCodes({ by: 'class', digit: 4 })) expect(findStatus(code)?.state).toBe('registered')
  expect(topicCodes({ by: 'class', digit: 4 })).toContain(451)
  expect(topicCodes({ by: 'flow', id: 'polling' })).toContain(202)
})

test.each<RoundMode>(['topic', 'list'])('a %s without anything to be about is none', (mode) => {
  expect(makeRound({ mode, count: 5, seed: 1 })).toBeUndefined()
})
