import * as v from 'valibot'
import { latestIdTime } from '../../study/review/eventId.ts'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import type { ImportRecord, LogDatabase } from './database.ts'
import { beginEpoch } from './epoch.ts'
import { type EventRecord, type NewRecord, recordOf } from './record.ts'

/** How many times more records than asked for are read at once, to see which of them are known. */
const readAtOnce = 4

/**
 * Adds those events that the log does not have, and resolves with their arrivals once they are on the disk; they follow each other.
 * `also` is done in the same transaction.
 */
export function append(
  database: LogDatabase,
  events: readonly LoggedEvent[],
  also: (arrivals: Arrivals) => Promise<void> = async () => undefined,
): Promise<Arrivals> {
  const { imports } = database
  return database.transaction('rw', database.events, imports, async () => {
    const fresh = await unknownOf(database, events.map(recordOf))
    const last = fresh.length === 0 ? 0 : await database.events.bulkAdd(fresh)
    const arrivals = { first: last - fresh.length + 1, count: fresh.length }
    await also(arrivals)
    return arrivals
  })
}

/** What an `append` has added: a count of arrivals from the first one on. */
export interface Arrivals {
  readonly first: number
  readonly count: number
}

/** Returns those events that the log does not have, each once; asked of many at a time. */
export async function countUnknown(database: LogDatabase, events: readonly LoggedEvent[]): Promise<number> {
  const records = events.map(recordOf)
  return database.transaction('r', database.events, async () => (await unknownOf(database, records)).length)
}

async function unknownOf({ events }: LogDatabase, records: readonly NewRecord[]): Promise<readonly NewRecord[]> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const ids = [...byId.keys()].sort()
  const [first = '', last = ''] = [ids[0], ids.at(-1)]
  const range = events.where('id').between(first, last, true, true)
  const most = ids.length * readAtOnce
  // A log is exported in the order of its ids, so what lies between is mostly what is asked for.
  const between = await range.limit(most + 1).toArray()
  const known = between.length <= most ? between : await events.where('id').anyOf(ids).toArray()
  for (const { id } of known) byId.delete(id)
  return [...byId.values()]
}

/** Moves damaged records out of the log, each as it was found. Resolves with the epoch that begins. */
export function setAside(database: LogDatabase, damaged: readonly EventRecord[]): Promise<number> {
  const { events, quarantine, marks, snapshots } = database
  return database.transaction('rw', events, quarantine, marks, snapshots, async () => {
    await quarantine.bulkAdd(damaged.map((found) => ({ found })))
    await events.bulkDelete(damaged.map(({ arrival }) => arrival))
    return beginEpoch(database)
  })
}

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const storedImport = v.object({
  number: natural,
  at: v.pipe(natural, v.maxValue(latestIdTime)),
  added: natural,
  ranges: v.array(v.strictTuple([natural, natural])),
})

/** Reads the record of an import; `undefined` where there is none, or one that is damaged. */
function restoreImport(stored: unknown): ImportRecord | undefined {
  const read = v.safeParse(storedImport, stored)
  return read.success ? read.output : undefined
}

/** Takes out what an import has added. Resolves with whether there was such an import. */
export function takeOut(database: LogDatabase, number: number): Promise<boolean> {
  const { events, imports, marks, snapshots } = database
  return database.transaction('rw', events, imports, marks, snapshots, async () => {
    const found = restoreImport(await imports.get(number))
    if (!found) return false
    for (const [first, last] of found.ranges) await events.where(':id').between(first, last, true, true).delete()
    await imports.delete(number)
    await beginEpoch(database)
    return true
  })
}

/** Returns the number of the newest event that has come to the database; 0 where none has. */
export async function lastArrival({ events }: LogDatabase): Promise<number> {
  return (await events.orderBy(':id').last())?.arrival ?? 0
}

/** Returns the newest import that has added anything; `undefined` where what is said of it cannot be read. */
export async function lastImport(database: LogDatabase): Promise<ImportRecord | undefined> {
  return restoreImport(await database.imports.orderBy(':id').last())
}
