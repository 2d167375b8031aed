import { parseDeltaSeconds } from './deltaSeconds.ts'
import type { Fields } from './fields.ts'
import { fieldValue, formatQuotedString, isToken, parseList, parseQuotedString } from './fields.ts'

/** The directives of a Cache-Control field by their names in lower case; the argument is unquoted, or `undefined`. */
export type CacheDirectives = ReadonlyMap<string, string | undefined>

/**
 * Returns the directives of a Cache-Control value in order; an element that is nonsense is left out, since the others
 * bind all the same, and the first of equal names counts.
 * @see RFC 9111 §5.2
 */
export function parseCacheControl(value: string): CacheDirectives {
  const directives = new Map<string, string | undefined>()
  for (const element of parseList(value)) {
    const equals = element.indexOf('=')
    const name = (equals < 0 ? element : element.slice(0, equals)).toLowerCase()
    const raw = equals < 0 ? undefined : element.slice(equals + 1)
    const argument = raw === undefined || isToken(raw) ? raw : parseQuotedString(raw)
    if (!isToken(name) || (raw !== undefined && argument === undefined) || directives.has(name)) continue
    directives.set(name, argument)
  }
  return directives
}

/** Returns the directives of a message, none where it has no Cache-Control field. @see RFC 9111 §5.2 */
export function cacheDirectives(fields: Fields): CacheDirectives {
  return parseCacheControl(fieldValue(fields, 'Cache-Control') ?? '')
}

// The two whose argument is a list of field names. @see RFC 9111 §5.2.2.4
const quotedArguments = new Set(['no-cache', 'private'])

/**
 * Returns directives as the value of a Cache-Control field, arguments in the form the RFC wants of senders.
 * @see RFC 9111 §5.2
 */
export function formatCacheControl(directives: CacheDirectives): string {
  return [...directives]
    .map(([name, argument]) => {
      if (argument === undefined) return name
      const asToken = isToken(argument) && !quotedArguments.has(name.toLowerCase())
      return `${name}=${asToken ? argument : formatQuotedString(argument)}`
    })
    .join(', ')
}

/**
 * Returns the seconds a directive such as max-age says, `undefined` where it is absent, and 0 for nonsense, which caches
 * are encouraged to take for stale.
 * @see RFC 9111 §4.2.1
 */
export function directiveSeconds(directives: CacheDirectives, name: string): number | undefined {
  return directives.has(name) ? (parseDeltaSeconds(directives.get(name) ?? '') ?? 0) : undefined
}
