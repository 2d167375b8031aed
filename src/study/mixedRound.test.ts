import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAlike } from './alike.ts'
import { askableCodes } from './ask.ts'
import { makeRound } from './makeRound.ts'
import { endlessSubject, mixtureMemory } from './mixedSubjects.ts'
import { type KindId, kindIds } from './question.ts'
import type { RoundOrder, Subject } from './roundOrder.ts'

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const manyKinds: readonly KindId[] = [...kindIds].slice(0, 6)
const someKinds: readonly KindId[] = ['situation', 'meaning', 'nextStep']
const quick = (seed: number, count = 10, rest: Partial<RoundOrder> = {}) =>
  makeRound({ mode: 'quick', kinds: someKinds, count, seed, ...rest })?.questions ?? []

test('a quick round asks ten questions, no code twice, and no kind twice before every other was asked', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(manyKinds, someKinds), (seed, kinds) => {
      const questions = quick(seed, 10, { kinds })
      expect(questions).toHaveLength(10)
      expect(new Set(questions.map(({ code }) => code)).size).toBe(10)
      const times = kinds.map((kind) => questions.filter((question) => question.kind === kind).length)
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(kinds === someKinds ? 1 : 2)
    }),
    { numRuns: 20 },
  )
})

test('neighbours in a mixture are of different classes and no kin', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom('quick', 'exam'), (seed, mode) => {
      const codes = makeRound({ mode, kinds: someKinds, count: 20, seed })?.questions.map(({ code }) => code) ?? []
      expect(codes).toHaveLength(20)
      for (const [before, code] of codes.slice(1).entries()) expect(isAlike(codes[before] ?? 0, code)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('the same order makes the same round, and another seed another', () => {
  fc.assert(
    fc.property(seeds, (seed) => void expect(quick(seed)).toEqual(quick(seed))),
    { numRuns: 20 },
  )
  expect(quick(1)).not.toEqual(quick(2))
})

test.each([1, 5, 20, 40])('a round of %d questions has as many', (count) => {
  expect(quick(9, count)).toHaveLength(count)
})

test('a longer round begins as a shorter one of the same seed', () => {
  expect(quick(4, 30).slice(0, 10)).toEqual(quick(4, 10))
})

test('a round of few codes and kinds asks each kind about each code once, and is as long as that', () => {
  const topic = { by: 'codes', codes: [409, 412] } as const
  const kinds: readonly KindId[] = ['situation', 'meaning']
  const asked = quick(3, 50, { topic, kinds }).map(({ kind, code }) => `${kind} ${code}`)
  expect(asked.toSorted()).toEqual(['meaning 409', 'meaning 412', 'situation 409', 'situation 412'])
  expect(makeRound({ mode: 'exam', topic: { by: 'codes', codes: [299] }, count: 5, seed: 1 })).toBeUndefined()
})

test('a round about a class or a flow asks about its codes alone', () => {
  const inClass = quick(6, 12, { topic: { by: 'class', digit: 5 } })
  expect(inClass.length).toBeGreaterThan(8)
  for (const { code } of inClass) expect(Math.floor(code / 100)).toBe(5)
  for (const { code } of quick(6, 12, { topic: { by: 'flow', id: 'polling' } })) expect(code).not.toBe(404)
  expect(quick(6, 12, { topic: { by: 'flow', id: 'no-such-flow' } })).toEqual([])
})

test('an endless mixture goes on for ever, and what it asks depends on the last few places alone', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const order = { kinds: someKinds, seed }
      const asked: Subject[] = []
      for (let place = 0; place < 120; place++) {
        const next = endlessSubject(order, asked, place)
        expect(next && askableCodes(next.kind)).toContain(next?.code)
        if (next) asked.push(next)
      }
      const place = asked.length - 1
      const recent = asked.slice(place - mixtureMemory, place)
      expect(endlessSubject(order, recent, place)).toEqual(asked[place])
      for (const [before, { code }] of asked.slice(1).entries()) expect(code).not.toBe(asked[before]?.code)
    }),
    { numRuns: 20 },
  )
})
