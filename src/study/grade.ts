import type { Spec } from '../http/spec.ts'
import { findKinship, type Kinship } from '../http/status/kinship.ts'
import { findStatus } from '../http/status/statuses.ts'
import type { Option, Question } from './question.ts'

/** What is to be said of one option, as keys. */
export interface Verdict {
  readonly option: Option
  readonly right: boolean
  /** What tells the option's code from the one asked about; `undefined` for the right option. */
  readonly kinship: Kinship | undefined
  /** Where the code of the option is defined. */
  readonly spec: Spec | undefined
}

/** Returns the verdict on each option of a question, in their order. */
export function gradeOptions(question: Question): readonly Verdict[] {
  return question.options.map((option, at) => ({
    option,
    right: at === question.answer,
    kinship: findKinship(question.code, option.code),
    spec: findStatus(option.code)?.spec,
  }))
}

/** Returns the verdict on the option at a place, from 0; `undefined` where there is none. */
export function gradeOption(question: Question, place: number): Verdict | undefined {
  return gradeOptions(question)[place]
}

/**
 * Returns the kinship that decides a question for who chose the option at a place: with what was chosen, or, where that
 * is right, with the first distractor.
 */
export function decidingKinship(question: Question, place: number): Kinship | undefined {
  const verdicts = gradeOptions(question)
  return verdicts[place]?.kinship ?? verdicts.find(({ right }) => !right)?.kinship
}
