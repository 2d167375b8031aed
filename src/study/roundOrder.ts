import type { StatusClass } from '../http/status/status.ts'
import type { KindId } from './question.ts'

/**
 * What a round is for: `daily` asks what is due, `quick` a mixture, `topic` some codes, `confusions` the pairs that are taken
 * for each other, `exam` a mixture without a word until the end, `endless` a mixture that goes on, `list` just what is listed.
 */
export const roundModes = ['daily', 'quick', 'topic', 'confusions', 'exam', 'endless', 'list'] as const

export type RoundMode = (typeof roundModes)[number]

/** Which codes a round is about. */
export type Topic =
  | { readonly by: 'codes'; readonly codes: readonly number[] }
  | { readonly by: 'class'; readonly digit: StatusClass }
  | { readonly by: 'flow'; readonly id: string }

/** What one question of a round asks: a kind about a code. */
export interface Subject {
  readonly kind: KindId
  readonly code: number
  /** Which of the questions that the place in the round could draw, from 0; the first one unless it says otherwise. */
  readonly draw?: number
}

/** What a round is made from: the same order always makes the same one, for `daily` and `confusions` from the same progress. */
export interface RoundOrder {
  readonly mode: RoundMode
  /** The kinds it asks, at least one; every kind where there is no choice. */
  readonly kinds?: readonly KindId[]
  readonly topic?: Topic
  /** What a `list` asks, in this order. */
  readonly asks?: readonly Subject[]
  /** How many questions it has; `endless` has no number. */
  readonly count: number
  readonly seed: number
  /** How long it may take, in an exam with a clock. */
  readonly minutes?: number
}

/** How many questions a round can have. */
export const maxCount = 50

/** How many questions a place in a round can draw from. */
export const mostDraws = 16

/** How many codes a round can be about. */
export const maxTopic = 40

/** How many minutes an exam can take. */
export const maxMinutes = 180

/** How many questions a round has where nobody has said a number. */
export const usualCount: Readonly<Record<RoundMode, number>> = {
  daily: 20,
  quick: 10,
  topic: 5,
  confusions: 10,
  exam: 20,
  endless: 1,
  list: maxCount,
}
