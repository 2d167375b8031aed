import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { replay } from '../../study/review/replay.ts'
import { databaseName } from './database.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { type FakeDevice, fakeDevice } from './fakeKeeping.ts'

type Tab = ReturnType<FakeDevice['tab']>

afterEach(() => vi.restoreAllMocks())

async function readyTab(device: FakeDevice): Promise<Tab> {
  const tab = device.tab()
  tab.getState().open()
  await vi.waitFor(() => expect(tab.getState().status).toBe('ready'))
  return tab
}

async function logOf(tab: Tab): Promise<readonly LoggedEvent[]> {
  const { entries } = await tab.getState().history(undefined, 100_000)
  return entries.map(({ event }) => event).reverse()
}

const seedsOf = (events: readonly LoggedEvent[]) => events.map((event) => ('seed' in event ? event.seed : undefined))

/** From the first to the last of some writes, the disk is full. */
function fillDisk(from: number, to: number): void {
  const add = IDBObjectStore.prototype.add
  let writes = 0
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name !== 'events') return add.apply(this, given)
    writes += 1
    const isFull = writes >= from && writes <= to
    // Some browsers refuse the request, others find out when they commit.
    if (isFull && writes % 2 === 0) throw new DOMException('full', 'QuotaExceededError')
    const request = add.apply(this, given)
    if (isFull) this.transaction.abort()
    return request
  })
}

test.each(Array.from({ length: 12 }, (_, place) => place + 1))(
  'when the disk is full from write %i on and has room again later, no answer is missing, and none is called saved too early',
  async (k) => {
    const device = fakeDevice()
    const tab = await readyTab(device)
    fillDisk(k, k + 3)
    const seeds = Array.from({ length: 12 }, (_, number) => number)
    for (const number of seeds) {
      const isSaved = await tab.getState().record(fakeAnswer(number))
      const kept = seedsOf(await logOf(await readyTab(fakeDevice(device.factory))))
      expect(kept.includes(number)).toBe(isSaved)
      expect(tab.getState().saving).toBe(isSaved ? 'saved' : 'failed')
      expect(tab.getState().unsaved).toBe(number + 1 - kept.length)
      expect(tab.getState().progress.events).toBe(number + 1)
    }
    for (let attempt = 0; attempt < 4; attempt += 1) {
      device.pass(10_000)
      await vi.waitFor(() => expect(tab.getState().saving).not.toBe('saving'))
    }
    expect(tab.getState().saving).toBe('saved')
    const events = await logOf(await readyTab(device))
    expect(seedsOf(events)).toEqual(seeds)
    expect(tab.getState().progress).toEqual(replay(events))
  },
)

test('what is not saved can be taken away as a file, and imported elsewhere', async () => {
  const device = fakeDevice()
  const tab = await readyTab(device)
  await tab.getState().record(fakeAnswer(0))
  fillDisk(1, 100)
  for (const number of [1, 2]) expect(await tab.getState().record(fakeAnswer(number))).toBe(false)
  expect(tab.getState()).toMatchObject({ saving: 'failed', unsaved: 2 })
  const file = await tab.getState().exportUnsaved()
  vi.restoreAllMocks()
  const other = await readyTab(fakeDevice())
  expect(await other.getState().importLog(file)).toMatchObject({ kind: 'imported', summary: { events: 2, added: 2 } })
  expect(seedsOf(await logOf(other))).toEqual([1, 2])
})

test('where the browser has no database, answers count as long as the page is open', async () => {
  const device = fakeDevice()
  device.factory = undefined
  const tab = device.tab()
  expect(await tab.getState().record(fakeAnswer(1))).toBe(false)
  expect(tab.getState()).toMatchObject({ status: 'memory', unsaved: 1 })
  await tab.getState().record(fakeAnswer(2))
  await tab.getState().undo()
  await vi.waitFor(() => expect(tab.getState().progress.events).toBe(3))
  const events = await logOf(tab)
  expect(events.map(({ type }) => type)).toEqual(['answer', 'answer', 'undo'])
  expect(tab.getState().progress).toEqual(replay(events))
  expect((await (await tab.getState().exportLog()).text()).split('\n')).toHaveLength(3 + 3)
})

test.each(['SecurityError', 'InvalidStateError', 'UnknownError'])(
  'a database that is refused with a %s is as good as none',
  async (name) => {
    const device = fakeDevice()
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refused', name)
    })
    const tab = device.tab()
    expect(await tab.getState().record(fakeAnswer(1))).toBe(false)
    expect(tab.getState().status).toBe('memory')
    vi.restoreAllMocks()
    expect(await tab.getState().record(fakeAnswer(2))).toBe(false)
    await vi.waitFor(() => expect(tab.getState()).toMatchObject({ status: 'ready', saving: 'saved', unsaved: 0 }))
    expect(seedsOf(await logOf(await readyTab(device)))).toEqual([1, 2])
  },
)

test('a database that hangs is not waited for beyond two seconds, and what it missed is written when it answers', async () => {
  const device = fakeDevice()
  const open = IDBFactory.prototype.open
  let goOn = () => {}
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function (this: IDBFactory, ...given) {
    const request = {} as ReturnType<typeof open>
    goOn = () => {
      const real = open.apply(this, given)
      real.onupgradeneeded = request.onupgradeneeded
      real.onsuccess = request.onsuccess
      real.onerror = request.onerror
      Object.defineProperty(request, 'transaction', { get: () => real.transaction })
      Object.defineProperty(request, 'result', { get: () => real.result })
    }
    return request
  })
  const tab = device.tab()
  const isSaved = tab.getState().record(fakeAnswer(1))
  await vi.waitFor(() => expect(IDBFactory.prototype.open).toHaveBeenCalled())
  device.pass(1999)
  expect(tab.getState().status).toBe('opening')
  device.pass(1)
  expect(tab.getState().status).toBe('memory')
  expect(await isSaved).toBe(false)
  goOn()
  await vi.waitFor(() => expect(tab.getState()).toMatchObject({ status: 'ready', saving: 'saved', unsaved: 0 }))
  expect(seedsOf(await logOf(await readyTab(device)))).toEqual([1])
})

test('a log that cannot be read says so, and new answers are written all the same', async () => {
  const device = fakeDevice()
  await (await readyTab(device)).getState().record(fakeAnswer(1))
  const { getAll } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'events') throw new DOMException('broken', 'UnknownError')
    return getAll.apply(this, given)
  })
  const tab = device.tab()
  tab.getState().open()
  await vi.waitFor(() => expect(tab.getState().status).toBe('failed'))
  vi.restoreAllMocks()
  expect(await tab.getState().record(fakeAnswer(2))).toBe(true)
  await vi.waitFor(() => expect(tab.getState().status).toBe('ready'))
  expect(seedsOf(await logOf(await readyTab(device)))).toEqual([1, 2])
})

/** Opens the log as a newer version of the program would, which has one more store. */
function openNewer(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName, 20)
    request.onupgradeneeded = () => void request.result.createObjectStore('later')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function bytesOf(database: IDBDatabase): Promise<string> {
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names)
  const all = names.map(
    (name) =>
      new Promise((resolve) => {
        const request = transaction.objectStore(name).getAll()
        request.onsuccess = () => resolve([name, request.result])
      }),
  )
  return JSON.stringify(await Promise.all(all))
}

test('an old tab beside a newer version lets it go on, writes nothing, and its answers wait', async () => {
  const device = fakeDevice()
  const tab = await readyTab(device)
  await tab.getState().record(fakeAnswer(1))
  const newer = await openNewer(device.factory as IDBFactory)
  expect(tab.getState().status).toBe('readOnly')
  const before = await bytesOf(newer)
  for (let number = 0; number < 100; number += 1) expect(await tab.getState().record(fakeAnswer(number))).toBe(false)
  expect(await tab.getState().importLog(await tab.getState().exportUnsaved())).toEqual({ kind: 'unavailable' })
  expect(await tab.getState().erase()).toBe(false)
  expect(await tab.getState().undoImport()).toBe(false)
  device.pass(60_000)
  expect(await bytesOf(newer)).toBe(before)
  expect(tab.getState()).toMatchObject({ status: 'readOnly', saving: 'failed', unsaved: 100 })
  expect(tab.getState().progress.events).toBe(101)
})

test('old code that opens what a newer version has written leaves it untouched, whatever is done', async () => {
  const device = fakeDevice()
  const newer = await openNewer(device.factory as IDBFactory)
  const before = await bytesOf(newer)
  const tab = device.tab()
  tab.getState().open()
  await vi.waitFor(() => expect(tab.getState().status).toBe('readOnly'))
  for (let number = 0; number < 100; number += 1) await tab.getState().record(fakeAnswer(number))
  device.pass(60_000)
  expect(await bytesOf(newer)).toBe(before)
  expect(newer.version).toBe(20)
})

test('answers of a tab that may not write are kept by one that may', async () => {
  const device = fakeDevice()
  const channel = device.powers().keeping.openChannel?.('statuscope.progress')
  const old = fakeDevice()
  old.factory = device.factory
  const tab = await readyTab(device)
  // What an outdated tab says; it has an older schema or, as here, the same.
  const events = await logOf(await readyTabWith(fakeDevice(), 3))
  const heard: unknown[] = []
  if (channel) channel.onmessage = ({ data }) => heard.push(data)
  channel?.postMessage({ schema: 0, kind: 'keep', events: [...events, { type: 'answer', id: 'nonsense' }] })
  await vi.waitFor(() => expect(tab.getState().progress.events).toBe(3))
  expect(heard).toContainEqual({ schema: 1, kind: 'kept', ids: events.map(({ id }) => id) })
  expect(await logOf(await readyTab(device))).toEqual(events)
})

async function readyTabWith(device: FakeDevice, count: number): Promise<Tab> {
  const tab = await readyTab(device)
  for (let number = 0; number < count; number += 1) await tab.getState().record(fakeAnswer(number))
  return tab
}

test('a tab that hears that its answers were kept has saved them', async () => {
  const device = fakeDevice()
  const tab = await readyTab(device)
  await openNewer(device.factory as IDBFactory)
  const channel = device.powers().keeping.openChannel?.('statuscope.progress')
  if (channel)
    channel.onmessage = ({ data }) => {
      if (data.kind === 'keep')
        channel.postMessage({ schema: 2, kind: 'kept', ids: data.events.map(({ id }: LoggedEvent) => id) })
    }
  await tab.getState().record(fakeAnswer(1))
  await vi.waitFor(() => expect(tab.getState()).toMatchObject({ saving: 'saved', unsaved: 0, status: 'readOnly' }))
})

test('a tab that hears of a newer schema stops writing', async () => {
  const device = fakeDevice()
  const tab = await readyTab(device)
  device.powers().keeping.openChannel?.('').postMessage({ schema: 2, kind: 'changed' })
  await vi.waitFor(() => expect(tab.getState().status).toBe('readOnly'))
  expect(await tab.getState().record(fakeAnswer(1))).toBe(false)
})

test.each([
  undefined,
  5,
  {},
  { schema: 1, kind: 'erase' },
  { schema: '2', kind: 'changed' },
  { schema: 1, kind: 'kept', ids: [1] },
])('nonsense from another tab (%j) changes nothing', async (data) => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 1)
  device.powers().keeping.openChannel?.('').postMessage(data)
  await new Promise((resolve) => setTimeout(resolve))
  expect(tab.getState()).toMatchObject({ status: 'ready', saving: 'saved', unsaved: 0 })
})

test('ids never go back, though the clock is set back a year, and the order of the answers stays', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 2)
  device.time -= 365 * 86_400_000
  await tab.getState().record(fakeAnswer(2))
  const other = await readyTab(device)
  await other.getState().record(fakeAnswer(3))
  device.time += 730 * 86_400_000
  await other.getState().record(fakeAnswer(4))
  await vi.waitFor(() => expect(tab.getState().progress.events).toBe(5))
  expect(seedsOf(await logOf(tab))).toEqual([0, 1, 2, 3, 4])
  expect(tab.getState().progress).toEqual(other.getState().progress)
})

test('the browser is asked once to keep the log, after an answer was saved, and its answer is shown', async () => {
  const device = fakeDevice()
  device.isPersistGranted = false
  const tab = await readyTab(device)
  expect(device.persistAsked).toBe(0)
  expect(tab.getState().isPersistent).toBeUndefined()
  await tab.getState().record(fakeAnswer(1))
  await vi.waitFor(() => expect(tab.getState().isPersistent).toBe(false))
  await tab.getState().record(fakeAnswer(2))
  const again = await readyTabWith(device, 1)
  await vi.waitFor(() => expect(again.getState().isPersistent).toBe(false))
  expect(device.persistAsked).toBe(1)
})

test('erasing deletes the database in all tabs, and all of them go on from nothing', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 3)
  const other = await readyTab(device)
  await vi.waitFor(() => expect(other.getState().progress.events).toBe(3))
  expect(await tab.getState().erase()).toBe(true)
  await vi.waitFor(() => expect(other.getState().progress.events).toBe(0))
  await other.getState().record(fakeAnswer(7))
  await vi.waitFor(() => expect(tab.getState().progress.events).toBe(1))
  expect(seedsOf(await logOf(await readyTab(device)))).toEqual([7])
})

test('the last answer is taken back, then the one before it; a reset forgets a code, and can be taken back too', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 70)
  const full = tab.getState().progress
  const before = replay((await logOf(tab)).slice(0, 68))
  expect(await tab.getState().undo()).toBe(true)
  await vi.waitFor(() => expect(tab.getState().progress.events).toBe(71))
  expect(await tab.getState().undo()).toBe(true)
  await vi.waitFor(() => expect(tab.getState().progress.cards).toEqual(before.cards))
  await tab.getState().reset(409)
  await vi.waitFor(() =>
    expect(Object.keys(tab.getState().progress.cards).some((key) => key.startsWith('409.'))).toBe(false),
  )
  const { entries } = await tab.getState().history(undefined, 3)
  for (const { event } of entries) await tab.getState().cancel(event.id)
  await vi.waitFor(() => expect(tab.getState().progress.cards).toEqual(full.cards))
  expect((await readyTab(device)).getState().progress.cards).toEqual(full.cards)
  expect(await (await readyTab(fakeDevice())).getState().undo()).toBe(false)
})

test('the history is read page by page, the newest first, and says what was taken back', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 25)
  await tab.getState().undo()
  await vi.waitFor(() => expect(tab.getState().unsaved).toBe(0))
  const seen: unknown[] = []
  let before: string | undefined
  do {
    const page = await tab.getState().history(before, 10)
    expect(page.entries.length).toBeLessThanOrEqual(10)
    seen.push(...page.entries.map(({ event, isCancelled }) => [event.type, 'seed' in event && event.seed, isCancelled]))
    before = page.before
  } while (before !== undefined)
  const answers = Array.from({ length: 25 }, (_, place) => ['answer', 24 - place, place === 0])
  expect(seen).toEqual([['undo', false, false], ...answers])
})

test('an export is due after 50 answers, and no longer once it was made', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 49)
  await vi.waitFor(() => expect(tab.getState().progress.events).toBe(49))
  expect(tab.getState().isExportDue).toBe(false)
  await tab.getState().record(fakeAnswer(49))
  await vi.waitFor(() => expect(tab.getState().isExportDue).toBe(true))
  const again = await readyTab(device)
  await vi.waitFor(() => expect(again.getState().isExportDue).toBe(true))
  await again.getState().exportLog()
  expect(again.getState().isExportDue).toBe(false)
  const third = await readyTabWith(device, 49)
  expect(third.getState().isExportDue).toBe(false)
})

test('drawing a page ahead of time opens no log', async () => {
  const device = fakeDevice()
  device.tab()
  expect(await device.factory?.databases()).toEqual([])
})

test('of an old and a newer version that start at once, the old one never touches what the newer one made', async () => {
  const device = fakeDevice()
  const newer = openNewer(device.factory as IDBFactory)
  const tab = device.tab()
  await tab.getState().record(fakeAnswer(1))
  expect(tab.getState().status).toBe('readOnly')
  expect([...(await newer).objectStoreNames]).toEqual(['later'])
  expect((await newer).version).toBe(20)
})
