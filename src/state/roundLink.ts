import type { Language } from '../i18n/languages.ts'
import { formatAddress, parseCode } from './addresses.ts'

/** Which round the query of the quiz's address asks for. */
export interface RoundLink {
  /** The codes it is about, each once, in the order given. */
  readonly codes: readonly number[]
  /** How many questions it has. */
  readonly count: number
  /** The seed that makes it the same round for everyone; without one each start draws its own. */
  readonly seed?: number
}

/** How many codes a round can be about. */
export const maxTopic = 40

const maxCount = 50
const usualCount = 5

/**
 * Reads the round that a query asks for: `codes=409,412`, and if need be `count` and `seed`. Returns `undefined` where it
 * asks for none, or for something that cannot be read; a number of questions that cannot be read is five.
 */
export function parseRoundLink(query: string): RoundLink | undefined {
  const parameters = new URLSearchParams(query)
  const listed = parameters.get('codes')?.slice(0, 400).split(',') ?? []
  const codes = [...new Set(listed.map((text) => parseCode(text.trim())))]
  const known = codes.filter((code) => code !== undefined)
  if (known.length === 0 || known.length < codes.length || known.length > maxTopic) return undefined
  const count = parseNatural(parameters.get('count')) ?? usualCount
  const seed = parseNatural(parameters.get('seed'))
  return { codes: known, count: Math.min(Math.max(count, 1), maxCount), ...(seed !== undefined && { seed }) }
}

function parseNatural(text: string | null): number | undefined {
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** Writes the address of a round. */
export function roundPath(language: Language, { codes, count, seed }: RoundLink): string {
  // A comma may stand in a query as it is (RFC 3986 §3.4), and is easier to read and to type.
  const parameters = [
    `codes=${codes.join(',')}`,
    ...(count === usualCount ? [] : [`count=${count}`]),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
  ]
  return `${formatAddress({ kind: 'quiz', language })}?${parameters.join('&')}`
}
