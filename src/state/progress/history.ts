import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { revisionOf } from '../../study/review/revision.ts'
import type { LogDatabase } from './database.ts'
import { readRecord } from './record.ts'
import type { HistoryEntry, HistoryPage } from './store.ts'

/** Sorts after every id. */
const afterAll = '\uffff'
const searchedAtOnce = 50

/**
 * Returns events from the newest to the oldest, those before an id; `unsaved` are events that may not be in the database. Without a
 * database, they are all there is.
 */
export async function readHistory(
  database: LogDatabase | undefined,
  unsaved: readonly LoggedEvent[],
  before: string | undefined,
  count: number,
): Promise<HistoryPage> {
  const end = before ?? afterAll
  const kept = (await database?.events.where('id').below(end).reverse().limit(count).toArray()) ?? []
  const revisers = (await database?.events.where('revises').equals(1).toArray()) ?? []
  const revision = revisionOf([...unsaved, ...revisers.flatMap((record) => readRecord(record) ?? [])])
  const byId = new Map<string, LoggedEvent | undefined>(kept.map((record) => [record.id, readRecord(record)]))
  for (const event of unsaved) if (event.id < end) byId.set(event.id, event)
  const ids = [...byId.keys()].sort().reverse()
  const shown = ids.slice(0, count)
  const entries = shown.flatMap((id): readonly HistoryEntry[] => {
    const event = byId.get(id)
    return event ? [{ event, isCancelled: revision.cancelled.has(id) }] : []
  })
  return { entries, before: shown.length < count ? undefined : shown.at(-1) }
}

/** Returns the id of the newest answer that was not taken back. */
export async function lastStandingAnswer(
  database: LogDatabase | undefined,
  unsaved: readonly LoggedEvent[],
): Promise<string | undefined> {
  for (let before: string | undefined; ; ) {
    const page: HistoryPage = await readHistory(database, unsaved, before, searchedAtOnce)
    const found = page.entries.find(({ event, isCancelled }) => event.type === 'answer' && !isCancelled)
    if (found) return found.event.id
    if (page.before === undefined) return undefined
    before = page.before
  }
}
