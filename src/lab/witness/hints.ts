import type { Axis } from './axis.ts'
import type { SituationId } from './situations.ts'

/** Where to look first for the witness of a pair of codes: what decides between them. */
export interface Hint {
  readonly situation: SituationId
  readonly axis: Axis
}

type Row = readonly [smaller: number, larger: number, situation: SituationId, axis: Axis]

/** Of all that a search would find, what teaches most; a hint that does not hold is passed over, and a test names it. */
const rows: readonly Row[] = [
  [100, 417, 'waitsForContinue', 'field Expect'],
  [200, 201, 'putTwice', 'moment'],
  [200, 202, 'orderOrReport', 'target'],
  [200, 204, 'monitor', 'method'],
  [200, 206, 'readPart', 'field Range'],
  [200, 303, 'monitor', 'moment'],
  [200, 304, 'readAgain', 'field If-None-Match'],
  [200, 403, 'askedForAccess', 'moment'],
  [200, 409, 'cancelOrder', 'moment'],
  [200, 410, 'monitor', 'moment'],
  [200, 412, 'guardedWrite', 'field If-Match'],
  [200, 423, 'lockedWrite', 'moment'],
  [200, 429, 'polled', 'moment'],
  [201, 202, 'patientReport', 'field Prefer'],
  [201, 204, 'freeLock', 'method'],
  [201, 303, 'order', 'option orderAnswer'],
  [201, 409, 'postTwice', 'moment'],
  [202, 204, 'patientReport', 'method'],
  [202, 303, 'keyedReport', 'moment'],
  [202, 409, 'takenSlugOrReport', 'target'],
  [202, 422, 'keyedReport', 'content'],
  [204, 304, 'readAgain', 'method'],
  [204, 409, 'cancelJob', 'moment'],
  [206, 416, 'readPart', 'field Range'],
  [301, 302, 'order', 'option orderAnswer'],
  [301, 303, 'order', 'option orderAnswer'],
  [301, 307, 'order', 'option orderAnswer'],
  [301, 308, 'order', 'option orderAnswer'],
  [301, 410, 'read', 'target'],
  [302, 303, 'order', 'option orderAnswer'],
  [302, 307, 'order', 'option orderAnswer'],
  [302, 308, 'order', 'option orderAnswer'],
  [303, 304, 'knownReport', 'target'],
  [303, 307, 'order', 'option orderAnswer'],
  [303, 308, 'order', 'option orderAnswer'],
  [303, 410, 'monitor', 'moment'],
  [304, 412, 'onlyIfAbsent', 'method'],
  [307, 308, 'order', 'option orderAnswer'],
  [400, 404, 'read', 'target'],
  [400, 409, 'staleWrite', 'content'],
  [400, 415, 'plainText', 'field Content-Type'],
  [400, 417, 'cutOff', 'field Expect'],
  [400, 422, 'noPages', 'content'],
  [400, 431, 'brokenTarget', 'field Cookie'],
  [401, 403, 'staffList', 'credentials'],
  [403, 404, 'staffListAsReader', 'option hide'],
  [403, 405, 'staffListAsReader', 'method'],
  [403, 423, 'heldLock', 'method'],
  [403, 429, 'polled', 'target'],
  [404, 405, 'collection', 'target'],
  [404, 410, 'read', 'target'],
  [405, 501, 'read', 'method'],
  [406, 415, 'pictureOfOrders', 'method'],
  [409, 412, 'staleWrite', 'field If-Match'],
  [409, 422, 'staleWrite', 'content'],
  [409, 423, 'staleWriteWhileLocked', 'option guard'],
  [409, 428, 'staleWrite', 'option guard'],
  [412, 416, 'readPartOfKnown', 'field If-Match'],
  [412, 417, 'staleTag', 'field Expect'],
  [412, 428, 'guardedWrite', 'field If-Match'],
  [413, 414, 'tooLargeContent', 'target'],
  [413, 431, 'tooLargeContent', 'field Cookie'],
  [414, 431, 'tooLongCookie', 'target'],
  [415, 422, 'noPages', 'field Content-Type'],
]

/** Every pair of codes with a hint, the smaller code first. */
export const hintedPairs: readonly (readonly [number, number])[] = rows.map(([a, b]) => [a, b])

/** Gives the hint for two codes in either order, or `undefined`. */
export function hintFor(a: number, b: number): Hint | undefined {
  const found = rows.find(([smaller, larger]) => smaller === Math.min(a, b) && larger === Math.max(a, b))
  return found && { situation: found[2], axis: found[3] }
}
