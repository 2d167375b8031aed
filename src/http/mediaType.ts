import { formatQuotedString, isToken, parseParameters, trimWhitespace } from './fields.ts'

/** A media type or, in Accept, a media range; all names are in lower case, and so is the value of charset. */
export interface MediaType {
  readonly type: string
  readonly subtype: string
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Returns the media type that a Content-Type value says, or `undefined` for nonsense.
 * @see RFC 9110 §8.3.1
 */
export function parseMediaType(value: string): MediaType | undefined {
  const semicolon = value.indexOf(';')
  const essence = trimWhitespace(semicolon < 0 ? value : value.slice(0, semicolon))
  const [type, subtype, ...more] = essence.toLowerCase().split('/')
  const parameters = parseParameters(semicolon < 0 ? '' : value.slice(semicolon))
  if (type === undefined || subtype === undefined || more.length > 0 || !parameters) return undefined
  if (!isToken(type) || !isToken(subtype)) return undefined
  const entries = [...parameters].map(([name, text]) => [name, name === 'charset' ? text.toLowerCase() : text] as const)
  return { type, subtype, parameters: new Map(entries) }
}

/**
 * Returns a media type as it stands in a field.
 * @see RFC 9110 §8.3.1
 */
export function formatMediaType({ type, subtype, parameters }: MediaType): string {
  const formatted = [...parameters].map(
    ([name, value]) => `; ${name}=${isToken(value) ? value : formatQuotedString(value)}`,
  )
  return `${type}/${subtype}${formatted.join('')}`
}
