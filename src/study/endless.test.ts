import { expect, test } from 'vitest'
import { dropOld, endlessAhead } from './endless.ts'
import { makeRound } from './makeRound.ts'
import { mixtureMemory } from './mixedSubjects.ts'
import { answeredOf, closeRound, isOver, type Round, scoreOf } from './round.ts'
import { answerNext } from './roundsForTest.ts'

const endless = (seed: number): Round => {
  const round = makeRound({ mode: 'endless', kinds: ['situation', 'meaning', 'nextStep'], count: 1, seed })
  if (!round) throw new Error('There is nothing to ask')
  return round
}

test('an endless round holds a window of its questions, and loses nothing of its score', () => {
  let round = endless(11)
  let [asked, right, putRight] = [0, 0, 0]
  const missed = new Set<string>()
  for (let step = 0; step < 300; step++) {
    const question = round.questions[round.answers.length]
    const isRight = step % 3 !== 0
    round = dropOld(answerNext(round, isRight, step))
    if (question && !question.again) {
      asked++
      if (isRight) right++
      else missed.add(question.id)
    } else if (question?.again && isRight && missed.delete(question.again.first)) putRight++
    expect(round.questions.length).toBeLessThanOrEqual(3 * mixtureMemory + endlessAhead + 3)
    expect(round.questions.length - round.answers.length).toBeGreaterThanOrEqual(endlessAhead)
    expect(isOver(round)).toBe(false)
  }
  expect(round.past?.asked).toBeGreaterThan(100)
  expect(scoreOf(closeRound(round))).toEqual({ total: asked, right, putRight, unanswered: 0 })
})

test('two endless rounds of one seed ask the same first questions, whatever is answered', () => {
  const firsts = (rights: (step: number) => boolean) => {
    let round = endless(5)
    const seen: string[] = []
    for (let step = 0; step < 120; step++) {
      const question = round.questions[round.answers.length]
      if (question && !question.again) seen.push(question.id)
      round = dropOld(answerNext(round, rights(step), step))
    }
    return seen.slice(0, 50)
  }
  expect(firsts(() => true)).toEqual(firsts((step) => step % 2 === 0))
})

test('a round that ends keeps all its questions, and one that was ended asks no more', () => {
  const quick = makeRound({ mode: 'quick', kinds: ['meaning'], count: 30, seed: 2 })
  if (!quick) throw new Error('There is nothing to ask')
  let round = quick
  while (!isOver(round)) round = answerNext(round, true)
  expect(dropOld(round)).toBe(round)
  expect(answeredOf(round)).toHaveLength(30)
  const closed = closeRound(answerNext(endless(1), true))
  expect(answerNext(closed, true).answers).toHaveLength(1)
})

test('there is no endless round where there is nothing to ask', () => {
  const topic = { by: 'codes', codes: [299] } as const
  expect(makeRound({ mode: 'endless', topic, count: 1, seed: 1 })).toBeUndefined()
})
