import type { EntityTag } from './entityTag.ts'
import { isStrongMatch, isWeakMatch, parseEntityTag, parseEntityTagList } from './entityTag.ts'
import { fieldValue, hasField } from './fields.ts'
import { parseHttpDate } from './httpDate.ts'
import type { Request } from './message.ts'

/** The validators of the selected representation; `lastModified` is in milliseconds since the Unix epoch. */
export interface Current {
  readonly entityTag?: EntityTag
  readonly lastModified?: number
  /** Whether the origin knows that it did not change twice within that second. @see RFC 9110 §8.8.2.2 */
  readonly lastModifiedIsStrong?: boolean
}

export type PreconditionField = 'If-Match' | 'If-Unmodified-Since' | 'If-None-Match' | 'If-Modified-Since' | 'If-Range'

/** What to do: `notModified` is 304, `failed` is 412, `fullRepresentation` ignores Range; `field` is the one that was false. */
export interface PreconditionResult {
  readonly outcome: 'proceed' | 'notModified' | 'failed' | 'fullRepresentation'
  readonly field?: PreconditionField
}

// Methods that neither select nor modify a representation. @see RFC 9110 §13.2.1
const withoutSelection = new Set(['CONNECT', 'OPTIONS', 'TRACE'])

/**
 * Evaluates all preconditions of a request in the order of the RFC, against the current representation or `undefined`
 * where there is none; `now`, in milliseconds since the Unix epoch, decides two-digit years. A field that is nonsense
 * counts as the RFC says of it: a date is ignored, a list of tags matches nothing.
 * @see RFC 9110 §13.2.2
 */
export function evaluatePreconditions(request: Request, current: Current | undefined, now: number): PreconditionResult {
  const { method, fields } = request
  if (withoutSelection.has(method)) return { outcome: 'proceed' }
  const isRetrieval = method === 'GET' || method === 'HEAD'

  const ifMatch = fieldValue(fields, 'If-Match')
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, current, isStrongMatch)) return { outcome: 'failed', field: 'If-Match' }
  } else if (isUnchangedSince(fieldValue(fields, 'If-Unmodified-Since'), current, now) === false) {
    return { outcome: 'failed', field: 'If-Unmodified-Since' }
  }

  const ifNoneMatch = fieldValue(fields, 'If-None-Match')
  if (ifNoneMatch !== undefined) {
    if (matches(ifNoneMatch, current, isWeakMatch)) {
      return { outcome: isRetrieval ? 'notModified' : 'failed', field: 'If-None-Match' }
    }
  } else if (isRetrieval && isUnchangedSince(fieldValue(fields, 'If-Modified-Since'), current, now)) {
    return { outcome: 'notModified', field: 'If-Modified-Since' }
  }

  const ifRange = fieldValue(fields, 'If-Range')
  if (method === 'GET' && ifRange !== undefined && hasField(fields, 'Range') && !isSame(ifRange, current, now)) {
    return { outcome: 'fullRepresentation', field: 'If-Range' }
  }
  return { outcome: 'proceed' }
}

type Comparison = (a: EntityTag, b: EntityTag) => boolean

function matches(value: string, current: Current | undefined, isMatch: Comparison): boolean {
  const tags = parseEntityTagList(value)
  if (tags === '*') return current !== undefined
  const entityTag = current?.entityTag
  if (entityTag === undefined || tags === undefined) return false
  return tags.some((tag) => isMatch(tag, entityTag))
}

/** An HTTP-date has whole seconds, so a change within the named second cannot count as later. */
const inWholeSeconds = (millis: number) => Math.floor(millis / 1000) * 1000

/** Returns `undefined` where the condition has to be ignored: no valid date in the field, or none known of the resource. */
function isUnchangedSince(value: string | undefined, current: Current | undefined, now: number): boolean | undefined {
  const date = value === undefined ? undefined : parseHttpDate(value, now)
  if (date === undefined || current?.lastModified === undefined) return undefined
  return inWholeSeconds(current.lastModified) <= date
}

/** If-Range wants the exact validator, and a strong one. @see RFC 9110 §13.1.5 */
function isSame(value: string, current: Current | undefined, now: number): boolean {
  if (value.slice(0, 3).includes('"')) {
    const tag = parseEntityTag(value)
    return tag !== undefined && current?.entityTag !== undefined && isStrongMatch(tag, current.entityTag)
  }
  if (current?.lastModified === undefined || current.lastModifiedIsStrong !== true) return false
  return parseHttpDate(value, now) === inWholeSeconds(current.lastModified)
}
