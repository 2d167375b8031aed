import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { restoreEvent } from '../../study/review/restoreEvent.ts'
import { crc32 } from './crc32.ts'

/** An event as the database keeps it: a text with its checksum, so that damage is noticed and many are read fast. */
export interface EventRecord {
  /** Counts the events in the order in which they came to this database. */
  readonly arrival: number
  readonly id: string
  readonly text: string
  readonly sum: string
  /** There where an event changes what earlier ones say, so that these few are found without reading all. */
  readonly revises?: 1
}

/** A record before the database has given it a number. */
export type NewRecord = Omit<EventRecord, 'arrival'>

const doesRevise = ({ type }: LoggedEvent) => type === 'undo' || type === 'reset'

/** Returns an event as the database keeps it. */
export function recordOf(event: LoggedEvent): NewRecord {
  const text = JSON.stringify(event)
  return { id: event.id, text, sum: crc32(text), ...(doesRevise(event) && { revises: 1 }) }
}

/** Reads a record; `undefined` where it is damaged. */
export function readRecord({ id, text, sum, revises }: EventRecord): LoggedEvent | undefined {
  // A database can hold anything, whatever the types say.
  if (typeof text !== 'string' || crc32(text) !== sum) return undefined
  const event = restoreEvent(parse(text))
  return event && event.id === id && doesRevise(event) === (revises === 1) ? event : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
