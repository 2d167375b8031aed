/** The most lines drawn across a picture, the base line left out. */
const mostLines = 4

/**
 * Returns the numbers to draw lines at, from 0 to the first one that is not smaller than `most`: whole, evenly spaced, and
 * easy to read (steps of 1, 2 or 5 times a power of ten).
 */
export function ticksUpTo(most: number): readonly number[] {
  const wanted = Number.isFinite(most) ? Math.max(1, Math.ceil(most)) : 1
  const step = easySteps(wanted / mostLines)
  const lines = Math.ceil(wanted / step)
  return Array.from({ length: lines + 1 }, (_, line) => line * step)
}

function easySteps(least: number): number {
  const power = Math.max(1, 10 ** Math.floor(Math.log10(least)))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= least) ?? power
}

/** Returns how far along a value stands between two ends, in percent; the ends themselves where there is nothing between. */
export function placeOf(value: number, from: number, to: number): number {
  if (to <= from) return 0
  const share = (Math.min(to, Math.max(from, value)) - from) / (to - from)
  return Math.round(share * 10_000) / 100
}
