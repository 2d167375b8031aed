import type { Difference } from '../../lab/witness/difference.ts'

/** A stretch of a text: the first character, and the one after the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const isWordPart = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/**
 * Finds where two texts differ: all but the words they begin and end with alike; empty where the other has only
 * something more.
 */
export function differingStretches(first: string, second: string): readonly [Stretch, Stretch] {
  const shorter = Math.min(first.length, second.length)
  let from = 0
  while (from < shorter && first[from] === second[from]) from += 1
  let alike = 0
  while (alike < shorter - from && first.at(-1 - alike) === second.at(-1 - alike)) alike += 1
  // Half a word marked reads like a mistake.
  while (isWordPart(first[from - 1]) && [first, second].some((text) => isWordPart(text[from]))) from -= 1
  const endsInWord = () => [first, second].some((text) => text.length - alike > from && isWordPart(text.at(-alike - 1)))
  while (alike > 0 && isWordPart(first.at(-alike)) && endsInWord()) alike -= 1
  return [
    { from, to: first.length - alike },
    { from, to: second.length - alike },
  ]
}

/** What each of two requests has in the place where they differ; `undefined` where it has nothing there. */
export interface MarkedPlace {
  readonly line: 'start' | 'content' | { readonly field: string }
  readonly stretches: readonly [Stretch, Stretch]
}

/** Finds the line in which two requests of a method differ; `undefined` where they are the same. */
export function markedPlace(difference: Difference, method: string): MarkedPlace | undefined {
  if (difference.kind !== 'request') return undefined
  const { change } = difference
  switch (change.part) {
    case 'method':
      return { line: 'start', stretches: [whole(change.from), whole(change.to)] }
    case 'target': {
      const [first, second] = differingStretches(change.from, change.to)
      const offset = method.length + 1
      return { line: 'start', stretches: [moved(first, offset), moved(second, offset)] }
    }
    case 'content':
      return { line: 'content', stretches: differingStretches(change.from, change.to) }
    case 'credentials':
    case 'field': {
      const field = change.part === 'field' ? change.name : 'Authorization'
      return { line: { field }, stretches: differingStretches(change.from ?? '', change.to ?? '') }
    }
  }
}

const whole = (text: string): Stretch => ({ from: 0, to: text.length })
const moved = ({ from, to }: Stretch, by: number): Stretch => ({ from: from + by, to: to + by })

const longestExcerpt = 56
const aroundDifference = 18

/** A text, and the stretch of it that differs from another one. */
export interface Excerpt extends Stretch {
  readonly text: string
}

/** Shortens a text to what is around a stretch of it, with an ellipsis for what is left out. */
export function excerptAround(text: string, { from, to }: Stretch): Excerpt {
  if (text.length <= longestExcerpt) return { text, from, to }
  const start = from <= aroundDifference ? 0 : from - aroundDifference
  const wanted = Math.max(to + aroundDifference, start + aroundDifference * 2)
  const end = Math.min(text.length, wanted, start + longestExcerpt)
  const before = start > 0 ? '…' : ''
  const after = end < text.length ? '…' : ''
  const offset = before.length - start
  const shown = `${before}${text.slice(start, end)}${after}`
  return { text: shown, from: from + offset, to: Math.min(to, end) + offset }
}
