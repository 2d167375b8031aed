import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { restoreEvent } from '../../study/review/restoreEvent.ts'
import { crc32 } from './crc32.ts'

export const fileFormat = 'statuscope-log'

/** Raised when an older version could not read the file; new types of event do not need it. */
export const fileVersion = 1

/** The most bytes that a file may have, packed or unpacked, and the most events. */
export const mostBytes = 400_000_000
export const mostEvents = 1_000_000

/** What stands before the first event. Each event has a line of its own, so that a broken line costs one event. */
export const fileStart = `${JSON.stringify({ format: fileFormat, version: fileVersion }).slice(0, -1)},"events":[\n`

/** Returns the line of one event: the event, and last of all the checksum of its text. */
export function fileLine(event: LoggedEvent): string {
  const text = JSON.stringify(event)
  return `${text.slice(0, -1)},"sum":"${crc32(text)}"}`
}

/** Reads the value of a line; `undefined` where it is no event, or not as it was written. */
export function readFileLine(value: unknown): LoggedEvent | undefined {
  if (typeof value !== 'object' || value === null || !('sum' in value)) return undefined
  const { sum, ...stored } = value
  const event = restoreEvent(stored)
  return event && crc32(JSON.stringify(event)) === sum ? event : undefined
}
