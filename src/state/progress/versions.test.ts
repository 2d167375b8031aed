import type { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { fakeDevice } from './fakeKeeping.ts'
import { databaseName } from './hasLog.ts'
import { logOf, readyTab, readyTabWith, soon } from './tabForTest.ts'

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
  await soon(() => expect(tab.getState().status).toBe('readOnly'))
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
  await soon(() => expect(tab.getState().progress.events).toBe(3))
  expect(heard).toContainEqual({ schema: 1, kind: 'kept', ids: events.map(({ id }) => id) })
  expect(await logOf(await readyTab(device))).toEqual(events)
})

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
  await soon(() => expect(tab.getState()).toMatchObject({ saving: 'saved', unsaved: 0, status: 'readOnly' }))
})

test('a tab that hears of a newer schema stops writing', async () => {
  const device = fakeDevice()
  const tab = await readyTab(device)
  device.powers().keeping.openChannel?.('').postMessage({ schema: 2, kind: 'changed' })
  await soon(() => expect(tab.getState().status).toBe('readOnly'))
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

test('of an old and a newer version that start at once, the old one never touches what the newer one made', async () => {
  const device = fakeDevice()
  const newer = openNewer(device.factory as IDBFactory)
  const tab = device.tab()
  await tab.getState().record(fakeAnswer(1))
  expect(tab.getState().status).toBe('readOnly')
  expect([...(await newer).objectStoreNames]).toEqual(['later'])
  expect((await newer).version).toBe(20)
})
