import type { Question } from '../../study/question.ts'
import type { Round } from '../../study/round.ts'

/** Returns a round of some questions, for tests that choose what is asked. */
export function roundOf(questions: readonly Question[]): Round {
  return { order: { mode: 'quick', count: questions.length, seed: 1 }, questions, answers: [] }
}
