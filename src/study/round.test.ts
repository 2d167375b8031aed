import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinOf } from '../http/status/kinship.ts'
import { statusClass } from '../http/status/status.ts'
import { kindIds } from './question.ts'
import { answerQuestion, isOver, makeRound, missed, type Round, repeatMissed, verdicts } from './round.ts'

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const choices = fc.array(fc.nat(2), { minLength: 10, maxLength: 10 })
const played = fc
  .tuple(seeds, choices)
  .map(([seed, options]) =>
    options.reduce<Round>((round, option, at) => answerQuestion(round, option, at), makeRound(seed)),
  )

test('a round asks ten questions, no code twice, every kind three or four times', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { questions } = makeRound(seed)
      expect(questions).toHaveLength(10)
      expect(new Set(questions.map(({ code }) => code)).size).toBe(10)
      for (const kind of kindIds) {
        const times = questions.filter((question) => question.kind === kind).length
        expect([3, 4]).toContain(times)
      }
    }),
  )
})

test('neighbours in a round are of different classes and no kin', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const codes = makeRound(seed).questions.map(({ code }) => code)
      codes.slice(1).forEach((code, before) => {
        const last = codes[before] ?? 0
        expect(statusClass(code)).not.toBe(statusClass(last))
        expect(kinOf(last)).not.toContain(code)
      })
    }),
  )
})

test('the same seed makes the same round, and another seed another', () => {
  fc.assert(fc.property(seeds, (seed) => void expect(makeRound(seed)).toEqual(makeRound(seed))))
  expect(makeRound(1).questions).not.toEqual(makeRound(2).questions)
})

test.each([0, 1, 5, 20, 40])('a round of %d questions has as many', (count) => {
  expect(makeRound(9, count).questions).toHaveLength(count)
})

test('a round longer than there are codes ends where there is nothing new to ask', () => {
  const codes = makeRound(9, 500).questions.map(({ code }) => code)
  expect(codes.length).toBe(new Set(codes).size)
})

test('every answer has its verdict, and the wrong ones are missed', () => {
  fc.assert(
    fc.property(played, (round) => {
      expect(isOver(round)).toBe(true)
      expect(verdicts(round)).toHaveLength(10)
      const right = round.answers.filter(({ option }, at) => round.questions[at]?.answer === option).length
      expect(verdicts(round).filter((verdict) => verdict.right)).toHaveLength(right)
      expect(missed(round)).toHaveLength(10 - right)
      for (const { question, verdict } of missed(round)) expect(verdict.option.code).not.toBe(question.code)
    }),
  )
})

test('answering leaves the round before as it was', () => {
  const round = makeRound(1)
  const after = answerQuestion(round, 2, 1000)
  expect(round.answers).toEqual([])
  expect(after.answers).toEqual([{ option: 2, at: 1000 }])
  expect(isOver(after)).toBe(false)
})

test.each([-1, 3, 1.5, Number.NaN])('an answer that names no option (%d) changes nothing', (option) => {
  const round = makeRound(1)
  expect(answerQuestion(round, option, 0)).toBe(round)
})

test('a round that is over takes no further answer', () => {
  fc.assert(fc.property(played, (round) => void expect(answerQuestion(round, 0, 0)).toBe(round)))
})

test('what was missed is asked again, and only that', () => {
  fc.assert(
    fc.property(played, seeds, (round, seed) => {
      const again = repeatMissed(round, seed)
      const codes = missed(round).map(({ question }) => `${question.kind} ${question.code}`)
      expect(again?.questions.map(({ kind, code }) => `${kind} ${code}`).sort() ?? []).toEqual(codes.sort())
      expect(again?.answers ?? []).toEqual([])
    }),
  )
})

test('a round without a miss is not repeated', () => {
  const round = makeRound(3)
  const allRight = round.questions.reduce((before, { answer }) => answerQuestion(before, answer, 0), round)
  expect(repeatMissed(allRight, 1)).toBeUndefined()
})
