import { fieldLines, fieldValue, hasField, parseList, withField, withoutField } from './fields.ts'
import type { Request, Response } from './message.ts'
import { resolveTarget } from './target.ts'
import type { UriReference } from './uriReference.ts'
import { formatUriReference, parseUriReference } from './uriReference.ts'

export type RedirectProblem = 'locationInvalid' | 'schemeNotHttp' | 'tooManyRedirects' | 'credentialsInLocation'

/**
 * What becomes of a response: the caller gets it, the user agent sends another request (to `uri`, which keeps the
 * fragment that is never sent), or the fetch fails.
 */
export type FollowUp =
  | { readonly outcome: 'returned' }
  | {
      readonly outcome: 'nextRequest'
      readonly request: Request
      readonly uri: string
      readonly methodChanged: boolean
      /** The names of the fields that were not sent again, in lower case. */
      readonly removedFields: readonly string[]
    }
  | { readonly outcome: 'networkError'; readonly problem: RedirectProblem }

/** The status codes that Fetch follows. @see Fetch §redirect status */
export const followedStatuses: readonly number[] = [301, 302, 303, 307, 308]

/** The number of redirects that Fetch follows before it gives up. @see Fetch §HTTP-redirect fetch */
export const maximumRedirects = 20

// Each list cites the item of RFC 9110 §15.4 it comes from.
const connectionFields = ['connection', 'keep-alive', 'proxy-connection', 'te', 'transfer-encoding', 'upgrade'] // 2.1
const proxyFields = ['proxy-authorization'] // 2.2
const otherOriginFields = ['authorization', 'cookie', 'origin', 'referer'] // 2.5; Fetch drops them for a new origin only
const contentFields = [
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
  'content-length',
  'digest',
  'last-modified',
  // Without content there is nothing to wait for. @see RFC 9110 §10.1.1
  'expect',
] // 5

/**
 * Returns what a user agent that follows the Fetch standard does with a response. `baseUri` is the target URI of the
 * request, with its fragment if it has one, or the origin it was sent to; `redirectCount` the redirects followed
 * before; `generatedFields` the names that the user agent's own cache added, such as If-None-Match, which are not sent
 * again.
 * @see Fetch §HTTP-redirect fetch
 * @see RFC 9110 §15.4
 */
export function followUp(
  request: Request,
  response: Response,
  baseUri: string,
  redirectCount = 0,
  generatedFields: readonly string[] = [],
): FollowUp {
  const [location, ...more] = fieldLines(response.fields, 'Location')
  if (!followedStatuses.includes(response.status) || location === undefined) return { outcome: 'returned' }

  const from = currentUri(baseUri, request)
  const resolved = resolveTarget(from, encodeInvalid(location))
  const to = resolved === undefined ? undefined : parseUriReference(resolved)
  if (!to || more.length > 0) return { outcome: 'networkError', problem: 'locationInvalid' }
  if (!['http', 'https'].includes(to.scheme?.toLowerCase() ?? '')) {
    return { outcome: 'networkError', problem: 'schemeNotHttp' }
  }
  if (!to.authority) return { outcome: 'networkError', problem: 'locationInvalid' }
  if (redirectCount >= maximumRedirects) return { outcome: 'networkError', problem: 'tooManyRedirects' }
  const isNewOrigin = originOf(parseUriReference(from)) !== originOf(to)
  if (isNewOrigin && to.authority.includes('@')) return { outcome: 'networkError', problem: 'credentialsInLocation' }

  const method = nextMethod(response.status, request.method)
  const methodChanged = method !== request.method
  const unwanted = new Set([
    ...connectionFields,
    ...parseList(fieldValue(request.fields, 'Connection') ?? '').map((name) => name.toLowerCase()),
    ...proxyFields,
    ...(isNewOrigin ? otherOriginFields : []),
    ...(methodChanged ? contentFields : []),
    ...generatedFields.map((name) => name.toLowerCase()),
  ])
  const removedFields = [...unwanted].filter((name) => hasField(request.fields, name))
  const kept = removedFields.reduce(withoutField, request.fields)
  const host = to.authority.slice(to.authority.lastIndexOf('@') + 1)
  return {
    outcome: 'nextRequest',
    request: {
      method,
      target: targetOf(to, request.target),
      fields: hasField(kept, 'Host') ? withField(kept, 'Host', host) : kept,
      content: methodChanged ? '' : request.content,
    },
    uri: formatUriReference({ ...to, fragment: to.fragment ?? parseUriReference(baseUri)?.fragment }),
    methodChanged,
    removedFields,
  }
}

function nextMethod(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET'
  // That HEAD stays HEAD is Fetch's rule.
  return status === 303 && method !== 'HEAD' ? 'GET' : method
}

function currentUri(baseUri: string, request: Request): string {
  const base = parseUriReference(baseUri)
  // Put together by hand, since a reference that begins with two slashes would name another host.
  const origin = `${base?.scheme}://${base?.authority}`
  return request.target.startsWith('/')
    ? `${origin}${request.target}`
    : (resolveTarget(baseUri, request.target) ?? baseUri)
}

/** Browsers percent-encode what may not stand in a URI, such as a space, instead of refusing it. */
function encodeInvalid(location: string): string {
  return location.toWellFormed().replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent)
}

/** Scheme, host and port. @see RFC 9110 §4.3.1 */
function originOf(uri: UriReference | undefined): string {
  const scheme = uri?.scheme?.toLowerCase() ?? ''
  const host = uri?.authority?.slice(uri.authority.lastIndexOf('@') + 1).toLowerCase() ?? ''
  const [, name = host, port = ''] = /^(.*):0*([0-9]*)$/.exec(host) ?? []
  return `${scheme}://${name}:${port || (scheme === 'https' ? '443' : '80')}`
}

/** The next target keeps the form of the one before: absolute to a proxy, else origin. @see RFC 9112 §3.2 */
function targetOf(uri: UriReference, formerTarget: string): string {
  const isAbsolute = parseUriReference(formerTarget)?.authority !== undefined && !formerTarget.startsWith('/')
  const path = uri.path === '' ? '/' : uri.path
  return isAbsolute
    ? formatUriReference({ ...uri, path, fragment: undefined })
    : `${path}${uri.query === undefined ? '' : `?${uri.query}`}`
}

/**
 * Returns the methods that RFC 9110 allows for the request after a redirect, the original method first where it is among
 * them; empty where no other URI is to be asked.
 * @see RFC 9110 §15.4
 */
export function permittedMethods(status: number, method: string): readonly string[] {
  // 304 points at a stored response. @see RFC 9110 §15.4.5
  if (status < 300 || status > 399 || status === 304) return []
  if (status === 303) return method === 'HEAD' ? ['HEAD', 'GET'] : ['GET', 'HEAD']
  return (status === 301 || status === 302) && method === 'POST' ? ['POST', 'GET'] : [method]
}
