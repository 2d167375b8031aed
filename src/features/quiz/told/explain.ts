import type { ComparisonProse } from '../../../i18n/prose.ts'
import type { Judgement, Question } from '../../../study/question.ts'

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

/**
 * Returns the two codes, ascending, whose difference decides: the right one and the one that was said, or else the first
 * other one that was offered; `undefined` where the answer is no single code.
 */
export function decidingPair(
  { task, code: asked }: Question,
  { parts }: Judgement,
): readonly [number, number] | undefined {
  if (task.form !== 'one' && task.form !== 'code') return undefined
  const right = parts.find(({ code, fits }) => code !== undefined && fits === true)?.code ?? asked
  const others = parts.filter(({ code }) => code !== undefined && code !== right)
  const other = (others.find(({ given }) => given === true) ?? others[0])?.code
  if (other === undefined) return undefined
  return other < right ? [other, right] : [right, other]
}
