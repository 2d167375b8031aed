import { kinOf } from '../http/status/kinship.ts'
import { statusClass } from '../http/status/status.ts'
import { createRandom, deriveSeed, type Random } from '../lab/random.ts'
import { askAbout, askableCodes } from './ask.ts'
import { drawOne, shuffle } from './draw.ts'
import { isAnswer, judge } from './judge.ts'
import { type Given, type Judgement, type KindId, kindIds, type Question } from './question.ts'
import type { Confidence } from './review/event.ts'

/** The answer to one question of a round. */
export interface Answer {
  readonly given: Given
  readonly confidence: Confidence
  /** When it was given, milliseconds since the Unix epoch. */
  readonly at: number
  /** Milliseconds from the question on screen to the answer. */
  readonly tookMillis: number
}

/** A round as a value: what is asked, and what has been answered so far, in the same order. */
export interface Round {
  readonly seed: number
  /** The codes it is about, where it was made for some. */
  readonly topic?: readonly number[]
  readonly questions: readonly Question[]
  readonly answers: readonly Answer[]
}

/**
 * Makes a round of a number of questions: no code twice, the kinds mixed, and neighbours from different classes and not
 * kin, where that is possible. It is shorter if there is not that much to ask.
 */
export function makeRound(seed: number, count = 10): Round {
  const random = createRandom(seed)
  const questions: Question[] = []
  for (const kind of mixKinds(count, random)) {
    const code = drawOne(codesThatFit(kind, questions), random)
    const question = code === undefined ? undefined : askAbout(kind, code, deriveSeed(seed, questions.length))
    if (question) questions.push(question)
  }
  return { seed, questions, answers: [] }
}

/** Repeats the kinds in blocks, each block in an order of its own. */
function mixKinds(count: number, random: Random): readonly KindId[] {
  const blocks = Array.from({ length: Math.ceil(count / kindIds.length) }, () => shuffle(kindIds, random))
  return blocks.flat().slice(0, count)
}

function codesThatFit(kind: KindId, asked: readonly Question[]): readonly number[] {
  const unused = askableCodes(kind).filter((code) => asked.every((question) => question.code !== code))
  const last = asked.at(-1)?.code
  if (last === undefined) return unused
  const unlike = unused.filter((code) => statusClass(code) !== statusClass(last) && !kinOf(last).includes(code))
  return unlike.length > 0 ? unlike : unused
}

/** Answers the question that is next; a round that is over, or an answer that its task cannot take, stays as it is. */
export function answerQuestion(round: Round, answer: Answer): Round {
  const question = round.questions[round.answers.length]
  if (question === undefined || !isAnswer(question.task, answer.given)) return round
  return { ...round, answers: [...round.answers, answer] }
}

/** Tells whether every question of a round has been answered. */
export function isOver(round: Round): boolean {
  return round.answers.length >= round.questions.length
}

/** Returns the judgement of each answer given so far, in order. */
export function judgements(round: Round): readonly Judgement[] {
  return round.answers.flatMap(({ given }, at) => {
    const question = round.questions[at]
    return question ? judge(question, given) : []
  })
}

/** A question that was answered wrong, and the judgement of the answer. */
export interface Miss {
  readonly question: Question
  readonly judgement: Judgement
}

/** Returns the questions answered wrong so far, in order. */
export function missed(round: Round): readonly Miss[] {
  return judgements(round).flatMap((judgement, at) => {
    const question = round.questions[at]
    return question && !judgement.isRight ? [{ question, judgement }] : []
  })
}

/** Makes a round that asks about the codes missed once more; `undefined` where none was. */
export function repeatMissed(round: Round, seed: number): Round | undefined {
  const questions = shuffle(missed(round), createRandom(seed)).flatMap(
    ({ question }, at) => askAbout(question.kind, question.code, deriveSeed(seed, at)) ?? [],
  )
  return questions.length === 0 ? undefined : { seed, questions, answers: [] }
}
