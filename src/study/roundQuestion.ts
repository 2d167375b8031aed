import type { Question } from './question.ts'

/** That a question comes back because the one before was missed. */
export interface Again {
  /** The id of the question that was missed first. */
  readonly first: string
  readonly time: 1 | 2
}

/** A question as a round asks it. */
export interface RoundQuestion extends Question {
  readonly again?: Again
}
