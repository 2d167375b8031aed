import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { manyAnswers } from './fakeEvents.ts'
import { fileLine, fileStart } from './logFile.ts'
import { textOf } from './logFileForTest.ts'
import { logOf, readyTab } from './tabForTest.ts'

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
