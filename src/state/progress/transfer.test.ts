import { createHash } from 'node:crypto'
import { IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { replay } from '../../study/review/replay.ts'
import { unionOf } from '../../study/review/unionOf.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { eventsOf, happenings, manyAnswers } from './fakeEvents.ts'
import { fakeDevice } from './fakeKeeping.ts'
import { fileOf, textOf } from './logFileForTest.ts'
import { logOf, readyTab, soon } from './tabForTest.ts'

afterEach(() => vi.restoreAllMocks())

test('exported, erased and imported again, any history is the same, plain or packed', async () => {
  const tab = await readyTab()
  await fc.assert(
    fc.asyncProperty(happenings, fc.boolean(), async (history, isPacked) => {
      const events = eventsOf(history)
      await tab.getState().importLog(fileOf(events))
      const file = await tab.getState().exportLog({ isPacked })
      const before = tab.getState().progress
      expect(await tab.getState().erase()).toBe(true)
      expect(tab.getState().progress.events).toBe(0)
      const outcome = await tab.getState().importLog(file)
      expect(outcome).toMatchObject({ kind: 'imported', summary: { added: events.length, damaged: 0, isCut: false } })
      expect(await logOf(tab)).toEqual(events)
      expect(tab.getState().progress).toEqual(before)
      expect(before).toEqual(replay(events))
      expect(await tab.getState().erase()).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('importing twice is importing once, and A then B is B then A', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, fc.nat(60), fc.nat(60), async (history, from, to) => {
      const events = eventsOf(history)
      const [a, b] = [events.slice(0, from), events.slice(Math.min(from, to))]
      const [first, second] = [await readyTab(), await readyTab()]
      for (const part of [a, b, a]) await first.getState().importLog(fileOf(part))
      for (const part of [b, a]) await second.getState().importLog(fileOf(part))
      expect(await logOf(first)).toEqual(unionOf(a, b))
      expect(await logOf(second)).toEqual(unionOf(a, b))
      expect(first.getState().progress).toEqual(second.getState().progress)
    }),
    { numRuns: 25 },
  )
})

test('a look at a file says what an import would do, and changes nothing', async () => {
  const tab = await readyTab()
  const events = manyAnswers(2500)
  await tab.getState().importLog(fileOf(events.slice(0, 1000)))
  const newer: LoggedEvent = { id: 'Z'.repeat(9).replace(/^Z/, '3').padEnd(26, '0'), type: 'starred', code: 404 }
  const text = textOf([...events, newer]).replace('"tookMillis":3400', '"tookMillis":3401')
  const steps: number[] = []
  const look = await tab.getState().checkImport(new Blob([text]), { onProgress: ({ part }) => steps.push(part) })
  const summary = { events: 2500, added: 1500, known: 1000, damaged: 1, newer: 1, isCut: false }
  expect(look).toEqual({ kind: 'fits', summary })
  expect(tab.getState().progress.events).toBe(1000)
  expect(steps.at(-1)).toBe(1)
  expect(steps).toEqual(steps.toSorted((one, other) => one - other))
  expect(await tab.getState().importLog(new Blob([text]))).toEqual({ kind: 'imported', summary })
  expect((await logOf(tab)).at(-1)).toEqual(newer)
})

test('an import is undone as a whole, and only what it added goes', async () => {
  const device = fakeDevice()
  const tab = await readyTab(device)
  const events = manyAnswers(2600)
  await tab.getState().importLog(fileOf(events.slice(0, 100)))
  await tab.getState().record(fakeAnswer(5))
  const before = await logOf(tab)
  const progress = tab.getState().progress
  await tab.getState().importLog(fileOf(events))
  expect(tab.getState().lastImport).toEqual({ at: device.time, added: 2500 })
  const other = await readyTab(device)
  expect(other.getState().progress.events).toBe(2601)
  expect(await tab.getState().undoImport()).toBe(true)
  expect(await logOf(tab)).toEqual(before)
  expect(tab.getState().progress).toEqual(progress)
  await soon(() => expect(other.getState().progress).toEqual(progress))
  expect((await readyTab(device)).getState().progress).toEqual(progress)
  expect(tab.getState().lastImport?.added).toBe(100)
  expect(await tab.getState().undoImport()).toBe(true)
  expect(await tab.getState().undoImport()).toBe(false)
  expect(await logOf(tab)).toEqual(before.slice(100))
})

test('an import into a disk that fills up stops, says so, and goes on where it was when tried again', async () => {
  const tab = await readyTab()
  const events = manyAnswers(3000)
  const add = IDBObjectStore.prototype.add
  let writes = 0
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
    writes += 1
    if (writes > 1500) throw new DOMException('full', 'QuotaExceededError')
    return add.apply(this, given)
  })
  const outcome = await tab.getState().importLog(fileOf(events))
  expect(outcome.kind).toBe('unfinished')
  const added = outcome.kind === 'unfinished' ? outcome.summary.added : 0
  expect(tab.getState().progress.events).toBe(added)
  expect(tab.getState().lastImport?.added ?? 0).toBe(added)
  vi.restoreAllMocks()
  expect(await tab.getState().importLog(fileOf(events))).toMatchObject({
    kind: 'imported',
    summary: { added: 3000 - added },
  })
  expect(await logOf(tab)).toEqual(events)
})

test('a signal stops reading', async () => {
  const tab = await readyTab()
  const file = fileOf(manyAnswers(3000))
  const stop = new AbortController()
  const options = { signal: stop.signal, onProgress: () => stop.abort() }
  expect(await tab.getState().checkImport(file, options)).toEqual({ kind: 'stopped' })
  expect(await tab.getState().importLog(file, { signal: AbortSignal.abort() })).toMatchObject({ kind: 'stopped' })
  expect(tab.getState().progress.events).toBe(0)
})

test('the same log always makes the same file', async () => {
  const hash = async (file: Blob) =>
    createHash('sha256')
      .update(await file.bytes())
      .digest('hex')
  const [first, second] = [await readyTab(), await readyTab()]
  await first.getState().importLog(fileOf(manyAnswers(50)))
  await second.getState().importLog(fileOf(manyAnswers(50).toReversed()))
  expect(await hash(await first.getState().exportLog())).toBe(await hash(await second.getState().exportLog()))
})
