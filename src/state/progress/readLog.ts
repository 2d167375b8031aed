import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { emptyProgress, type Progress } from '../../study/review/progress.ts'
import { advanceThrough } from '../../study/review/replay.ts'
import { revisionOf } from '../../study/review/revision.ts'
import type { LogDatabase } from './database.ts'
import { epochOf } from './epoch.ts'
import { addToFold, type Fold, foldFrom } from './fold.ts'
import { type EventRecord, readRecord } from './record.ts'
import { newestSnapshot } from './snapshots.ts'
import { lastArrival } from './writeLog.ts'

/** How many events are read at once, and how many may come before all are read anew. */
const pageSize = 2000
/** How many of the newest events stay at hand after a replay. */
const tailSize = 200

/** Up to where the log was read. */
export interface Position {
  /** All events up to this arrival were read. */
  readonly arrival: number
  readonly epoch: number
}

interface Read {
  readonly position: Position
  /** The events read that are also among the given ones. */
  readonly seen: readonly string[]
  readonly damaged: readonly EventRecord[]
}

export type Reading =
  /** What came after the position. */
  | (Read & { readonly kind: 'more'; readonly events: readonly LoggedEvent[] })
  /** All there is, with the given events; `derived` says how many of them no snapshot had. */
  | (Read & { readonly kind: 'whole'; readonly fold: Fold; readonly derived: number; readonly isReplayed: boolean })

type Own = ReadonlyMap<string, LoggedEvent>

/**
 * Reads the log from a position, or, without one or where events were taken out since, from the newest snapshot, or from its
 * beginning. `own` are events of this page that may not be in the database, or not have been seen in it.
 */
export function readLog(database: LogDatabase, from: Position | undefined, own: Own): Promise<Reading> {
  const { events, snapshots, marks } = database
  return database.transaction('r', events, snapshots, marks, async (): Promise<Reading> => {
    const epoch = await epochOf(database)
    if (from?.epoch === epoch) {
      const more = await readAfter(database, from, own)
      if (more) return { kind: 'more', ...more }
    } else if (!from) {
      const started = await readFromSnapshot(database, epoch, own)
      if (started) return started
    }
    return replayLog(database, epoch, own)
  })
}

async function readFromSnapshot(database: LogDatabase, epoch: number, own: Own): Promise<Reading | undefined> {
  const snapshot = await newestSnapshot(database, epoch)
  const more = snapshot && (await readAfter(database, snapshot, own))
  if (!more) return undefined
  const { events, seen } = more
  const unseen = [...own.values()].filter(({ id }) => !seen.includes(id))
  const mine = [...own.values()].filter(({ id }) => seen.includes(id))
  const fold = addToFold(foldFrom(snapshot.progress), [...events, ...mine, ...unseen])
  return fold && { kind: 'whole', ...more, fold, derived: fold.tail.length, isReplayed: false }
}

/** Returns the events that arrived after a position, without the own ones; `undefined` where there are many. */
async function readAfter({ events }: LogDatabase, { arrival, epoch }: Position, own: Own) {
  const records = await events
    .where(':id')
    .above(arrival)
    .limit(pageSize + 1)
    .toArray()
  if (records.length > pageSize) return undefined
  const { fine, damaged } = sortOut(records)
  const last = records.at(-1)?.arrival ?? arrival
  return {
    position: { arrival: last, epoch },
    events: fine.filter(({ id }) => !own.has(id)),
    seen: fine.flatMap(({ id }) => (own.has(id) ? id : [])),
    damaged,
  }
}

/** Reads everything in the order of the ids, a page at a time, so that a long log is never held whole. */
async function replayLog(database: LogDatabase, epoch: number, own: Own): Promise<Reading> {
  const { events } = database
  const arrival = await lastArrival(database)
  const revisers = sortOut(await events.where('revises').equals(1).toArray()).fine
  const revision = revisionOf([...revisers, ...own.values()])
  const seen: string[] = []
  const damaged: EventRecord[] = []
  let base: Progress = emptyProgress
  let tail: readonly LoggedEvent[] = []
  let unseen = [...own.values()].sort(byId)
  const take = (page: readonly LoggedEvent[]) => {
    const all = [...tail, ...page]
    // All that takes something back is known, so what it takes back may already be in the base.
    const cut = Math.max(0, all.length - tailSize)
    base = advanceThrough(base, all.slice(0, cut), revision)
    tail = all.slice(cut)
  }
  for (let after = ''; ; ) {
    const records = await events.where('id').above(after).limit(pageSize).toArray()
    const last = records.at(-1)?.id
    if (last === undefined) break
    after = last
    const page = sortOut(records)
    damaged.push(...page.damaged)
    const ids = new Set(page.fine.map(({ id }) => id))
    seen.push(...page.fine.flatMap(({ id }) => (own.has(id) ? id : [])))
    const between = unseen.filter(({ id }) => id <= last && !ids.has(id))
    unseen = unseen.filter(({ id }) => id > last)
    take(between.length === 0 ? page.fine : [...page.fine, ...between].sort(byId))
  }
  take(unseen)
  const fold = finish(base, tail, revision)
  const derived = fold.progress.events
  return { kind: 'whole', position: { arrival, epoch }, seen, damaged, fold, derived, isReplayed: true }
}

/** A tail with something in it that takes back is not kept, since it would be read without what lies before it. */
function finish(base: Progress, tail: readonly LoggedEvent[], revision: ReturnType<typeof revisionOf>): Fold {
  const doesRevise = tail.some(({ type }) => type === 'undo' || type === 'reset')
  const progress = advanceThrough(base, tail, revision)
  return doesRevise ? foldFrom(progress) : { base, tail, progress }
}

function sortOut(records: readonly EventRecord[]) {
  const fine: LoggedEvent[] = []
  const damaged: EventRecord[] = []
  for (const record of records) {
    const event = readRecord(record)
    if (event) fine.push(event)
    else damaged.push(record)
  }
  return { fine, damaged }
}

const byId = (a: LoggedEvent, b: LoggedEvent) => (a.id < b.id ? -1 : 1)
