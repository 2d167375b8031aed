import type { ComparisonProse } from '../../i18n/prose.ts'

type Pairs = Readonly<Record<string, ComparisonProse>>

/** Returns what tells two codes apart, or `undefined` while it is not there or where they are no kin. */
export function comparisonOf(pairs: Pairs, one: number, other: number): ComparisonProse | undefined {
  return pairs[[one, other].sort((a, b) => a - b).join('-')]
}

/** Returns when it is one code and not the other, as their comparison says it; `undefined` while that is not there. */
export function whenItIs(pairs: Pairs, code: number, against: number): string | undefined {
  const comparison = comparisonOf(pairs, code, against)
  return code < against ? comparison?.first : comparison?.second
}
