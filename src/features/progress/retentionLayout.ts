import type { RetentionRow } from '../../study/review/statistics.ts'
import { placeOf } from './ticks.ts'

/** Reviews of one range of what was predicted; places in percent of the picture, from its lower left. */
export interface RetentionPoint {
  readonly row: RetentionRow
  readonly x: number
  readonly y: number
  /** Pixels; the area grows with the number of reviews. */
  readonly radius: number
}

export interface RetentionLayout {
  readonly points: readonly RetentionPoint[]
  /** Probabilities to draw lines at, the same both ways, each with its place. */
  readonly lines: readonly { readonly share: number; readonly at: number }[]
}

const smallest = 3
const largest = 11

/** Lays out true against predicted retention: both ways from one probability to 1, so that the diagonal is where they agree. */
export function layOutRetention(rows: readonly RetentionRow[]): RetentionLayout {
  const lowest = Math.min(0.8, ...rows.flatMap(({ predicted, actual }) => [predicted, actual]))
  // Tenths, counted whole, since 0.1 three times is not 0.3.
  const from = Math.max(0, Math.floor(lowest * 10 - 1e-9))
  const step = 10 - from > 5 ? 2 : 1
  const tenths = Array.from({ length: 11 }, (_, tenth) => tenth).filter(
    (tenth) => tenth >= from && (10 - tenth) % step === 0,
  )
  const place = (share: number) => placeOf(share, from / 10, 1)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return {
    points: rows.map((row) => ({
      row,
      x: place(row.predicted),
      y: place(row.actual),
      radius: smallest + (largest - smallest) * Math.sqrt(row.count / most),
    })),
    lines: tenths.map((tenth) => ({ share: tenth / 10, at: place(tenth / 10) })),
  }
}
