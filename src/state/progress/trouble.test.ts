import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { replay } from '../../study/review/replay.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { fakeDevice } from './fakeKeeping.ts'
import { logOf, readyTab, seedsOf, soon } from './tabForTest.ts'

afterEach(() => vi.restoreAllMocks())

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
      await soon(() => expect(tab.getState().saving).not.toBe('saving'))
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
  await soon(() => expect(tab.getState().progress.events).toBe(3))
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
    await soon(() => expect(tab.getState()).toMatchObject({ status: 'ready', saving: 'saved', unsaved: 0 }))
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
  await soon(() => expect(IDBFactory.prototype.open).toHaveBeenCalled())
  device.pass(1999)
  expect(tab.getState().status).toBe('opening')
  device.pass(1)
  expect(tab.getState().status).toBe('memory')
  expect(await isSaved).toBe(false)
  goOn()
  await soon(() => expect(tab.getState()).toMatchObject({ status: 'ready', saving: 'saved', unsaved: 0 }))
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
  await soon(() => expect(tab.getState().status).toBe('failed'))
  vi.restoreAllMocks()
  expect(await tab.getState().record(fakeAnswer(2))).toBe(true)
  await soon(() => expect(tab.getState().status).toBe('ready'))
  expect(seedsOf(await logOf(await readyTab(device)))).toEqual([1, 2])
})
