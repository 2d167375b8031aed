import { FSRSAlgorithm } from 'ts-fsrs'
import { skillIds } from '../skill.ts'
import { type Card, type CardName, cardKey } from './card.ts'
import { isWrong } from './learnerDay.ts'
import { recallProbability, reviewCard } from './memory.ts'
import type { Progress } from './progress.ts'
import { initialSchedule, leastRetention, mostRetention, type ScheduleOptions } from './retention.ts'

/** The most days from a review to the next. */
export const longestInterval = 365

/** The most days from a review to the next while a right answer may have been luck. */
export const longestUnproven = 7

const algorithms = new Map<number, FSRSAlgorithm>()

function algorithmOf({ retention }: ScheduleOptions): FSRSAlgorithm {
  const wanted = Number.isFinite(retention)
    ? Math.min(mostRetention, Math.max(leastRetention, retention))
    : initialSchedule.retention
  const known = algorithms.get(wanted)
  if (known) return known
  const made = new FSRSAlgorithm({
    request_retention: wanted,
    maximum_interval: longestInterval,
    // Cards that were learnt together come back on different days.
    enable_fuzz: true,
  })
  algorithms.set(wanted, made)
  return made
}

/** Returns the learner's day from which a card should be asked again, always after that of its last review. */
export function dueDay(card: Card, options: ScheduleOptions): number {
  const algorithm = algorithmOf(options)
  // The same card after the same number of reviews is due on the same day, however often one looks.
  algorithm.seed = `${cardKey(card)}#${card.reviews}`
  const interval = algorithm.next_interval(card.stability, card.gap)
  return card.last + (card.isProven ? interval : Math.min(interval, longestUnproven))
}

/** A card and when it is due. */
export interface DueCard {
  readonly card: Card
  /** Learner's day. */
  readonly due: number
  /** The probability of recalling it today. */
  readonly recall: number
}

/**
 * Returns the cards that are due on a day, those least likely to be recalled first. A card that was reviewed in the
 * future is due too: the clock was wrong, and it would not be asked before that day.
 */
export function dueCards(progress: Progress, today: number, options: ScheduleOptions): readonly DueCard[] {
  return askableCards(progress)
    .map((card) => ({ card, due: dueDay(card, options), recall: recallProbability(card, today) }))
    .filter(({ card, due }) => due <= today || isWrong(card.last, today))
    .sort((a, b) => a.recall - b.recall || a.due - b.due || (cardKey(a.card) < cardKey(b.card) ? -1 : 1))
}

/** Returns how many cards come due on each of a number of days, today first, with all that is due already. */
export function forecast(progress: Progress, today: number, days: number, options: ScheduleOptions): readonly number[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const card of askableCards(progress)) {
    const day = isWrong(card.last, today) ? 0 : Math.max(0, dueDay(card, options) - today)
    if (day < days) counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}

/**
 * Returns how many reviews a day, on average, keep the cards there are, each asked again as soon as it is due and recalled. It
 * tells what a retention costs beside another one; as memories grow, it falls.
 */
export function reviewsPerDay(progress: Progress, options: ScheduleOptions): number {
  return askableCards(progress).reduce((sum, card) => sum + 1 / Math.max(1, dueDay(card, options) - card.last), 0)
}

/** Returns the cards whose skill this version can ask for; the others wait for the version that made them. */
function askableCards(progress: Progress): readonly Card[] {
  return Object.values(progress.cards).filter(({ skill }) => skillIds.some((id) => id === skill))
}

/** What an answer would make of a card. */
export interface Outlook {
  readonly ifRight: DueCard
  readonly ifWrong: DueCard
}

/** Returns what an answer on a day would make of a card, or of one that would be new. */
export function outlook(
  progress: Progress,
  name: CardName,
  { day, isStrong }: { readonly day: number; readonly isStrong: boolean },
  options: ScheduleOptions,
): Outlook {
  const after = (isRight: boolean): DueCard => {
    const review = { isRight, confidence: 'fairlySure', isStrong, day } as const
    const card = reviewCard(progress.cards[cardKey(name)], name, review)
    return { card, due: dueDay(card, options), recall: recallProbability(card, day) }
  }
  return { ifRight: after(true), ifWrong: after(false) }
}
