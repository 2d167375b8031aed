import { FSRS6_DEFAULT_DECAY, FSRSAlgorithm, forgetting_curve, type Grade, Rating } from 'ts-fsrs'
import type { Card, CardName } from './card.ts'
import type { Confidence } from './event.ts'
import { dayAfter } from './learnerDay.ts'

/** One review of a card. */
export interface Review {
  readonly isRight: boolean
  readonly confidence: Confidence
  /** Whether guessing would not have helped. */
  readonly isStrong: boolean
  /** The learner's day. */
  readonly day: number
}

const algorithm = new FSRSAlgorithm({})

/** On how many days something has to be right to count as known: among three options, luck does that once in 81 times. */
export const daysToProve = 4

/** Returns what becomes of a card by a review; without a card, by the first one. */
export function reviewCard(card: Card | undefined, { code, skill }: CardName, review: Review): Card {
  const last = card ? dayAfter(card.last, review.day) : review.day
  const gap = card ? Math.max(0, last - card.last) : 0
  const isAnother = review.confidence !== 'guess' && (card === undefined || gap > 0)
  const rightDays = review.isRight ? (card?.rightDays ?? 0) + (isAnother ? 1 : 0) : 0
  const { stability, difficulty } = algorithm.next_state(card ?? null, gap, gradeOf(review))
  return {
    code,
    skill,
    stability,
    difficulty,
    last,
    gap,
    reviews: (card?.reviews ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (gap > 0 && !review.isRight ? 1 : 0),
    rightDays,
    isProven: review.isRight && (review.isStrong || card?.isProven === true || rightDays >= daysToProve),
  }
}

/** Easy is never given: nobody but the learner could tell. */
function gradeOf({ isRight, confidence }: Review): Grade {
  if (!isRight) return Rating.Again
  return confidence === 'guess' ? Rating.Hard : Rating.Good
}

/** Returns the probability of recalling a card on one of the learner's days, 0 to 1; it is 1 up to the day of its last review. */
export function recallProbability(card: Card, day: number): number {
  return forgetting_curve(FSRS6_DEFAULT_DECAY, Math.max(0, day - card.last), card.stability)
}

/**
 * Returns the probability with which a review on a day would find the card recalled; `undefined` on the day of its last
 * one, since what was seen a moment ago tells nothing of memory.
 */
export function predictRecall(card: Card, day: number): number | undefined {
  return dayAfter(card.last, day) > card.last ? recallProbability(card, day) : undefined
}
