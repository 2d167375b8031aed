import type { Card, CardKey } from './card.ts'
import type { Confidence } from './event.ts'
import type { Moment } from './learnerDay.ts'

/** How many there were, and how many of them were right. */
export interface Tally {
  readonly count: number
  readonly right: number
}

/** Reviews whose probability of recall was predicted to lie in one range. */
export interface RetentionBin extends Tally {
  /** The sum of what was predicted, so that the mean can be told. */
  readonly predicted: number
}

/** One of the learner's days on which something was answered. */
export interface PracticeDay extends Tally {
  /** Time spent on questions, milliseconds. */
  readonly millis: number
  /** The earliest and the latest answer of the day. */
  readonly first: Moment
  readonly latest: Moment
}

/** A code that was asked for, and the one that was answered: `409>412`. */
export type ConfusionKey = `${number}>${number}`

/**
 * Everything that the log comes to, and nothing that it does not say: the fold of its events in the order of their ids.
 * A value that JSON keeps as it is, so it can be stored as a cache, and be thrown away.
 */
export interface Progress {
  /** The id of the last event that was read, of whatever type; empty before the first. */
  readonly lastId: string
  /** How many events were read, those that were taken back included. */
  readonly events: number
  readonly cards: Readonly<Record<CardKey, Card>>
  readonly confusions: Readonly<Record<ConfusionKey, number>>
  /** How often somebody was right who was so sure. */
  readonly calibration: Readonly<Record<Confidence, Tally>>
  /** By code, how often it was wrong although the learner was certain. */
  readonly certainButWrong: Readonly<Record<number, number>>
  /** By range of the predicted probability: see `binOf`. */
  readonly retention: Readonly<Record<number, RetentionBin>>
  /** By the learner's day. */
  readonly days: Readonly<Record<number, PracticeDay>>
}

const none: Tally = { count: 0, right: 0 }

/** What an empty log comes to. */
export const emptyProgress: Progress = {
  lastId: '',
  events: 0,
  cards: {},
  confusions: {},
  calibration: { guess: none, fairlySure: none, certain: none },
  certainButWrong: {},
  retention: {},
  days: {},
}

/** How many ranges the probabilities from 0 to 1 are counted in. */
export const retentionBins = 20

/** Returns the range that a probability is counted in, from 0. */
export function binOf(probability: number): number {
  return Math.min(retentionBins - 1, Math.floor(probability * retentionBins))
}
