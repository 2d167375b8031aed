import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { replay } from '../../study/review/replay.ts'
import { restoreEvent } from '../../study/review/restoreEvent.ts'
import { fakeDevice } from './fakeKeeping.ts'
import { databaseName } from './hasLog.ts'
import type { EventRecord } from './record.ts'
import { soon } from './tabForTest.ts'

// What version 1 has written stays as it is; a later version adds its own beside it.
const read = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const records: readonly EventRecord[] = JSON.parse(read('database1.json'))
const events = records.map(({ text }) => restoreEvent(JSON.parse(text)) ?? expect.unreachable(text))

/** Makes the database as version 1 made it. */
function databaseOf1(): Promise<IDBFactory> {
  const factory = new IDBFactory()
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName, 10)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      const { result } = request
      const store = result.createObjectStore('events', { keyPath: 'arrival', autoIncrement: true })
      store.createIndex('id', 'id', { unique: true })
      store.createIndex('revises', 'revises')
      for (const name of ['snapshots', 'quarantine', 'imports'])
        result.createObjectStore(name, { keyPath: 'number', autoIncrement: true })
      result.createObjectStore('marks', { keyPath: 'key' })
      for (const record of records) store.add(record)
    }
    request.onsuccess = () => {
      request.result.close()
      resolve(factory)
    }
  })
}

test('a database of version 1 is read whole', async () => {
  const tab = fakeDevice(await databaseOf1()).tab()
  tab.getState().open()
  await soon(() => expect(tab.getState().status).toBe('ready'))
  expect(tab.getState()).toMatchObject({ damaged: 0, progress: replay(events) })
  const { entries } = await tab.getState().history(undefined, 100)
  expect(entries.map(({ event }) => event).reverse()).toEqual(events)
  expect(await (await tab.getState().exportLog()).text()).toBe(read('export1.json'))
})

test('an export of version 1 is read whole, and known where the database of version 1 is', async () => {
  const [empty, full] = [fakeDevice().tab(), fakeDevice(await databaseOf1()).tab()]
  const file = new Blob([read('export1.json')])
  const fresh = { events: 9, added: 9, known: 0, damaged: 0, newer: 1, isCut: false }
  for (const [tab, summary] of [
    [empty, fresh],
    [full, { ...fresh, added: 0, known: 9 }],
  ] as const) {
    tab.getState().open()
    await soon(() => expect(tab.getState().status).toBe('ready'))
    expect(await tab.getState().importLog(file)).toEqual({ kind: 'imported', summary })
    expect(tab.getState().progress).toEqual(replay(events))
  }
})
