import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRound } from './makeRound.ts'
import type { KindId } from './question.ts'
import {
  answeredOf,
  answerQuestion,
  closeRound,
  isOver,
  judgements,
  missed,
  type Round,
  scoreOf,
  takeBack,
} from './round.ts'
import { answerNext, play, rightly, wrongly } from './roundsForTest.ts'

const someKinds: readonly KindId[] = ['situation', 'meaning', 'nextStep']
const quick = (seed: number, count = 10) => {
  const round = makeRound({ mode: 'quick', kinds: someKinds, count, seed })
  if (!round) throw new Error('There is nothing to ask')
  return round
}
const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const choices = fc.array(fc.boolean(), { minLength: 10, maxLength: 30 })
const played = fc.tuple(seeds, choices).map(([seed, rights]) => ({ round: play(quick(seed), rights), rights }))

/** The places at which a question and its returns stand. */
const placesOf = (round: Round, first: string) =>
  round.questions.flatMap(({ id, again }, at) => (id === first || again?.first === first ? [at] : []))

test('a miss comes back after three to five others, or after all that are left where they are fewer, at most twice', () => {
  fc.assert(
    fc.property(seeds, choices, (seed, rights) => {
      let round = quick(seed)
      rights.forEach((isRight, step) => {
        const before = round
        const at = before.answers.length
        const question = before.questions[at]
        if (!question) return
        round = answerNext(before, isRight, step)
        const left = before.questions.length - at - 1
        const comesBack = !isRight && left > 0 && question.again?.time !== 2
        expect(round.questions).toHaveLength(before.questions.length + (comesBack ? 1 : 0))
        if (!comesBack) return
        const back = round.questions.findIndex((one) => !before.questions.includes(one))
        const between = back - at - 1
        expect(between).toBeGreaterThanOrEqual(Math.min(3, left))
        expect(between).toBeLessThanOrEqual(5)
        const made = round.questions[back]
        expect([made?.kind, made?.code]).toEqual([question.kind, question.code])
        expect(made?.seed).not.toBe(question.seed)
        expect(made?.again).toEqual({
          first: question.again?.first ?? question.id,
          time: (question.again?.time ?? 0) + 1,
        })
      })
      for (const { id, again } of round.questions) {
        if (!again) expect(placesOf(round, id).length).toBeLessThanOrEqual(3)
      }
    }),
  )
})

test('no two questions of a round are the same, whatever comes back', () => {
  fc.assert(
    fc.property(played, ({ round }) => {
      expect(new Set(round.questions.map(({ id }) => id)).size).toBe(round.questions.length)
    }),
  )
})

test('first answers count, and of the misses it is known which were put right', () => {
  fc.assert(
    fc.property(played, ({ round, rights }) => {
      expect(isOver(round)).toBe(true)
      const results = answeredOf(round).map(({ question }, at) => ({ question, isRight: rights[at] ?? true }))
      const firsts = results.filter(({ question }) => !question.again)
      const wrong = firsts.filter(({ isRight }) => !isRight).map(({ question }) => question.id)
      const later = wrong.filter((id) => results.some((one) => one.isRight && one.question.again?.first === id))
      expect(judgements(round).map(({ isRight }) => isRight)).toEqual(results.map(({ isRight }) => isRight))
      expect(scoreOf(round)).toEqual({
        total: 10,
        right: 10 - wrong.length,
        putRight: later.length,
        unanswered: 0,
      })
      expect(missed(round).map(({ question }) => question.id)).toEqual(wrong)
      expect(missed(round).flatMap((miss) => (miss.isPutRight ? [miss.question.id] : []))).toEqual(later)
    }),
  )
})

test('in an exam nothing comes back, and what has no answer counts as not right', () => {
  fc.assert(
    fc.property(seeds, choices, fc.nat(9), (seed, rights, end) => {
      const exam = makeRound({ mode: 'exam', kinds: someKinds, count: 10, seed })
      if (!exam) throw new Error('There is nothing to ask')
      const stopped = closeRound(play(exam, rights, end))
      expect(stopped.questions).toEqual(exam.questions)
      const right = rights.slice(0, end).filter(Boolean).length
      expect(scoreOf(stopped)).toEqual({ total: 10, right, putRight: 0, unanswered: 10 - end })
      expect(isOver(stopped)).toBe(true)
    }),
  )
})

test('an answer that is taken back leaves no trace, nor does what came back because of it', () => {
  fc.assert(
    fc.property(seeds, choices, fc.integer({ min: 0, max: 9 }), (seed, rights, after) => {
      const before = play(quick(seed), rights, after)
      for (const isRight of [true, false]) expect(takeBack(answerNext(before, isRight))).toEqual(before)
    }),
  )
  const fresh = quick(1)
  expect(takeBack(fresh)).toBe(fresh)
})

test('answering leaves the round before as it was', () => {
  const round = quick(1)
  const after = answerNext(round, false)
  expect(round.answers).toEqual([])
  expect(round.questions).toHaveLength(10)
  expect(after.answers).toHaveLength(1)
  expect(isOver(after)).toBe(false)
})

test.each([[[]], [['nothing']], [['409', '412']], [['1', '1']]])(
  'an answer that the task cannot take (%j) changes nothing',
  (given) => {
    const round = quick(1)
    expect(answerQuestion(round, { given, confidence: 'guess', at: 0, tookMillis: 0 })).toBe(round)
  },
)

test('a round that is over takes no further answer, also where it was ended early', () => {
  const [question] = quick(3).questions
  if (!question) throw new Error('There is no question')
  for (const over of [play(quick(3), []), closeRound(answerNext(quick(3), true))]) {
    expect(isOver(over)).toBe(true)
    expect(answerQuestion(over, wrongly(question))).toBe(over)
    expect(closeRound(over)).toBe(over)
  }
})

test('a round that was ended counts what was answered', () => {
  const round = closeRound(answerNext(answerNext(quick(5), true), false))
  expect(scoreOf(round)).toEqual({ total: 2, right: 1, putRight: 0, unanswered: 0 })
})

test('answers of tests are as right or wrong as they say', () => {
  for (const question of quick(8).questions) {
    const right = rightly(question)
    if (right) expect(answeredOf(answerQuestion({ ...quick(8), questions: [question] }, right))).toHaveLength(1)
    expect(wrongly(question).given).not.toEqual(right?.given)
  }
})
