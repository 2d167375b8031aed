import { parseEntityTag, parseEntityTagList } from '../entityTag.ts'
import { fieldValue, hasField, parseList } from '../fields.ts'
import { parseMediaType } from '../mediaType.ts'
import type { Request, Response } from '../message.ts'
import { parseContentRange } from '../range.ts'
import { fault, type GeneralFault, type MessageFault } from './faultRules.ts'

/** Finds where a status code does not fit the request and the fields it comes with; the content is left out of account. */
export function statusFaults(request: Request, response: Response): readonly MessageFault[] {
  const rule = requestRule(request, response)
  return [...(rule ? [fault(rule, 0)] : []), ...rangeFaults(request, response), ...allowFaults(request, response)]
}

const negotiating = ['Accept', 'Accept-Charset', 'Accept-Encoding', 'Accept-Language']
const conditions = ['If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since']

/** What the request would have to be for this code, and is not. */
function requestRule(request: Request, response: Response): GeneralFault | undefined {
  const { fields, method } = request
  const has = (names: readonly string[]) => names.some((name) => hasField(fields, name))
  const isRead = method === 'GET' || method === 'HEAD'
  // These methods have content by definition, be it empty. @see RFC 9110 §9.3
  const isWritten = ['POST', 'PUT', 'PATCH'].includes(method)
  const isSent = isWritten || request.content !== '' || has(['Content-Length', 'Transfer-Encoding'])
  switch (response.status) {
    case 101:
      return has(['Upgrade']) ? undefined : 'upgradeNotAsked'
    case 304:
      return isRead && has(['If-None-Match', 'If-Modified-Since']) ? undefined : 'conditionalReadOnly'
    case 406:
      return has(negotiating) ? undefined : 'nothingNegotiated'
    case 411:
      return has(['Content-Length']) ? 'lengthSent' : undefined
    case 412:
      if (!has(conditions)) return 'conditionNotSet'
      // A retrieval whose If-None-Match is false is answered with 304.
      return isRead && !has(['If-Match', 'If-Unmodified-Since']) ? 'notModifiedDue' : undefined
    case 413:
    case 415:
      return isSent ? undefined : 'nothingSent'
    case 417:
      return has(['Expect']) ? undefined : 'expectationNotSet'
    case 422:
      if (!isSent) return 'nothingSent'
      return isTypeTaken(request, response) ? undefined : 'typeNotTaken'
    case 428:
      return has(['If-Match', 'If-Unmodified-Since']) || fieldValue(fields, 'If-None-Match') === '*'
        ? 'conditionSet'
        : undefined
    default:
      return isRead && statusIsSuccess(response) && knowsIt(request, response) ? 'notModifiedDue' : undefined
  }
}

const statusIsSuccess = ({ status }: Response) => status >= 200 && status < 300

/** Tells whether the entity tag sent is one that the client has named in If-None-Match. */
function knowsIt(request: Request, response: Response): boolean {
  const known = parseEntityTagList(fieldValue(request.fields, 'If-None-Match') ?? '')
  const current = parseEntityTag(fieldValue(response.fields, 'ETag') ?? '')
  if (!current || known === undefined || known === '*') return false
  return known.some(({ opaque }) => opaque === current.opaque)
}

/** In a response, Accept says which media types would have been taken. @see RFC 9110 §12.5.1 */
function isTypeTaken(request: Request, response: Response): boolean {
  const taken = fieldValue(response.fields, 'Accept')
  const sent = parseMediaType(fieldValue(request.fields, 'Content-Type') ?? '')
  if (taken === undefined || !sent) return true
  return parseList(taken.toLowerCase()).some((type) => type.startsWith(`${sent.type}/${sent.subtype}`))
}

function rangeFaults(request: Request, { status, fields }: Response): readonly MessageFault[] {
  const line = fields.findIndex(([name]) => name.toLowerCase() === 'content-range') + 1
  const about = (rule: GeneralFault) => [fault(rule, line, 'Content-Range')]
  const isAsked = request.method === 'GET' && hasField(request.fields, 'Range')
  if (status !== 206 && status !== 416) return line > 0 ? about('rangeMeaningless') : []
  if (!isAsked) return [fault('rangeNotAsked', 0)]
  const said = parseContentRange(fieldValue(fields, 'Content-Range') ?? '')
  if (!said) return []
  if (status === 416) return said.range ? about('rangeNotStar') : []
  if (isOfParts(fields)) return about('rangeOfParts')
  return said.range ? [] : about('rangeOfNothing')
}

/** Tells whether the content is several parts, each with its own Content-Range. @see RFC 9110 §15.3.7.2 */
export function isOfParts(fields: Response['fields']): boolean {
  const media = parseMediaType(fieldValue(fields, 'Content-Type') ?? '')
  return media?.type === 'multipart' && media.subtype === 'byteranges'
}

/** Allow says whether the target resource supports the method; so does the code. */
function allowFaults({ method }: Request, { status, fields }: Response): readonly MessageFault[] {
  const line = fields.findIndex(([name]) => name.toLowerCase() === 'allow') + 1
  if (line === 0) return []
  const isListed = parseList(fieldValue(fields, 'Allow') ?? '').includes(method)
  const isRefused = status === 405 || status === 501
  if (isRefused && isListed) return [fault('methodListed', line, 'Allow')]
  return status < 400 && !isListed && method !== 'OPTIONS' ? [fault('methodNotListed', line, 'Allow')] : []
}
