import { placeOf, ticksUpTo } from './ticks.ts'

/** One day of the forecast; places and sizes in percent of the picture. */
export interface ForecastBar {
  /** Days from today. */
  readonly offset: number
  readonly count: number
  readonly x: number
  readonly width: number
  readonly height: number
}

export interface ForecastLayout {
  readonly bars: readonly ForecastBar[]
  /** Counts to draw lines at, each with its height. */
  readonly lines: readonly { readonly count: number; readonly height: number }[]
  /** Days that are named below, with the middle of their bar. */
  readonly named: readonly { readonly offset: number; readonly x: number }[]
}

/** The part of a day's width that its bar fills. */
const fullness = 0.72

/** Lays out how many cards come due on each day, from today on. */
export function layOutForecast(counts: readonly number[]): ForecastLayout {
  const ticks = ticksUpTo(Math.max(1, ...counts))
  const top = ticks.at(-1) ?? 1
  const slot = 100 / Math.max(1, counts.length)
  return {
    bars: counts.map((count, offset) => ({
      offset,
      count,
      x: (offset + (1 - fullness) / 2) * slot,
      width: slot * fullness,
      height: placeOf(count, 0, top),
    })),
    lines: ticks.map((count) => ({ count, height: placeOf(count, 0, top) })),
    named: counts.flatMap((_, offset) => (offset % 7 === 0 ? [{ offset, x: (offset + 0.5) * slot }] : [])),
  }
}
