import type { StatusClass } from '../http/status/status.ts'
import { findScenario } from '../lab/scenarios/scenarios.ts'
import { codesInForce } from './kinds/kin.ts'
import { kinds } from './kinds.ts'
import { type KindId, kindIds } from './question.ts'

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

/** Returns the kinds that an order asks, in the order of the kinds. */
export function kindsOf({ kinds: chosen }: Pick<RoundOrder, 'kinds'>): readonly KindId[] {
  return chosen ? kindIds.filter((kind) => chosen.includes(kind)) : kindIds
}

/** Returns the codes of a topic, none of a flow that is not there. */
export function topicCodes(topic: Topic): readonly number[] {
  switch (topic.by) {
    case 'codes':
      return topic.codes
    case 'class':
      return codesInForce.filter((code) => Math.floor(code / 100) === topic.digit)
    case 'flow':
      return findScenario(topic.id)?.codes ?? []
  }
}

/** Raised whenever the same order of the same kinds no longer makes the same round. */
const makingVersion = 1

/** Returns a short name of how the rounds of some kinds are made now: another one says that the same order may ask otherwise. */
export function kindsVersion(order: Pick<RoundOrder, 'kinds'>): string {
  const text = [`${makingVersion}`, ...kindsOf(order).map((kind) => `${kind}.${kinds[kind].version}`)].join()
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
