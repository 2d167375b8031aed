import { Dexie, type Table } from 'dexie'
import type { Keeping } from '../powers.ts'
import { databaseName } from './hasLog.ts'
import type { EventRecord, NewRecord } from './record.ts'

/** A progress as it was once, to start from. */
export interface SnapshotRecord {
  readonly number: number
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  /** All events up to this arrival are in it. */
  readonly arrival: number
  /** The epoch of the log that it belongs to. */
  readonly epoch: number
  readonly text: string
  readonly sum: string
}

/** A record that was damaged, as it was found. */
export interface DamagedRecord {
  readonly number: number
  readonly found: unknown
}

/** What one import has added, as ranges of arrivals, both ends included. */
export interface ImportRecord {
  readonly number: number
  readonly at: number
  readonly added: number
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

/** What the log remembers besides its events. */
export type MarkRecord =
  /** Raised whenever events are taken out, so that no tab goes on from what it derived with them. */
  | { readonly key: 'epoch'; readonly value: number }
  /** The last arrival that an export has. */
  | { readonly key: 'exported'; readonly value: number }
  /** When the browser was asked to keep the log, milliseconds since the Unix epoch. */
  | { readonly key: 'askedToPersist'; readonly value: number }

type Numbered<Row extends { readonly number: number }> = Table<Row, number, Omit<Row, 'number'>>

export type LogDatabase = Dexie & {
  readonly events: Table<EventRecord, number, NewRecord>
  readonly snapshots: Numbered<SnapshotRecord>
  readonly quarantine: Numbered<DamagedRecord>
  readonly imports: Numbered<ImportRecord>
  readonly marks: Table<MarkRecord, MarkRecord['key']>
}

/** Raised with the stores below; a tab that meets a higher one writes nothing any more. */
export const databaseVersion = 1

/** Dexie multiplies its versions by ten. */
const nativeVersion = databaseVersion * 10

const stores = {
  events: '++arrival, &id, revises',
  snapshots: '++number',
  quarantine: '++number',
  imports: '++number',
  marks: 'key',
}

export type Connection =
  | { readonly kind: 'open'; readonly database: LogDatabase }
  /** A newer version of the program has written it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'refused' }

/** Opens the database, and makes it where there is none. Never rejects; it may never resolve, if the browser hangs. */
export async function connect(databases: Keeping['databases']): Promise<Connection> {
  if (!databases) return { kind: 'refused' }
  const database = new Dexie(databaseName, {
    indexedDB: exactVersion(databases.indexedDB),
    IDBKeyRange: databases.IDBKeyRange,
    autoOpen: false,
    cache: 'disabled',
    // What is said to be saved outlasts a power cut, too.
    chromeTransactionDurability: 'strict',
  }) as LogDatabase
  database.version(databaseVersion).stores(stores)
  try {
    await database.open()
    return { kind: 'open', database }
  } catch (error) {
    database.close()
    return { kind: error instanceof Error && error.name === 'VersionError' ? 'newer' : 'refused' }
  }
}

/**
 * Opens databases in our version only. Dexie goes on without a version where a newer one has written, and adds to it what it
 * misses; a browser that is asked for the older version refuses, and nothing is touched.
 */
function exactVersion(factory: IDBFactory): IDBFactory {
  return {
    open: (name) => factory.open(name, nativeVersion),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  }
}

/** Deletes the database; resolves when all tabs have let go of it. Rejects where the browser refuses. */
export function deleteDatabase(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(databaseName)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
