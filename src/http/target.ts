import { fieldLines } from './fields.ts'
import type { Request } from './message.ts'
import type { UriReference } from './uriReference.ts'
import { formatUriReference, parseUriReference, removeDotSegments } from './uriReference.ts'

/** A request target in one of its four forms; the authority and asterisk forms have an empty path. */
export interface Target {
  readonly form: 'origin' | 'absolute' | 'authority' | 'asterisk'
  readonly scheme: string | undefined
  readonly authority: string | undefined
  readonly path: string
  readonly query: string | undefined
}

const nothing = { scheme: undefined, authority: undefined, path: '', query: undefined }
const authorityForm = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=%]+|\[[0-9A-Za-z:.]+\]):[0-9]+$/

/**
 * Returns what a request target says, or `undefined` for nonsense, for white space and for a fragment, which is never sent.
 * @see RFC 9112 §3.2
 */
export function parseTarget(text: string): Target | undefined {
  if (text === '*') return { ...nothing, form: 'asterisk' }
  if (authorityForm.test(text)) return { ...nothing, form: 'authority', authority: text }
  // An origin form is not read as a reference, in which two slashes would begin an authority.
  const isOriginForm = text.startsWith('/')
  const found = parseUriReference(isOriginForm ? `http://origin${text}` : text)
  if (!found || found.fragment !== undefined) return undefined
  const { scheme, authority, path, query } = found
  if (isOriginForm) return { ...nothing, form: 'origin', path, query }
  return scheme && authority ? { form: 'absolute', scheme: scheme.toLowerCase(), authority, path, query } : undefined
}

/**
 * Returns the segments of a path with their percent-encoding removed, or `undefined` where that is nonsense.
 * @see RFC 3986 §3.3
 */
export function pathSegments(path: string): readonly string[] | undefined {
  return decodeAll(path.replace(/^\//, '').split('/'))
}

/**
 * Returns the name and value pairs of a query as forms write them (`+` is a space), or `undefined` where the percent-encoding is nonsense.
 * @see RFC 3986 §3.4
 */
export function queryParameters(query: string | undefined): readonly (readonly [string, string])[] | undefined {
  const pairs: (readonly [string, string])[] = []
  for (const part of (query ?? '').split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const raw = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)]
    const [name, value] = decodeAll(raw.map((text) => text.replaceAll('+', ' '))) ?? []
    if (name === undefined || value === undefined) return undefined
    pairs.push([name, value])
  }
  return pairs
}

/** Writes pairs of names and values as a query, or as the content of a form, has them. */
export function formatQuery(pairs: readonly (readonly [name: string, value: string])[]): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+')
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

function decodeAll(texts: readonly string[]): readonly string[] | undefined {
  try {
    return texts.map((text) => decodeURIComponent(text))
  } catch {
    return undefined
  }
}

/**
 * Returns the URI that a reference means when it stands in a representation of `base`, by the strict algorithm, or
 * `undefined` where either is nonsense or the base has no scheme.
 * @see RFC 3986 §5.2
 */
export function resolveTarget(base: string, reference: string): string | undefined {
  const from = parseUriReference(base)
  const to = parseUriReference(reference)
  return from?.scheme === undefined || !to ? undefined : formatUriReference(transform(from, to))
}

function transform(base: UriReference, reference: UriReference): UriReference {
  const { scheme, authority, path, query, fragment } = reference
  if (scheme !== undefined) return { scheme, authority, path: removeDotSegments(path), query, fragment }
  if (authority !== undefined) return { ...reference, scheme: base.scheme, path: removeDotSegments(path) }
  const inherited = { scheme: base.scheme, authority: base.authority, fragment }
  if (path === '') return { ...inherited, path: base.path, query: query ?? base.query }
  return { ...inherited, path: removeDotSegments(path.startsWith('/') ? path : merge(base, path)), query }
}

function merge(base: UriReference, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path
}

/**
 * Returns the target URI of a request that came over a connection of a scheme such as `https`, or `undefined` where the
 * target is nonsense or no host is named.
 * @see RFC 9112 §3.3
 */
export function targetUri(request: Request, scheme: string): string | undefined {
  const target = parseTarget(request.target)
  if (!target) return undefined
  const [host, ...moreHosts] = fieldLines(request.fields, 'Host')
  const authority = target.authority ?? (moreHosts.length > 0 ? undefined : host)
  if (!authority) return undefined
  return formatUriReference({ ...target, scheme: target.scheme ?? scheme, authority, fragment: undefined })
}
