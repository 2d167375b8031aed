import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { emptyProgress, type Progress } from '../../study/review/progress.ts'
import { replay } from '../../study/review/replay.ts'
import type { LogDatabase } from './database.ts'
import { addToFold, type Fold, foldFrom } from './fold.ts'
import { type Position, type Reading, readLog } from './readLog.ts'
import type { EventRecord } from './record.ts'
import { keepSnapshot } from './snapshots.ts'
import { setAside } from './writeLog.ts'

/** After how many events a snapshot is worth its writing. */
const snapshotEvery = 50

interface Given {
  readonly database: () => LogDatabase | undefined
  readonly now: () => number
  readonly onProgress: (progress: Progress) => void
  /** Called after each reading with the events that arrived, `undefined` where all were read. */
  readonly onRead: (arrived: number | undefined) => void
  /** Called with how many damaged records could not be moved away. */
  readonly onDamaged: (left: number) => void
  readonly onFailed: () => void
}

/** What this page knows of the log. */
export interface LogView {
  /** The id after which the next one comes. */
  readonly lastId: () => string
  /** Adds an event of this page, on the disk or not. */
  readonly take: (event: LoggedEvent) => void
  /** Events of this page that may not be in the database. */
  readonly own: () => readonly LoggedEvent[]
  /** Reads what has arrived since. A call while it reads makes it read once more. */
  readonly readOn: () => Promise<void>
  /** Reads everything anew. */
  readonly readAnew: () => Promise<void>
  /** Forgets all but some events. */
  readonly forget: (kept: readonly LoggedEvent[]) => void
}

/** Makes a view of an empty log. */
export function createView({ database, now, onProgress, onRead, onDamaged, onFailed }: Given): LogView {
  let fold = foldFrom(emptyProgress)
  let position: Position | undefined
  // Recorded by this page, and not yet seen among what the database has.
  const own = new Map<string, LoggedEvent>()
  let lastId = ''
  let underived = 0
  let hasRead = false
  let reading: Promise<void> | undefined
  let isAgain = false

  function show(next: Fold): void {
    fold = next
    if (next.progress.lastId > lastId) lastId = next.progress.lastId
    onProgress(next.progress)
  }

  function take(event: LoggedEvent): void {
    own.set(event.id, event)
    if (event.id > lastId) lastId = event.id
    const next = addToFold(fold, [event])
    if (next) show(next)
    else if (!hasRead) show(foldFrom(replay([...own.values()])))
    else void readAnew()
  }

  function readOn(): Promise<void> {
    if (reading) isAgain = true
    reading ??= readAll().finally(() => {
      reading = undefined
    })
    return reading
  }

  function readAnew(): Promise<void> {
    position = undefined
    return readOn()
  }

  async function readAll(): Promise<void> {
    do {
      isAgain = false
      const from = database()
      if (!from) return
      try {
        await readOnce(from)
      } catch {
        // A connection that was closed in between has no say; whoever closed it opens the next one.
        if (database() === from) onFailed()
      }
    } while (isAgain)
  }

  async function readOnce(from: LogDatabase): Promise<void> {
    const asked = position
    const given = new Map(own)
    const result = await readLog(from, asked, given)
    if (database() !== from) return
    if (position !== asked) {
      // Meanwhile somebody found that all has to be read anew.
      isAgain = true
      return
    }
    for (const id of result.seen) own.delete(id)
    position = result.position
    hasRead = true
    accept(result, given)
    if (result.damaged.length > 0) await moveAway(from, result.damaged)
    onRead(result.kind === 'more' ? result.events.length + result.seen.length : undefined)
    await keep(from)
    if (result.kind === 'whole' && !result.isReplayed) await verify(from)
  }

  function accept(result: Reading, given: ReadonlyMap<string, LoggedEvent>): void {
    const late = [...own.values()].filter(({ id }) => !given.has(id))
    const next = result.kind === 'more' ? addToFold(fold, result.events) : addToFold(result.fold, late)
    underived = result.kind === 'more' ? underived + result.events.length + result.seen.length : result.derived
    if (next) {
      show(next)
    } else {
      position = undefined
      isAgain = true
    }
  }

  async function moveAway(from: LogDatabase, damaged: readonly EventRecord[]): Promise<void> {
    try {
      const epoch = await setAside(from, damaged)
      if (position?.epoch === epoch - 1) position = { ...position, epoch }
      else void readAnew()
      onDamaged(0)
    } catch {
      onDamaged(damaged.length)
    }
  }

  async function keep(from: LogDatabase): Promise<void> {
    if (underived < snapshotEvery || own.size > 0 || !position) return
    underived = 0
    // A snapshot only saves time, so a disk that is full is no reason to complain.
    await keepSnapshot(from, { progress: fold.progress, ...position }, now()).catch(() => undefined)
  }

  /** A snapshot that counts other events than the log has is not believed. */
  async function verify(from: LogDatabase): Promise<void> {
    const known = position
    if (!known || own.size > 0) return
    const { events } = fold.progress
    const count = await from.events.where(':id').belowOrEqual(known.arrival).count()
    if (count === events || position !== known) return
    await from.snapshots.clear()
    void readAnew()
  }

  return {
    lastId: () => lastId,
    take,
    own: () => [...own.values()],
    readOn,
    readAnew,
    forget: (kept) => {
      own.clear()
      for (const event of kept) own.set(event.id, event)
      position = undefined
      hasRead = false
      underived = 0
      show(foldFrom(replay(kept)))
    },
  }
}
