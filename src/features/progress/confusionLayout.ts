import type { Confusion } from '../../study/review/statistics.ts'

/** What was answered in the place of what, as a table: a row for what it was, a column for what was answered. */
export interface ConfusionMatrix {
  readonly asked: readonly number[]
  readonly said: readonly number[]
  /** By row, then column; 0 where it never happened. */
  readonly counts: readonly (readonly number[])[]
  /** Whether rows or columns were left out. */
  readonly isCut: boolean
}

/** How many rows, and how many columns, can still be read at once. */
export const mostConfused = 12

/** Lays out confusions; of too many codes those that are confused the most, and always in the order of their numbers. */
export function layOutConfusions(confusions: readonly Confusion[]): ConfusionMatrix {
  const asked = mostOften(confusions.map(({ code, count }) => [code, count]))
  const shown = confusions.filter(({ code }) => asked.includes(code))
  const said = mostOften(shown.map(({ said: answer, count }) => [answer, count]))
  const byPair = new Map(confusions.map(({ code, said: answer, count }) => [`${code}>${answer}`, count]))
  return {
    asked,
    said,
    counts: asked.map((code) => said.map((answer) => byPair.get(`${code}>${answer}`) ?? 0)),
    isCut: confusions.some(({ code, said: answer }) => !asked.includes(code) || !said.includes(answer)),
  }
}

function mostOften(counted: readonly (readonly [code: number, count: number])[]): readonly number[] {
  const sums = new Map<number, number>()
  for (const [code, count] of counted) sums.set(code, (sums.get(code) ?? 0) + count)
  return [...sums]
    .sort(([a, few], [b, many]) => many - few || a - b)
    .slice(0, mostConfused)
    .map(([code]) => code)
    .sort((a, b) => a - b)
}

/** Returns how strongly to mark a count, from 0 (never) to 4 (as often as the most frequent). */
export function strengthOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0
  const quarter = Math.ceil((Math.min(count, most) / most) * 4)
  return quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4
}
