import { statusClass } from '../http/status/status.ts'
import type { Random } from '../lab/random.ts'
import { drawOne } from './draw.ts'
import type { Offer, Option } from './question.ts'

type Pair = readonly [Option, Option]

/**
 * Draws the two options that stand beside the right one, or `undefined` where there are not two that differ from each
 * other.
 */
export function drawDistractors({ right, distractors }: Offer, random: Random): Pair | undefined {
  const pairs = distractors.flatMap((one, at) =>
    distractors.slice(at + 1).flatMap((other): readonly Pair[] => (readAlike(one, other) ? [] : [[one, other]])),
  )
  return drawOne(pairs, random, (pair) => weightOf(right, pair))
}

/** Two codes may have the same client step. */
function readAlike(one: Option, other: Option): boolean {
  return one.step !== undefined && one.step === other.step
}

/**
 * Kin lie around a code, mostly in its class, so that pairs drawn evenly would betray it: neither the lowest number nor
 * the odd one out would be right often enough. These weights keep both within five points of chance.
 */
function weightOf(right: Option, pair: Pair): number {
  const isLowest = pair.every(({ code }) => code > right.code)
  const strangers = pair.filter(({ code }) => statusClass(code) !== statusClass(right.code)).length
  return (isLowest ? 3 : 1) * (strangers === 1 ? 1 : 3)
}
