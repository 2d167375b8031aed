import {
  type CardInput,
  createEmptyCard,
  type FSRS,
  FSRS6_DEFAULT_DECAY,
  forgetting_curve,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade,
  Rating,
  State,
  StrategyMode,
} from 'ts-fsrs'
import type { SkillId } from '../skill.ts'
import { type Card, type CardName, cardKey } from './card.ts'
import type { Confidence } from './event.ts'
import { dayAfter, dayMillis } from './learnerDay.ts'
import type { ScheduleOptions } from './progress.ts'

/** One review of a card. */
export interface Review {
  readonly isRight: boolean
  readonly confidence: Confidence
  /** Whether guessing would not have helped. */
  readonly isStrong: boolean
  /** The learner's day. */
  readonly day: number
}

/** The most days from a review to the next. */
export const longestInterval = 365

/** The most days from a review to the next for what has only been chosen among options, and could be recalled or done. */
export const longestUnproven = 7

/** Skills with a kind of question where guessing does not help: only that can send a card further than a week. */
export const skillsToProve: readonly SkillId[] = [
  'recallCode',
  'recallMeaning',
  'chooseCode',
  'nextAction',
  'readMessage',
]

const schedulers = new Map<number, FSRS>()

function schedulerOf(retention: number): FSRS {
  const known = schedulers.get(retention)
  if (known) return known
  const made = fsrs({
    request_retention: retention,
    maximum_interval: longestInterval,
    enable_fuzz: true,
    // The unit is the day: within a day it is the round that brings back what was missed.
    learning_steps: [],
    relearning_steps: [],
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('key'))
  schedulers.set(retention, made)
  return made
}

function gradeOf({ isRight, confidence }: Review): Grade {
  if (!isRight) return Rating.Again
  return confidence === 'guess' ? Rating.Hard : Rating.Good
}

/** Dates whose day in UTC is the learner's, since that is how ts-fsrs counts. */
const dateOf = (day: number) => new Date(day * dayMillis)

/** Returns what becomes of a card by a review; without a card, by the first one. */
export function reviewCard(card: Card | undefined, name: CardName, review: Review, options: ScheduleOptions): Card {
  const last = card ? dayAfter(card.last, review.day) : review.day
  const before: CardInput & { key: string } = {
    ...createEmptyCard(dateOf(last)),
    ...(card && {
      state: State.Review,
      stability: card.stability,
      difficulty: card.difficulty,
      last_review: dateOf(Math.min(card.last, last)),
      reps: card.reviews,
      lapses: card.lapses,
    }),
    key: cardKey(name),
  }
  const { card: after } = schedulerOf(options.retention).next(before, dateOf(last), gradeOf(review))
  const isProven = review.isRight && (review.isStrong || card?.isProven === true)
  const mayBeLong = isProven || !skillsToProve.some((skill) => skill === name.skill)
  return {
    code: name.code,
    skill: name.skill,
    stability: after.stability,
    difficulty: after.difficulty,
    last,
    due: last + (mayBeLong ? after.scheduled_days : Math.min(after.scheduled_days, longestUnproven)),
    reviews: after.reps,
    lapses: after.lapses,
    isProven,
  }
}

/** Returns the probability of recalling a card on one of the learner's days, 0 to 1; it is 1 on the day of its review. */
export function recallProbability(card: Card, day: number): number {
  return forgetting_curve(FSRS6_DEFAULT_DECAY, Math.max(0, day - card.last), card.stability)
}

/** Returns the probability with which a review would find the card recalled; `undefined` on the day of its last one, which tells nothing. */
export function predict(card: Card, day: number): number | undefined {
  return dayAfter(card.last, day) > card.last ? recallProbability(card, day) : undefined
}
