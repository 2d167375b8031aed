import { outcomeQuestions } from './outcomeQuestions.ts'
import type { Question } from './question.ts'
import { requestQuestions } from './requestQuestions.ts'
import { serverQuestions } from './serverQuestions.ts'
import { stateQuestions } from './stateQuestions.ts'

/** Every question, in the order in which they are asked: what comes before the corridor, its gates, how it went. */
export const questions: readonly Question[] = [
  ...serverQuestions,
  ...requestQuestions,
  ...stateQuestions,
  ...outcomeQuestions,
]

/** The version of the list, which addresses carry: another one where the same answers would lead elsewhere. */
export const questionsVersion = 1

/** Returns the question of an id, or `undefined` where there is none. */
export function findQuestion(id: string): Question | undefined {
  return questions.find((question) => question.id === id)
}
