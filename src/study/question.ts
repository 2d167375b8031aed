import type { ClientStep } from '../http/status/status.ts'

/** The kinds of question, in the order a round takes them up. */
export const kindIds = ['situation', 'meaning', 'nextStep'] as const

export type KindId = (typeof kindIds)[number]

/** How many options a question has. */
export const optionCount = 3

/** One thing to choose, as the code it stands for; where a step is shown, it is that code's client step. */
export interface Option {
  readonly code: number
  readonly step?: ClientStep
}

/** What a question is made from, and can be made from again. */
export interface Recipe {
  readonly kind: KindId
  /** The version of the kind: another version may ask something else for the same seed. */
  readonly version: number
  /** The code asked about. */
  readonly code: number
  readonly seed: number
}

/** A question as keys alone, the same in every language. */
export interface Question extends Recipe {
  /** Two questions with one id are the same question. */
  readonly id: string
  readonly options: readonly Option[]
  /** The place of the right option among the options, from 0. */
  readonly answer: number
}

/** What a kind can offer about one code: the right option, and everything that may stand beside it. */
export interface Offer {
  readonly right: Option
  readonly distractors: readonly Option[]
}

/** A kind of question. */
export interface QuestionKind {
  /** Raised whenever the same seed no longer asks the same. */
  readonly version: number
  /** Returns what can be offered about a code, or `undefined` where the kind has nothing to ask. */
  readonly offer: (code: number) => Offer | undefined
}
