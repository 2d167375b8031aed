import { cacheDirectives, directiveSeconds } from './cacheControl.ts'
import { parseDeltaSeconds } from './deltaSeconds.ts'
import { fieldLines, fieldValue } from './fields.ts'
import { parseHttpDate } from './httpDate.ts'
import type { Response } from './message.ts'

/** Which cache asks, and what it may assume where the origin says nothing. */
export interface FreshnessOptions {
  readonly isShared?: boolean
  /** Whether the status code is heuristically cacheable. @see RFC 9110 §15.1 */
  readonly isHeuristicallyCacheable?: boolean
  /** The part of the time since the last modification that counts as fresh; a tenth is typical. */
  readonly heuristicFraction?: number
}

/**
 * Returns the freshness lifetime of a response received at a time in milliseconds since the Unix epoch: seconds from its
 * generation on, 0 where the fields are nonsense, `undefined` where nothing is said and nothing may be assumed.
 * @see RFC 9111 §4.2.1
 */
export function freshnessLifetimeSeconds(
  response: Response,
  receivedAt: number,
  { isShared = false, isHeuristicallyCacheable = false, heuristicFraction = 0.1 }: FreshnessOptions = {},
): number | undefined {
  const directives = cacheDirectives(response.fields)
  const explicit =
    (isShared ? directiveSeconds(directives, 's-maxage') : undefined) ?? directiveSeconds(directives, 'max-age')
  if (explicit !== undefined) return explicit

  const generatedAt = dateMillis(response, 'Date', receivedAt) ?? receivedAt
  // Of several lines the first counts.
  const [expires] = fieldLines(response.fields, 'Expires')
  if (expires !== undefined)
    return secondsBetween(generatedAt, parseHttpDate(inCanonicalCase(expires), receivedAt) ?? generatedAt)

  const modifiedAt = dateMillis(response, 'Last-Modified', receivedAt)
  if (modifiedAt === undefined || !(isHeuristicallyCacheable || directives.has('public'))) return undefined
  return Math.floor(secondsBetween(modifiedAt, generatedAt) * heuristicFraction)
}

function dateMillis(response: Response, name: string, now: number): number | undefined {
  const value = fieldValue(response.fields, name)
  return value === undefined ? undefined : parseHttpDate(inCanonicalCase(value), now)
}

/** Caches read dates whatever their case. @see RFC 9111 §4.2 */
function inCanonicalCase(date: string): string {
  const capitalized = date.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
  return capitalized.replace(/Gmt$/, 'GMT')
}

const secondsBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / 1000))

/** When a stored response was asked for and received, in milliseconds since the Unix epoch. */
export interface StoredTimes {
  readonly requestedAt: number
  readonly receivedAt: number
}

/**
 * Returns the age of a stored response in seconds, by the conservative calculation; a nonsensical Age counts as 0.
 * @see RFC 9111 §4.2.3
 */
export function currentAgeSeconds(response: Response, { requestedAt, receivedAt }: StoredTimes, now: number): number {
  const apparentAge = secondsBetween(dateMillis(response, 'Date', receivedAt) ?? receivedAt, receivedAt)
  const ageValue = parseDeltaSeconds(fieldLines(response.fields, 'Age')[0] ?? '') ?? 0
  const correctedAge = ageValue + secondsBetween(requestedAt, receivedAt)
  return Math.max(apparentAge, correctedAge) + secondsBetween(receivedAt, now)
}
