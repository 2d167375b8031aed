import { statusClass } from '../http/status/status.ts'
import type { Random } from '../lab/random.ts'
import { drawOne } from './draw.ts'

type Pair = readonly [number, number]

/**
 * Draws the two codes that stand beside the right one, or `undefined` where there are not two that read differently.
 */
export function drawDistractors(
  right: number,
  distractors: readonly number[],
  random: Random,
  readAlike: (one: number, other: number) => boolean = () => false,
): Pair | undefined {
  const pairs = distractors.flatMap((one, at) =>
    distractors.slice(at + 1).flatMap((other): readonly Pair[] => (readAlike(one, other) ? [] : [[one, other]])),
  )
  return drawOne(pairs, random, (pair) => weightOf(right, pair))
}

/**
 * Kin lie around a code, mostly in its class, so that pairs drawn evenly would betray it: neither the lowest number nor
 * the odd one out would be right often enough. These weights keep both within five points of chance.
 */
function weightOf(right: number, pair: Pair): number {
  const isLowest = pair.every((code) => code > right)
  const strangers = pair.filter((code) => statusClass(code) !== statusClass(right)).length
  return (isLowest ? 3 : 1) * (strangers === 1 ? 1 : 3)
}

/**
 * Draws two distractors so that the right code is by its number the lowest, the middle and the highest of the three about
 * equally often, as far as there are such distractors; `undefined` where there are not two.
 */
export function drawRanked(right: number, distractors: readonly number[], random: Random): Pair | undefined {
  const pairs = distractors.flatMap((one, at) => distractors.slice(at + 1).map((other): Pair => [one, other]))
  const rankOf = (pair: Pair) => pair.filter((code) => code < right).length
  const ranks = [...new Set(pairs.map(rankOf))]
  // A code between two others is rarer, since most kin of a code lie on one side of it.
  const rank = drawOne(ranks, random, (each) => [1.7, 1.8, 0.5][each] ?? 1)
  return drawOne(
    pairs.filter((pair) => rankOf(pair) === rank),
    random,
    (pair) => weightOf(right, pair),
  )
}
