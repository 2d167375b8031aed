import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findKinship, kinOf } from '../http/status/kinship.ts'
import { worstPairs } from './confusionSubjects.ts'
import { makeRound, sharedOrder } from './makeRound.ts'
import type { KindId } from './question.ts'
import { emptyProgress, type Progress } from './review/progress.ts'
import { initialSchedule } from './review/retention.ts'

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const round = (seed: number, confusions: Progress['confusions'], count = 10, kinds?: readonly KindId[]) =>
  makeRound(
    { mode: 'confusions', count, seed, ...(kinds && { kinds }) },
    { progress: { ...emptyProgress, confusions }, today: 0, schedule: initialSchedule },
  )
const mine = { '409>412': 3, '412>409': 2, '301>302': 4, '401>403': 1, '404>104': 9, '200>299': 9 }

test('the worst pairs are those confused most often either way round, of codes in force', () => {
  expect(worstPairs({ confusions: mine })).toEqual([
    [409, 412],
    [301, 302],
    [401, 403],
  ])
})

test('the round asks about both codes of the worst pairs, and about no others', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const codes = round(seed, mine)?.questions.map(({ code }) => code) ?? []
      expect(codes).toHaveLength(10)
      expect(new Set(codes)).toEqual(new Set([409, 412, 301, 302, 401, 403]))
    }),
    { numRuns: 10 },
  )
})

test('a question that can offer both codes of its pair does so', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const questions = round(seed, { '409>412': 1 }, 4, ['situation', 'meaning'])?.questions ?? []
    expect(questions).toHaveLength(4)
    for (const { task } of questions) {
      const offered = task.form === 'one' ? task.options.map(({ code }) => code) : []
      expect(offered).toEqual(expect.arrayContaining([409, 412]))
    }
  }
})

test('somebody who has confused nothing is asked about both codes of kin that lie among many others', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const codes = round(seed, {})?.questions.map(({ code }) => code) ?? []
      expect(codes).toHaveLength(10)
      for (const code of codes) {
        expect(kinOf(code).length).toBeGreaterThanOrEqual(2)
        expect(codes.some((other) => findKinship(code, other) !== undefined)).toBe(true)
      }
    }),
    { numRuns: 10 },
  )
})

test('the same confusions and seed make the same round, and it can be shared with everybody', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const made = round(seed, mine)
      expect(round(seed, mine)).toEqual(made)
      expect(made && makeRound(sharedOrder(made))?.questions).toEqual(made?.questions)
    }),
    { numRuns: 10 },
  )
})
