import type { Kinship } from '../../http/status/kinship.ts'
import type { ComparisonProse } from '../../i18n/prose.ts'

type Pairs = Readonly<Record<string, ComparisonProse>>

/** Returns what tells two kin apart, or `undefined` while it is not there. */
export function comparisonOf(pairs: Pairs, kinship: Kinship | undefined): ComparisonProse | undefined {
  return kinship && pairs[kinship.codes.join('-')]
}

/** Returns when it is one of two kin, as their comparison says it; `undefined` while that is not there. */
export function whenItIs(pairs: Pairs, kinship: Kinship | undefined, code: number): string | undefined {
  const comparison = comparisonOf(pairs, kinship)
  return kinship?.codes[0] === code ? comparison?.first : comparison?.second
}
