import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { hostileJson, hostileRuns, hostileTexts, inTime } from '../hostileTexts.ts'
import { restoreMessage } from './channel.ts'
import { connect } from './database.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { manyAnswers } from './fakeEvents.ts'
import { type FakeDevice, fakeDevice } from './fakeKeeping.ts'
import { fileLine, fileStart } from './logFile.ts'
import { createLogParser, RefusedError } from './logParser.ts'
import { type EventRecord, readRecord, recordOf } from './record.ts'

async function readyTab(device: FakeDevice): Promise<ReturnType<FakeDevice['tab']>> {
  const tab = device.tab()
  tab.getState().open()
  await vi.waitFor(() => expect(tab.getState().status).toBe('ready'), { timeout: 30_000, interval: 1 })
  return tab
}

const events = manyAnswers(6)
const files = [
  `${fileStart}${events.map(fileLine).join(',\n')}\n]}\n`,
  `${fileStart}${fileLine({ id: '3'.padEnd(26, '0'), type: 'starred', code: 404 })}\n]}\n`,
  `${fileStart}\n]}\n`,
]

test('any text in place of a log is read to its end or refused', () => {
  fc.assert(
    fc.property(hostileTexts(files), (text) => {
      const entries: unknown[] = []
      inTime(() => {
        try {
          const parser = createLogParser(
            (value) => entries.push(value),
            () => undefined,
          )
          parser.write(new TextEncoder().encode(text))
          parser.end()
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error
        }
      })
      expect(entries.length).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: hostileRuns(3000) },
  )
})

test('any file that is imported adds to the log or is refused, plain or packed, and no event that was there goes', async () => {
  const tab = await readyTab(fakeDevice())
  for (const number of [1, 2, 3]) await tab.getState().record(fakeAnswer(number))
  const idsOf = async () => (await tab.getState().history(undefined, 100_000)).entries.map(({ event }) => event.id)
  await fc.assert(
    fc.asyncProperty(hostileTexts(files), fc.constantFrom('plain', 'packed', 'broken'), async (text, form) => {
      const bytes = form === 'plain' ? new TextEncoder().encode(text) : new Uint8Array(gzipSync(text))
      const file = new Blob([form === 'broken' ? bytes.slice(0, -9) : bytes])
      const before = await idsOf()
      const cpu = process.threadCpuUsage()
      const look = await tab.getState().checkImport(file)
      const done = await tab.getState().importLog(file)
      const { user, system } = process.threadCpuUsage(cpu)
      expect((user + system) / 1000).toBeLessThan(1000)
      expect(['fits', 'refused']).toContain(look.kind)
      expect(done.kind).toBe(look.kind === 'fits' ? 'imported' : 'refused')
      const after = new Set(await idsOf())
      expect(before.filter((id) => !after.has(id))).toEqual([])
    }),
    { numRuns: hostileRuns(1000) },
  )
  expect((await idsOf()).length).toBeGreaterThan(3)
})

const rows = events.map((event) => JSON.stringify(recordOf(event)))

test('any row is an event as it was written, or damaged', () => {
  fc.assert(
    fc.property(hostileJson(rows), (text) => {
      const row = parse(text)
      const event = inTime(() => readRecord({ arrival: 1, ...Object(row) }))
      if (event) expect(recordOf(event)).toEqual(row)
    }),
    { numRuns: hostileRuns(3000) },
  )
})

const messages = ['{"schema":1,"kind":"changed"}', `{"schema":1,"kind":"keep","events":[${JSON.stringify(events[0])}]}`]

test('any message of another tab is understood or passed over', () => {
  fc.assert(
    fc.property(hostileJson(messages), (text) => {
      const message = inTime(() => restoreMessage(parse(text)))
      if (message) expect(['changed', 'keep', 'kept', 'newer']).toContain(message.kind)
    }),
    { numRuns: hostileRuns(2000) },
  )
})

const imports = ['{"at":1795000000000,"added":2,"ranges":[[1,2]]}']
const snapshots = ['{"at":1795000000000,"arrival":1,"epoch":0,"text":"{}","sum":"00000000"}']

test('whatever stands in the database, the log opens, keeps every row, and writes the next answer down', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostileJson(rows), { maxLength: 4 }),
      hostileJson(imports),
      hostileJson(snapshots),
      fc.json({ maxDepth: 1 }),
      async (given, imported, snapshot, mark) => {
        const device = fakeDevice()
        const connection = await connect(device.powers().keeping.databases)
        if (connection.kind !== 'open') throw new Error(connection.kind)
        const { database } = connection
        const stored = [...new Map(given.map((text) => rowOf(text)).map((row) => [row.id, row])).values()]
        await database.events.bulkAdd(stored.map((row) => row as unknown as EventRecord))
        await database.imports.add({ ...Object(parse(imported)), number: 1 })
        await database.snapshots.add({ ...Object(parse(snapshot)), number: 1 })
        const marks = ['exported', 'askedToPersist'] as const
        for (const key of marks) await database.marks.put({ key, value: JSON.parse(mark) })
        database.close()
        const tab = await readyTab(device)
        expect(await tab.getState().record(fakeAnswer(1))).toBe(true)
        const { lastImport } = tab.getState()
        if (lastImport) expect(() => new Date(lastImport.at).toISOString()).not.toThrow()
        expect(typeof (lastImport?.added ?? 0)).toBe('number')
        const { entries } = await tab.getState().history(undefined, 100)
        const setAside = JSON.parse(await (await tab.getState().exportDamaged()).text())
        expect(entries.length + setAside.length).toBe(stored.length + 1)
        expect(typeof (await tab.getState().undoImport())).toBe('boolean')
      },
    ),
    { numRuns: hostileRuns(300) },
  )
})

/** Rows have ids, since the database orders them by these. */
function rowOf(text: string): { readonly id: string } {
  const row = parse(text)
  const { arrival: _, ...rest } = Object(row)
  return { ...rest, id: typeof rest.id === 'string' && rest.id !== '' ? rest.id : `row ${text.slice(0, 40)}` }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
