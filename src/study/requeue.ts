import { createRandom, deriveSeed } from '../lab/random.ts'
import { askAbout } from './ask.ts'
import { shuffle } from './draw.ts'
import type { Question } from './question.ts'
import type { Again, RoundQuestion } from './roundQuestion.ts'

/** How many other questions come between a miss and its return. */
const gaps = [3, 4, 5] as const

/** How often a question comes back at most. */
const mostTimes = 2

/** How many seeds are tried for a question that is not just the one that was missed. */
const tries = 8

/**
 * Puts the question that was answered last back among those to come, made anew, after three to five others; after as many as
 * are left where that is fewer, and not at all where it was the last, as its answer still stands on the screen.
 */
export function requeue(questions: readonly RoundQuestion[], answered: number): readonly RoundQuestion[] {
  const missed = questions[answered - 1]
  const left = questions.length - answered
  const time = (missed?.again?.time ?? 0) + 1
  if (!missed || left === 0 || time > mostTimes) return questions
  const made = makeAnew(missed, { first: missed.again?.first ?? missed.id, time: time === 1 ? 1 : 2 })
  if (!made) return questions
  const random = createRandom(made.seed)
  const fitting = shuffle(gaps, random).filter((gap) => gap <= left)
  const isApart = (gap: number) =>
    [answered + gap - 1, answered + gap].every((at) => questions[at]?.code !== missed.code)
  const gap = fitting.find(isApart) ?? fitting[0] ?? left
  return questions.toSpliced(answered + gap, 0, made)
}

function makeAnew(missed: RoundQuestion, again: Again): RoundQuestion | undefined {
  const made = Array.from({ length: tries }, (_, at) =>
    askAbout(missed.kind, missed.code, deriveSeed(missed.seed, again.time * tries + at)),
  ).filter((question) => question !== undefined)
  const other = made.find((question) => contentOf(question) !== contentOf(missed)) ?? made[0]
  return other && { ...other, again }
}

const contentOf = ({ stem, task }: Question) => JSON.stringify([stem, task])
