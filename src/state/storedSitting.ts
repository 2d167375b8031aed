import * as v from 'valibot'
import { askAbout, recall } from '../study/ask.ts'
import { isAnswer } from '../study/judge.ts'
import { type KindId, kindIds } from '../study/question.ts'
import { confidences } from '../study/review/event.ts'
import type { Answer, Round } from '../study/round.ts'
import { maxCount, maxMinutes, maxTopic, mostDraws, type RoundOrder, roundModes } from '../study/roundOrder.ts'
import type { RoundQuestion } from '../study/roundQuestion.ts'

/** A round somebody is sitting. */
export interface Sitting {
  readonly round: Round
  /** The place of the question shown, from 0; past the last one, the result is shown. */
  readonly position: number
  /** When the question shown came on screen, milliseconds since the Unix epoch. */
  readonly shownAt: number
  /** When an exam with a clock is over, milliseconds since the Unix epoch. */
  readonly endsAt?: number
}

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const finite = v.pipe(v.number(), v.finite())
const kind = v.picklist(kindIds)

const storedOrder = v.object({
  mode: v.picklist(roundModes),
  kinds: v.exactOptional(v.pipe(v.array(kind), v.minLength(1), v.maxLength(kindIds.length))),
  topic: v.exactOptional(
    v.variant('by', [
      v.object({ by: v.literal('codes'), codes: v.pipe(v.array(natural), v.minLength(1), v.maxLength(maxTopic)) }),
      v.object({ by: v.literal('class'), digit: v.picklist([1, 2, 3, 4, 5]) }),
      v.object({ by: v.literal('flow'), id: v.pipe(v.string(), v.maxLength(40)) }),
    ]),
  ),
  asks: v.exactOptional(
    v.pipe(
      v.array(v.object({ kind, code: natural, draw: v.exactOptional(v.pipe(natural, v.maxValue(mostDraws - 1))) })),
      v.maxLength(maxCount),
    ),
  ),
  count: v.pipe(natural, v.maxValue(maxCount)),
  seed: finite,
  minutes: v.exactOptional(v.pipe(natural, v.maxValue(maxMinutes))),
})

const again = v.object({ first: v.pipe(v.string(), v.maxLength(200)), time: v.picklist([1, 2]) })
const storedRecipe = v.object({
  kind,
  version: natural,
  code: natural,
  seed: finite,
  again: v.exactOptional(again),
})

/** No round holds more: each question of the longest one comes back twice. */
const mostQuestions = 3 * maxCount

const storedSitting = v.object({
  order: storedOrder,
  questions: v.pipe(v.array(storedRecipe), v.minLength(1), v.maxLength(mostQuestions)),
  answers: v.array(
    v.object({
      given: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(100)),
      confidence: v.picklist(confidences),
      at: finite,
      tookMillis: natural,
    }),
  ),
  position: natural,
  isClosed: v.exactOptional(v.literal(true)),
  past: v.exactOptional(v.object({ asked: natural, right: natural, putRight: natural })),
  endsAt: v.exactOptional(finite),
})

type StoredSitting = v.InferOutput<typeof storedSitting>

/** Writes a sitting down: how to make each question again, and what was answered. */
export function keepSitting({ round, position, endsAt }: Sitting): StoredSitting {
  const { order, questions, answers, isClosed, past } = round
  return {
    order: structuredClone(order) as StoredSitting['order'],
    questions: questions.map(({ kind: asking, version, code, seed, again: back }) => ({
      kind: asking,
      version,
      code,
      seed,
      ...(back && { again: back }),
    })),
    answers: answers.map((answer) => ({ ...answer, given: [...answer.given] })),
    position,
    ...(isClosed && { isClosed }),
    ...(past && { past }),
    ...(endsAt !== undefined && { endsAt }),
  }
}

/**
 * Reads a stored sitting; `undefined` where it does not fit, or where a question would no longer be the one that was
 * asked.
 */
export function restoreSitting(stored: unknown): Sitting | undefined {
  const read = v.safeParse(storedSitting, stored)
  if (!read.success) return undefined
  const { order, answers, position, isClosed, past, endsAt } = read.output
  const questions = read.output.questions.flatMap(({ again: back, ...recipe }): readonly RoundQuestion[] => {
    const question = recall(recipe)
    return question ? [{ ...question, ...(back && { again: back }) }] : []
  })
  if (questions.length !== read.output.questions.length) return undefined
  const areAnswers = answers.every(({ given }, at) => {
    const question = questions[at]
    return question !== undefined && isAnswer(question.task, given)
  })
  if (!areAnswers || position > answers.length || position < answers.length - 1) return undefined
  const round = { order, questions, answers, ...(isClosed && { isClosed }), ...(past && { past }) }
  return { round, position, shownAt: 0, ...(endsAt !== undefined && { endsAt }) }
}

/** As version 1 of the program wrote a sitting down: there was only the choice among codes, and nobody said how sure. */
const firstSitting = v.object({
  seed: finite,
  topic: v.exactOptional(v.pipe(v.array(natural), v.minLength(1), v.maxLength(maxTopic))),
  questions: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['situation', 'meaning', 'nextStep']),
        version: natural,
        code: natural,
        seed: finite,
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
  answers: v.array(v.object({ code: natural, at: finite })),
  position: natural,
})

/**
 * Reads a sitting as version 1 wrote it. What was answered stays answered where the question still has the option that was
 * chosen; all else is asked again. `undefined` where it does not fit.
 */
export function restoreFirstSitting(stored: unknown): Sitting | undefined {
  const read = v.safeParse(firstSitting, stored)
  if (!read.success || read.output.answers.length > read.output.questions.length) return undefined
  const { seed, topic, questions: asked, answers: given, position } = read.output
  const kept = asked.slice(0, maxCount).flatMap((recipe, at) => {
    const question = askNow(recipe)
    const answer = given[at]
    const carried = answer && {
      given: [`${answer.code}`],
      confidence: 'fairlySure' as const,
      at: answer.at,
      tookMillis: 0,
    }
    return question
      ? [{ question, answer: carried && isAnswer(question.task, carried.given) ? carried : undefined }]
      : []
  })
  const answered = kept.filter(({ answer }) => answer !== undefined)
  const questions = [...answered, ...kept.filter(({ answer }) => answer === undefined)].map(({ question }) => question)
  if (questions.length === 0) return undefined
  const answers = answered.flatMap(({ answer }): readonly Answer[] => (answer ? [answer] : []))
  const isTold = position < given.length && answers.length === given.length
  return {
    round: { order: orderOf(seed, topic, questions.length), questions, answers },
    position: isTold ? answers.length - 1 : answers.length,
    shownAt: 0,
  }
}

function askNow({ kind: asking, code, seed }: { readonly kind: KindId; readonly code: number; readonly seed: number }) {
  return askAbout(asking, code, seed)
}

function orderOf(seed: number, codes: readonly number[] | undefined, count: number): RoundOrder {
  return codes ? { mode: 'topic', topic: { by: 'codes', codes }, count, seed } : { mode: 'quick', count, seed }
}
