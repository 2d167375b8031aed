import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { replay } from '../../study/review/replay.ts'
import { unionOf } from '../../study/review/unionOf.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { eventsOf, happenings, manyAnswers } from './fakeEvents.ts'
import { type FakeDevice, fakeDevice } from './fakeKeeping.ts'
import { fileLine, fileStart } from './logFile.ts'

type Tab = ReturnType<FakeDevice['tab']>

afterEach(() => vi.restoreAllMocks())

async function readyTab(device = fakeDevice()): Promise<Tab> {
  const tab = device.tab()
  tab.getState().open()
  await vi.waitFor(() => expect(tab.getState().status).toBe('ready'))
  return tab
}

async function logOf(tab: Tab): Promise<readonly LoggedEvent[]> {
  const { entries } = await tab.getState().history(undefined, 100_000)
  return entries.map(({ event }) => event).reverse()
}

const textOf = (events: readonly LoggedEvent[]) => `${fileStart}${events.map(fileLine).join(',\n')}\n]}\n`
const fileOf = (events: readonly LoggedEvent[]) => new Blob([textOf(events)])

test('an export is one JSON value with one event a line, and its format, version and events', async () => {
  const tab = await readyTab()
  for (const number of [1, 2, 3]) await tab.getState().record(fakeAnswer(number))
  const text = await (await tab.getState().exportLog()).text()
  const { format, version, events } = JSON.parse(text)
  expect([format, version]).toEqual(['statuscope-log', 1])
  expect(events.map(({ sum, ...event }: { sum: string }) => [typeof sum, event])).toEqual(
    (await logOf(tab)).map((event) => ['string', event]),
  )
  const lines = text.trimEnd().split('\n')
  expect(lines.slice(1, -1).map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(events)
})

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
  await vi.waitFor(() => expect(other.getState().progress).toEqual(progress))
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

/** The lines of a file that were left as they were, and are events. */
function intactEvents(text: string, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const lines = new Set(text.split('\n'))
  return events.filter((event, place) => lines.has(fileLine(event) + (place < events.length - 1 ? ',' : '')))
}

test('a file cut off at any byte gives what stood before the cut, and says that it is cut', async () => {
  const tab = await readyTab()
  const events = manyAnswers(3)
  const whole = new TextEncoder().encode(textOf(events))
  const headerEnds = fileStart.length
  for (let length = 0; length < whole.length; length += 1) {
    const outcome = await tab.getState().checkImport(new Blob([whole.slice(0, length)]))
    const isHeaderWhole = length >= headerEnds - 1
    if (!isHeaderWhole) expect(outcome.kind).toBe('refused')
    else expect(outcome).toMatchObject({ kind: 'fits', summary: { damaged: 0, isCut: length < whole.length - 1 } })
    const ends = events.map((_, place) => textOf(events.slice(0, place + 1)).length - '\n]}\n'.length)
    if (outcome.kind === 'fits') expect(outcome.summary.events).toBe(ends.filter((end) => end <= length).length)
  }
})

test('a packed file cut off at any byte is read as far as it goes, and nothing throws', async () => {
  const tab = await readyTab()
  const packed = gzipSync(textOf(manyAnswers(20)))
  for (let length = 0; length < packed.length; length += 3) {
    const outcome = await tab.getState().checkImport(new Blob([packed.subarray(0, length)]))
    expect(outcome.kind === 'refused' || (outcome.kind === 'fits' && outcome.summary.isCut)).toBe(true)
  }
})

test('whatever bit of a file is changed, at most the lines it stands in are lost, and no event comes in changed', async () => {
  const tab = await readyTab()
  const events = manyAnswers(4)
  const whole = new TextEncoder().encode(textOf(events))
  const known = new Set(events.map((event) => JSON.stringify(event)))
  // Every byte, one of its bits; which one follows from its place.
  for (let at = 0; at < whole.length; at += 1) {
    const changed = whole.slice()
    changed[at] = (changed[at] ?? 0) ^ (1 << ((at * 5) % 8))
    const text = new TextDecoder().decode(changed)
    const outcome = await tab.getState().checkImport(new Blob([changed]))
    if (at < fileStart.length) continue
    expect(outcome.kind).toBe('fits')
    if (outcome.kind !== 'fits') continue
    const { summary } = outcome
    const intact = intactEvents(text, events).length
    // A separator that broke may cost the line after it as well.
    expect(summary.events).toBeGreaterThanOrEqual(intact - 1)
    if (summary.events < events.length) expect(summary.damaged > 0 || summary.isCut).toBe(true)
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (flips) => {
        const changed = whole.slice()
        for (const [at, byte] of flips) changed[at] = byte
        const into = await readyTab()
        const outcome = await into.getState().importLog(new Blob([changed]))
        expect(['imported', 'refused']).toContain(outcome.kind)
        for (const event of await logOf(into)) expect(known.has(JSON.stringify(event))).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})

test('a single bad line in a long file costs one event', async () => {
  const tab = await readyTab()
  const events = manyAnswers(3000)
  const text = textOf(events).replace('"seed":1234,', '"seed":1234,,')
  expect(await tab.getState().importLog(new Blob([text]))).toMatchObject({
    kind: 'imported',
    summary: { events: 2999, damaged: 1, isCut: false },
  })
})

test('a file that was written anew by another program, without its lines, is read as well', async () => {
  const tab = await readyTab()
  const events = manyAnswers(30)
  for (const spaces of [0, 2]) {
    const text = JSON.stringify(JSON.parse(textOf(events)), undefined, spaces)
    const summary = { events: 30, damaged: 0, isCut: false }
    expect(await tab.getState().checkImport(new Blob([text]))).toMatchObject({ kind: 'fits', summary })
  }
})

const line = fileLine(manyAnswers(1)[0] as LoggedEvent)
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

test.each([
  ['an empty file', '', 'notJson'],
  ['no JSON', 'GIF89a', 'notJson'],
  ['another JSON', '{"log":{"version":"1.2"}}', 'notALog'],
  ['a list', '[1,2,3]', 'notALog'],
  ['a number', '5', 'notALog'],
  ['another format', '{"format":"har","version":1,"events":[]}', 'notALog'],
  ['events before their format', `{"events":[${line}],"format":"statuscope-log","version":1}`, 'notALog'],
  ['a version that is none', '{"format":"statuscope-log","version":"1","events":[]}', 'notALog'],
  ['a newer version', '{"format":"statuscope-log","version":2,"events":[]}', 'newerFormat'],
  ['a prototype', '{"__proto__":{"format":"statuscope-log","version":1},"events":[]}', 'notALog'],
  ['deep nesting', deep(100_000), 'notALog'],
  ['deep nesting in an event', `${fileStart}{"id":${deep(1000)}}]}`, 'tooDeep'],
  ['an endless text', `${fileStart}{"id":"${'a'.repeat(300_000)}`, 'tooDeep'],
  ['endless space', `${' '.repeat(300_000)}5`, 'notALog'],
  ['ten million entries', `${fileStart}${'0,'.repeat(1_000_001)}`, 'tooMany'],
])('%s is refused', async (_what, text, refusal) => {
  const tab = await readyTab()
  expect(await tab.getState().checkImport(new Blob([text]))).toEqual({ kind: 'refused', refusal })
  expect(await tab.getState().importLog(new Blob([text]))).toEqual({ kind: 'refused', refusal })
  expect(tab.getState().progress.events).toBe(0)
})

test('events that set prototypes, or are none, are left out, and nothing else is changed by them', async () => {
  const tab = await readyTab()
  const evil = [
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    'null',
    '5',
    '[]',
    '{}',
    '"a"',
  ]
  const withProto = line.replace('{', '{"__proto__":{"isAdmin":true},')
  const file = new Blob([`${fileStart}${[...evil, withProto, line].join(',\n')}\n]}\n`])
  expect(await tab.getState().importLog(file)).toMatchObject({ kind: 'imported', summary: { events: 1, damaged: 8 } })
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

/** A file that says it has so many bytes, and gives its first ones only. */
function hugeFile(size: number, start: BlobPart, end: BlobPart = ''): Blob {
  let isRead = false
  const file = new Blob([start, end])
  const huge = Object.create(file, {
    size: { value: size },
    slice: { value: (from?: number, to?: number) => file.slice(from, to) },
    stream: {
      value: () => {
        isRead = true
        return file.stream()
      },
    },
    wasRead: { get: () => isRead },
  })
  return huge as Blob
}

test('500 MB are refused by their size, packed or not, before anything is read', async () => {
  const tab = await readyTab()
  const plain = hugeFile(500_000_000, fileStart)
  expect(await tab.getState().checkImport(plain)).toEqual({ kind: 'refused', refusal: 'tooLarge' })
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, 500_000_000, true)
  const packed = hugeFile(40_000, gzipSync(fileStart), size)
  expect(await tab.getState().checkImport(packed)).toEqual({ kind: 'refused', refusal: 'tooLarge' })
  for (const file of [plain, packed]) expect((file as Blob & { wasRead: boolean }).wasRead).toBe(false)
})

test('a packed file that grows without end is refused on the way', async () => {
  const tab = await readyTab()
  const bomb = gzipSync(Buffer.concat([Buffer.from(`${fileStart}{"id":"`), Buffer.alloc(50_000_000, 'a')]))
  bomb.writeUInt32LE(1000, bomb.length - 4)
  expect(await tab.getState().checkImport(new Blob([bomb]))).toEqual({ kind: 'refused', refusal: 'tooDeep' })
})

test('a file that the browser cannot read is refused as unreadable', async () => {
  const tab = await readyTab()
  const gone = Object.create(new Blob(['{']), {
    size: { value: 5 },
    slice: { value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) },
  })
  expect(await tab.getState().checkImport(gone as Blob)).toEqual({ kind: 'refused', refusal: 'unreadable' })
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
