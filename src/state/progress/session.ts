import type { AnswerEvent, ResetEvent, UndoEvent } from '../../study/review/event.ts'
import { latestIdTime, makeEventId, makeWriter } from '../../study/review/eventId.ts'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import type { Powers } from '../powers.ts'
import { type Message, openChannel } from './channel.ts'
import { connect, deleteDatabase, type LogDatabase } from './database.ts'
import { lastStandingAnswer, readHistory } from './history.ts'
import { createView } from './logView.ts'
import { createPending } from './pending.ts'
import { createPersistence } from './persistence.ts'
import type { ProgressActions, ProgressState } from './store.ts'
import { createTransfer } from './transfer.ts'
import { append } from './writeLog.ts'

/** After how long without an answer the browser's database is taken to hang. */
const hangMillis = 2000
/** How long the deletion of the database is waited for. */
const eraseMillis = 5000
/** After how many new answers an export is due. */
const exportEvery = 50

type Draft<Happened> = Omit<Happened, 'id' | 'at' | 'zoneMinutes'>
/** An event before it has an id and a time. */
export type EventDraft = Draft<AnswerEvent> | Draft<UndoEvent> | Draft<ResetEvent>

export interface Session extends Omit<ProgressActions, 'open' | 'record' | 'reset' | 'cancel'> {
  /** Writes an event down as having happened at a time. Resolves with whether it is on the disk. */
  readonly log: (draft: EventDraft, at: number) => Promise<boolean>
}

/** Opens the log of a page, and keeps the state up to date with it. */
export function openSession(powers: Powers, publish: (state: Partial<ProgressState>) => void): Session {
  const { keeping, now, zoneMinutes, chance } = powers
  const writer = makeWriter(Array.from({ length: 12 }, chance))
  let database: LogDatabase | undefined
  let isConnecting = false
  let isOutdated = false
  let unexported = 0
  let markOpened = () => {}
  const opened = new Promise<void>((resolve) => {
    markOpened = resolve
  })

  const persistence = createPersistence(keeping.storageManager, () => database, publish)
  const pending = createPending({
    write,
    later: keeping.later,
    publish: (saving, unsaved) => publish({ saving, unsaved }),
  })
  const view = createView({
    database: () => database,
    now,
    onProgress: (progress) => publish({ progress }),
    onRead: (arrived) => {
      publish({ status: 'ready' })
      void afterReading(arrived).catch(() => undefined)
    },
    onDamaged: (left) => void countDamaged(left).catch(() => undefined),
    onFailed: () => publish({ status: 'failed' }),
  })
  const transfer = createTransfer({
    database: () => database,
    now,
    unsaved: pending.events,
    publish,
    onChanged: async () => {
      tell({ kind: 'changed' })
      await view.readOn()
    },
    onExported: () => {
      unexported = 0
      publish({ isExportDue: false })
    },
  })
  const tell = openChannel(keeping.openChannel, (message) => void hear(message).catch(() => undefined))

  async function open(): Promise<void> {
    if (isConnecting || isOutdated || database?.isOpen()) return
    isConnecting = true
    const callOff = keeping.later(hangMillis, settleForMemory)
    const connection = await connect(keeping.databases)
    callOff()
    isConnecting = false
    if (connection.kind === 'newer') outdate()
    else if (connection.kind === 'refused') settleForMemory()
    else {
      database = connection.database
      attend(database)
      await view.readAnew()
      await Promise.all([persistence.look(), transfer.look(), countDamaged(0)]).catch(() => undefined)
      markOpened()
      await pending.flush()
    }
  }

  function settleForMemory(): void {
    publish({ status: 'memory' })
    markOpened()
  }

  /** Notices when another tab wants the database deleted, or newer than this page knows it. */
  function attend(opened: LogDatabase): void {
    opened.backendDB().onversionchange = ({ newVersion }) => {
      letGo()
      if (newVersion !== null) return outdate()
      view.forget(pending.events())
      void open()
    }
  }

  function letGo(): void {
    database?.close()
    database = undefined
  }

  function outdate(): void {
    isOutdated = true
    letGo()
    publish({ status: 'readOnly' })
    markOpened()
    void pending.flush()
  }

  async function write(events: readonly LoggedEvent[]): Promise<void> {
    // A tab with the newer version may write what this one must not.
    if (isOutdated) tell({ kind: 'keep', events })
    else if (!database?.isOpen()) void open()
    if (!database?.isOpen()) throw new Error('The log is not open')
    await append(database, events)
    tell({ kind: 'changed' })
    void view.readOn()
    void persistence.ask(now())
  }

  async function hear(message: Message): Promise<void> {
    switch (message.kind) {
      case 'newer':
        return isOutdated ? undefined : outdate()
      case 'changed':
        return view.readOn()
      case 'kept':
        return pending.settle(message.ids)
      case 'keep':
        if (!database?.isOpen()) return
        await append(database, message.events)
        tell({ kind: 'kept', ids: message.events.map(({ id }) => id) })
        tell({ kind: 'changed' })
        return view.readOn()
    }
  }

  async function afterReading(arrived: number | undefined): Promise<void> {
    const exported = arrived === undefined ? await database?.marks.get('exported') : undefined
    const after = await (arrived === undefined
      ? database?.events
          .where(':id')
          .above(exported?.value ?? 0)
          .limit(exportEvery)
          .primaryKeys()
      : undefined)
    unexported = after?.length ?? unexported + (arrived ?? 0)
    publish({ isExportDue: unexported >= exportEvery })
  }

  async function countDamaged(left: number): Promise<void> {
    publish({ damaged: left + ((await database?.quarantine.count()) ?? 0) })
  }

  async function log(draft: EventDraft, at: number): Promise<boolean> {
    await opened
    const time = Math.min(Math.max(0, Math.trunc(at)), latestIdTime)
    const happened = {
      id: makeEventId(time, writer, view.lastId()),
      at: time,
      zoneMinutes: Math.trunc(zoneMinutes(at)) + 0,
    }
    const event: LoggedEvent = { ...happened, ...draft }
    const isSaved = pending.add(event)
    view.take(event)
    return isSaved
  }

  async function erase(): Promise<boolean> {
    if (isOutdated) return false
    await opened
    letGo()
    pending.clear()
    view.forget([])
    publish({ damaged: 0, isExportDue: false, lastImport: undefined })
    const deleted = keeping.databases ? deleteDatabase(keeping.databases.indexedDB) : Promise.resolve()
    // Where another tab holds on to it, it goes as soon as that tab lets go, and opening waits for that.
    const isGone = await Promise.race([
      deleted.then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => keeping.later(eraseMillis, () => resolve(false))),
    ])
    const reopened = open()
    if (isGone) await reopened
    return isGone
  }

  keeping.onReturn(() => void (database?.isOpen() ? view.readOn() : open()))
  void open()

  return {
    log,
    undo: async () => {
      const last = await opened.then(() => lastStandingAnswer(database, view.own()))
      if (last !== undefined) void log({ type: 'undo', cancels: last }, now())
      return last !== undefined
    },
    history: async (before, count) => {
      await opened
      return readHistory(database, view.own(), before, count)
    },
    ...transfer.actions,
    erase,
  }
}
