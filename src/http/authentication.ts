import { formatQuotedString, isToken, parseQuotedString } from './fields.ts'

/** A challenge of a server: a scheme, compared without regard to case, with either a token68 or parameters. */
export interface Challenge {
  readonly scheme: string
  readonly token68?: string
  /** By their names in lower case, unquoted. */
  readonly parameters: ReadonlyMap<string, string>
}

/** What a client shows for itself; it has the form of a challenge. */
export type Credentials = Challenge

const scheme = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=[\t ]*(?:,|$))/y
const parameter = /([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[\t ]*=[\t ]*("(?:[^"\\]|\\[\s\S])*"|[!#$%&'*+\-.^_`|~0-9A-Za-z]+)/y
const spaces = / +/y
const separator = /[\t ]*(?:,|$)[\t ,]*/y
const leading = /[\t ,]*/y

/**
 * Returns the challenges of a WWW-Authenticate value in order, or `undefined` for nonsense, for an empty list, and where
 * a challenge has a parameter twice.
 * @see RFC 9110 §11.6.1
 */
export function parseChallenges(value: string): readonly Challenge[] | undefined {
  let at = 0
  const read = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(value) ?? undefined
    if (found) at = pattern.lastIndex
    return found
  }

  const challenges: Challenge[] = []
  read(leading)
  while (at < value.length) {
    const name = read(scheme)?.[0]
    if (name === undefined) return undefined
    const hasMore = read(spaces) !== undefined
    const opaque = hasMore ? read(token68)?.[0] : undefined
    if (opaque !== undefined) {
      challenges.push({ scheme: name, token68: opaque, parameters: new Map() })
      if (!read(separator)) return undefined
      continue
    }
    const parameters = new Map<string, string>()
    // A comma may part two parameters or two challenges: what follows it tells.
    for (let found = hasMore ? read(parameter) : undefined; found; found = read(parameter)) {
      const [, key = '', raw = ''] = found
      const text = raw.startsWith('"') ? parseQuotedString(raw) : raw
      if (text === undefined || parameters.has(key.toLowerCase()) || !read(separator)) return undefined
      parameters.set(key.toLowerCase(), text)
    }
    if (parameters.size === 0 && !read(separator)) return undefined
    challenges.push({ scheme: name, parameters })
  }
  return challenges.length > 0 ? challenges : undefined
}

/**
 * Returns the credentials of an Authorization value, or `undefined` for nonsense and for more than one.
 * @see RFC 9110 §11.4
 */
export function parseCredentials(value: string): Credentials | undefined {
  const [credentials, ...more] = parseChallenges(value) ?? []
  return more.length === 0 ? credentials : undefined
}

/**
 * Tells whether a challenge or credentials are of a scheme; schemes are case-insensitive.
 * @see RFC 9110 §11.1
 */
export function isOfScheme(challenge: Challenge, name: string): boolean {
  return challenge.scheme.toLowerCase() === name.toLowerCase()
}

// Senders never quote these. @see RFC 7616 §3.3
const unquoted = new Set(['algorithm', 'stale'])

/**
 * Returns a challenge as it stands in WWW-Authenticate; values are quoted, as the realm must be.
 * @see RFC 9110 §11.5
 */
export function formatChallenge(challenge: Challenge): string {
  if (challenge.token68 !== undefined) return `${challenge.scheme} ${challenge.token68}`
  const parameters = [...challenge.parameters].map(([name, value]) => {
    const asToken = unquoted.has(name.toLowerCase()) && isToken(value)
    return `${name}=${asToken ? value : formatQuotedString(value)}`
  })
  return parameters.length === 0 ? challenge.scheme : `${challenge.scheme} ${parameters.join(', ')}`
}
