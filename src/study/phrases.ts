import { findStatus, registeredCodes } from '../http/status/statuses.ts'
import { plainWords } from './plainWords.ts'

/** Words shorter than this are typed whole: one key more or less makes another word of them. */
const shortestSlip = 5

/** Returns the registered reason phrase of a code and its earlier names, today's first; empty for a number without a record. */
export function phrasesOf(code: number): readonly string[] {
  const status = findStatus(code)
  return status ? [status.phrase, ...status.earlierPhrases.map(({ phrase }) => phrase)] : []
}

const registered = registeredCodes.flatMap((code) =>
  phrasesOf(code).map((phrase) => ({ code, phrase, plain: plainWords(phrase) })),
)

/**
 * Returns which of some reason phrases was typed, whatever its case, spaces and signs: the same, or with one slip of the
 * keys in a word of five letters or more, if no other registered phrase is as near. `undefined` where it is none.
 */
export function phraseMeant(typed: string, phrases: readonly string[]): string | undefined {
  const plain = plainWords(typed)
  const same = phrases.find((phrase) => plainWords(phrase) === plain)
  if (same !== undefined) return same
  const slipped = phrases.find((phrase) => isSlipOf(plain, phrase))
  if (slipped === undefined) return undefined
  const own = new Set(phrases.map(plainWords))
  const isNearOther = registered.some((other) => !own.has(other.plain) && areNear(other.plain, plain))
  return isNearOther ? undefined : slipped
}

/** Returns the code whose registered reason phrase was typed, as `phraseMeant` reads it; `undefined` where it is none. */
export function codeOfPhrase(typed: string): number | undefined {
  const plain = plainWords(typed)
  const same = registered.find((one) => one.plain === plain)
  return (same ?? registered.find(({ code }) => phraseMeant(typed, phrasesOf(code)) !== undefined))?.code
}

/** Tells whether a plain text is a phrase with one slip in one of its longer words. */
function isSlipOf(plain: string, phrase: string): boolean {
  const words = phrase.split(/[\s-]+/).map(plainWords)
  return words.some((word, at) => {
    const before = words.slice(0, at).join('')
    const after = words.slice(at + 1).join('')
    const length = plain.length - before.length - after.length
    if (word.length < shortestSlip || length < 1 || !plain.startsWith(before) || !plain.endsWith(after)) return false
    return areNear(word, plain.slice(before.length, before.length + length))
  })
}

/** Tells whether two texts are the same but for one key: left out, too many, another one, or two the wrong way round. */
function areNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left === [...right].reverse().join('')
}
