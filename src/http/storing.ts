import { cacheDirectives } from './cacheControl.ts'
import { fieldValue, hasField } from './fields.ts'
import type { Request, Response } from './message.ts'
import { isKnownMethod, methods } from './methods.ts'
import { resolveTarget, targetUri } from './target.ts'

/** What a cache is and what it knows about the status code of the response. */
export interface StoringOptions {
  readonly isShared?: boolean
  /** @see RFC 9110 §15.1 */
  readonly isHeuristicallyCacheable?: boolean
  /** Whether the cache implements what the status code says about caching; 206, 304 and must-understand need it. */
  readonly isStatusUnderstood?: boolean
  /** Whether the code's definition forbids storing, as those of RFC 6585 do. */
  readonly isStoringForbidden?: boolean
}

/**
 * Tells whether a cache may store a response to a request.
 * @see RFC 9111 §3
 */
export function mayStore(request: Request, response: Response, options: StoringOptions = {}): boolean {
  const { isShared = false, isHeuristicallyCacheable = false, isStatusUnderstood = false } = options
  const { status, fields } = response
  if (!isKnownMethod(request.method) || !methods[request.method].cacheable) return false
  if (status < 200 || options.isStoringForbidden) return false

  const directives = cacheDirectives(fields)
  const mustUnderstand = directives.has('must-understand')
  if ((status === 206 || status === 304 || mustUnderstand) && !isStatusUnderstood) return false
  if (cacheDirectives(request.fields).has('no-store')) return false
  // Here must-understand means an understood status, and then overrides no-store. @see RFC 9111 §5.2.2.3
  if (directives.has('no-store') && !mustUnderstand) return false

  // With an argument only the fields it names are private.
  const isPrivate = directives.has('private') && directives.get('private') === undefined
  if (isShared && isPrivate) return false
  const allowsSharing = ['must-revalidate', 'public', 's-maxage'].some((name) => directives.has(name))
  if (isShared && hasField(request.fields, 'Authorization') && !allowsSharing) return false

  const isExplicit =
    hasField(fields, 'Expires') || directives.has('max-age') || (isShared && directives.has('s-maxage'))
  if (request.method !== 'GET' && request.method !== 'HEAD') return isExplicit && describesItsTarget(request, response)
  return isExplicit || isHeuristicallyCacheable || directives.has('public') || (!isShared && directives.has('private'))
}

/** A response to POST or PATCH stands for a later GET only if its Content-Location is the target. @see RFC 9110 §9.3.3 */
function describesItsTarget(request: Request, response: Response): boolean {
  const location = fieldValue(response.fields, 'Content-Location')
  if (location === undefined) return false
  return ['https', 'http'].some((scheme) => {
    const uri = targetUri(request, scheme)
    return uri !== undefined && resolveTarget(uri, location) === uri
  })
}
