import type { Card } from './card.ts'
import { type Confidence, confidences } from './event.ts'
import { recallProbability } from './memory.ts'
import { type Progress, retentionBins, type Tally } from './progress.ts'

/** Reviews of one range of predicted recall, and what came of them; probabilities from 0 to 1. */
export interface RetentionRow extends Tally {
  readonly from: number
  readonly to: number
  /** The mean of what was predicted. */
  readonly predicted: number
  /** The share that was right. */
  readonly actual: number
}

/** Returns true against predicted retention, by range of what was predicted, ascending; ranges without a review are left out. */
export function retentionRows({ retention }: Progress): readonly RetentionRow[] {
  return Object.entries(retention)
    .map(([bin, { count, right, predicted }]) => ({
      from: Number(bin) / retentionBins,
      to: (Number(bin) + 1) / retentionBins,
      count,
      right,
      predicted: predicted / count,
      actual: right / count,
    }))
    .sort((a, b) => a.from - b.from)
}

/** Returns true and predicted retention over all reviews that had something to remember, or `undefined` before the first. */
export function overallRetention({ retention }: Progress): RetentionRow | undefined {
  const bins = Object.values(retention)
  const sum = (of: (bin: (typeof bins)[number]) => number) => bins.reduce((total, bin) => total + of(bin), 0)
  const [count, right] = [sum((bin) => bin.count), sum((bin) => bin.right)]
  if (count === 0) return undefined
  return { from: 0, to: 1, count, right, predicted: sum((bin) => bin.predicted) / count, actual: right / count }
}

/** How often somebody was right who was so sure. */
export interface CalibrationRow extends Tally {
  readonly confidence: Confidence
}

/** Returns the calibration of each confidence, from a guess to certainty. */
export function calibrationRows({ calibration }: Progress): readonly CalibrationRow[] {
  return confidences.map((confidence) => ({ confidence, ...calibration[confidence] }))
}

/** How often something happened to a code. */
export interface CodeCount {
  readonly code: number
  readonly count: number
}

/** Returns the codes that were wrong although the learner was certain, the most often so first. */
export function certainButWrong(progress: Progress): readonly CodeCount[] {
  return Object.entries(progress.certainButWrong)
    .map(([code, count]) => ({ code: Number(code), count }))
    .sort((a, b) => b.count - a.count || a.code - b.code)
}

/** How often a code was asked for and another one answered. */
export interface Confusion extends CodeCount {
  readonly said: number
}

/** Returns what was answered in the place of what, by the code that was asked for, then by the answer. */
export function confusionsOf({ confusions }: Progress): readonly Confusion[] {
  return Object.entries(confusions)
    .map(([pair, count]) => {
      const [code = 0, said = 0] = pair.split('>').map(Number)
      return { code, said, count }
    })
    .sort((a, b) => a.code - b.code || a.said - b.said)
}

/** Two codes that are taken for each other, the smaller first. */
export interface WeakPair {
  readonly codes: readonly [number, number]
  /** How often one was answered for the other. */
  readonly count: number
  /** The share of this among the reviews of both, drawn towards 0 where there are few. */
  readonly weight: number
}

/** As many reviews that went well are added to those of a pair, so that one early slip is not the worst of all. */
const benefitOfDoubt = 5

/** Returns the pairs of codes that are taken for each other, the worst first: what is told apart by now sinks. */
export function weakestPairs(progress: Progress): readonly WeakPair[] {
  const reviews = new Map<number, number>()
  for (const card of Object.values(progress.cards)) {
    reviews.set(card.code, (reviews.get(card.code) ?? 0) + card.reviews)
  }
  const counts = new Map<string, WeakPair>()
  for (const { code, said, count } of confusionsOf(progress)) {
    const codes = [Math.min(code, said), Math.max(code, said)] as const
    const both = (counts.get(codes.join()) ?? { count: 0 }).count + count
    const seen = codes.reduce((sum, each) => sum + (reviews.get(each) ?? 0), benefitOfDoubt)
    counts.set(codes.join(), { codes, count: both, weight: both / seen })
  }
  return [...counts.values()].sort((a, b) => b.weight - a.weight || a.codes[0] - b.codes[0] || a.codes[1] - b.codes[1])
}

/** Returns the probability of recalling each code that has a card on one of the learner's days: the mean over its skills. */
export function recallByCode({ cards }: Progress, day: number): ReadonlyMap<number, number> {
  const byCode = new Map<number, Card[]>()
  for (const card of Object.values(cards)) {
    const same = byCode.get(card.code)
    if (same) same.push(card)
    else byCode.set(card.code, [card])
  }
  const mean = (some: readonly Card[]) =>
    some.reduce((sum, card) => sum + recallProbability(card, day), 0) / some.length
  return new Map([...byCode].map(([code, some]) => [code, mean(some)]))
}
