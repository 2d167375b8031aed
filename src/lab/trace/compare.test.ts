import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialControls } from '../scenarios/controls.ts'
import { polling } from '../scenarios/polling.ts'
import { compareTraces } from './compare.ts'
import { exchangesOf } from './derive.ts'
import type { Trace } from './trace.ts'
import { transcribe } from './transcript.ts'

const runWith = (values: Readonly<Record<string, number | string>>, seed = 1) =>
  polling.run({ ...initialControls(polling), ...values }, seed)

const later = (trace: Trace, millis: number): Trace => ({
  ...trace,
  events: trace.events.map((event) =>
    event.kind === 'decision'
      ? { ...event, at: event.at + millis }
      : {
          ...event,
          sentAt: event.sentAt + millis,
          ...(event.arrivedAt === undefined ? {} : { arrivedAt: event.arrivedAt + millis }),
        },
  ),
})

test('a run is the same as itself, also when it starts at another time', () => {
  const run = runWith({})
  for (const other of [run, later(run, 3_600_000)]) {
    const { rows, firstDifference, exchanges } = compareTraces(run, other)
    expect(firstDifference).toBeUndefined()
    expect(rows).toHaveLength(transcribe(run).length)
    expect(exchanges.every(({ difference }) => difference === 'none')).toBe(true)
  }
})

test('two runs have their beginning in common, and the first difference is named', () => {
  const { rows, firstDifference = 0 } = compareTraces(
    runWith({ strategy: 'fixed' }),
    runWith({ strategy: 'retryAfter' }),
  )
  expect(firstDifference).toBeGreaterThan(2)
  expect(rows.slice(0, firstDifference).every(({ difference }) => difference === 'none')).toBe(true)
  const first = rows[firstDifference]
  expect(first?.difference).toBe('differs')
  expect(first?.a).toMatchObject({ kind: 'decided', outcome: 'fixedInterval' })
  expect(first?.b).toMatchObject({ kind: 'decided', outcome: 'retryAfter' })
})

test('exchanges are compared by what is asked, then by what is answered, then by when', () => {
  const done = runWith({ strategy: 'fixed', intervalSeconds: 10, jobSeconds: 5 })
  const failed = runWith({ strategy: 'fixed', intervalSeconds: 10, jobSeconds: 5, fate: 'fails' })
  expect(compareTraces(done, failed).exchanges.map(({ difference }) => difference)).toEqual([
    'none',
    'response',
    'onlyA',
  ])
  const sooner = runWith({ strategy: 'fixed', intervalSeconds: 8, jobSeconds: 5 })
  expect(compareTraces(done, sooner).exchanges.map(({ difference }) => difference)).toEqual(['none', 'times', 'times'])
  const polled = runWith({ strategy: 'fixed', intervalSeconds: 3, jobSeconds: 5 })
  expect(compareTraces(done, polled).exchanges.at(-1)?.difference).toBe('onlyB')
})

test('every entry of either run stands in one row, in the order of time, and swapping the runs changes nothing of what they share', () => {
  const anyRun = fc
    .record({
      strategy: fc.constantFrom('fixed', 'retryAfter', 'backoff', 'longPoll'),
      jobSeconds: fc.integer({ min: 1, max: 30 }),
      seed: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ seed, ...values }) => runWith(values, seed))
  fc.assert(
    fc.property(anyRun, anyRun, (a, b) => {
      const { rows, exchanges } = compareTraces(a, b)
      expect(rows.flatMap((row) => row.a ?? [])).toEqual(transcribe(a))
      expect(rows.flatMap((row) => row.b ?? [])).toEqual(transcribe(b))
      const times = rows.map(({ millis }) => millis)
      expect(times).toEqual(times.toSorted((one, other) => one - other))
      expect(exchanges).toHaveLength(Math.max(exchangesOf(a).length, exchangesOf(b).length))
      const swapped = compareTraces(b, a)
      expect(swapped.firstDifference).toBe(compareTraces(a, b).firstDifference)
      const common = (one: typeof rows) => one.filter(({ difference }) => difference === 'none').length
      expect(common(swapped.rows)).toBe(common(rows))
    }),
    { numRuns: 40 },
  )
})

test('two traces in which nothing happened are the same', () => {
  const nothing = { participants: [], events: [] }
  expect(compareTraces(nothing, nothing)).toEqual({ rows: [], firstDifference: undefined, exchanges: [] })
})
