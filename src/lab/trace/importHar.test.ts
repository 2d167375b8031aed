import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { polling } from '../scenarios/polling.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { scenarios } from '../scenarios/scenarios.ts'
import { toHar } from './har.ts'
import { type ImportProblem, importHar, importLimits } from './importHar.ts'
import type { Trace, TraceEvent } from './trace.ts'

const anyRun = (scenario: Scenario) =>
  fc.record({
    values: fc.record(
      Object.fromEntries(
        scenario.controls.map((control) => [
          control.id,
          control.kind === 'choice' ? fc.constantFrom(...control.options) : fc.constantFrom(control.min, control.max),
        ]),
      ),
    ),
    seed: fc.integer({ min: 1, max: 999 }),
  })

const trace = polling.run({ jobSeconds: 5, strategy: 'fixed', intervalSeconds: 2, fate: 'fails' }, 1)

/** A trace with everything that can be in one: an interim response, two losses, a decision outside of every exchange. */
const rich: Trace = {
  participants: trace.participants,
  events: trace.events.flatMap((event, index): readonly TraceEvent[] => {
    if (index === 0 && event.kind === 'delivery') {
      const { arrivedAt: _, ...lost } = event
      const outside = trace.events.find((one) => one.kind === 'decision')
      return [...(outside ? [{ ...outside, exchange: 0, at: event.sentAt }] : []), { ...lost, exchange: 900 }, event]
    }
    if (event.kind === 'delivery' && event.from === 'origin' && index < 20) {
      return [{ ...event, message: { status: 103, fields: [['Link', '</a>']], content: '' } }, event]
    }
    if (event.kind === 'delivery' && event === trace.events.at(-2)) {
      const { arrivedAt: _, ...lost } = event
      return [lost]
    }
    return [event]
  }),
}

const roundTrip = (one: Trace, id?: string) => importHar(JSON.stringify(toHar(one, id)))

test.each(scenarios)(
  'a run of $id comes back as it was',
  (scenario) => {
    fc.assert(
      fc.property(anyRun(scenario), ({ values, seed }) => {
        const run = scenario.run(values, seed)
        expect(roundTrip(run, scenario.id)).toStrictEqual({ ok: true, trace: run, scenario: scenario.id })
      }),
      { numRuns: 25 },
    )
  },
  20_000,
)

test('losses, interim responses and decisions outside of every exchange come back as they were', () => {
  expect(roundTrip(rich)).toStrictEqual({ ok: true, trace: rich, scenario: undefined })
  expect(roundTrip({ participants: [], events: [] }).ok).toBe(true)
})

const text = v.string()
const size = v.pipe(v.number(), v.integer(), v.minValue(-1))
const millis = v.pipe(v.number(), v.minValue(0))
const pairs = v.array(v.strictObject({ name: text, value: text }))
const isoDate = v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/))

/** The structure as the specification of HAR 1.2 gives it; fields of one's own begin with an underscore. */
const har12 = v.strictObject({
  log: v.strictObject({
    version: v.literal('1.2'),
    creator: v.strictObject({ name: text, version: text }),
    _statuscope: v.unknown(),
    entries: v.array(
      v.strictObject({
        startedDateTime: isoDate,
        time: millis,
        request: v.strictObject({
          method: text,
          url: v.pipe(text, v.url()),
          httpVersion: text,
          cookies: v.array(v.never()),
          headers: pairs,
          queryString: pairs,
          postData: v.optional(v.strictObject({ mimeType: text, params: v.array(v.never()), text })),
          headersSize: size,
          bodySize: size,
        }),
        response: v.strictObject({
          status: v.pipe(v.number(), v.integer()),
          statusText: text,
          httpVersion: text,
          cookies: v.array(v.never()),
          headers: pairs,
          content: v.strictObject({ size, mimeType: text, text }),
          redirectURL: text,
          headersSize: size,
          bodySize: size,
        }),
        cache: v.strictObject({}),
        timings: v.strictObject({ send: millis, wait: millis, receive: millis }),
        _statuscope: v.unknown(),
      }),
    ),
  }),
})

test.each([
  ...scenarios.map((one) => one.run(Object.fromEntries(one.controls.map((c) => [c.id, c.initial])), 1)),
  rich,
])('what is written is HAR 1.2, its times add up and its entries are in order of their start', (one) => {
  const { log } = v.parse(har12, JSON.parse(JSON.stringify(toHar(one))))
  for (const { time, timings } of log.entries) expect(timings.send + timings.wait + timings.receive).toBe(time)
  expect(log.entries.length).toBeGreaterThan(0)
})

const problemOf = (given: unknown): ImportProblem | undefined => {
  const read = importHar(typeof given === 'string' ? given : JSON.stringify(given))
  return read.ok ? undefined : read.problem
}

const written = () => JSON.parse(JSON.stringify(toHar(trace, 'polling'))) as ReturnType<typeof toHar>
const file = JSON.stringify(written())

test('a file that is none of ours is told from one that is broken', () => {
  expect(problemOf('')).toBe('notJson')
  expect(problemOf(file.slice(0, -20))).toBe('notJson')
  expect(problemOf('null')).toBe('notHar')
  expect(problemOf({ log: { version: '1.2' } })).toBe('notHar')
  expect(problemOf({ log: { version: '1.2', entries: [] } })).toBe('notOurs')
  expect(problemOf(file.replace('"_statuscope":{"version":1', '"_statuscope":{"version":2'))).toBe('otherVersion')
  expect(problemOf(file.replace('"userAgent"', '"wizard"'))).toBe('malformed')
})

test('what is too large, too deep or too much is refused before it is looked at', () => {
  expect(problemOf(' '.repeat(importLimits.octets + 1))).toBe('tooLarge')
  expect(problemOf(`${'['.repeat(33)}${']'.repeat(33)}`)).toBe('tooDeep')
  expect(problemOf(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBe('tooDeep')
  expect(problemOf(Array.from({ length: 50_001 }, () => 0))).toBe('tooMany')
  expect(problemOf(Array.from({ length: 3 }, () => Array.from({ length: 40_000 }, () => [])))).toBe('tooMany')
})

/** Each changes one thing in a file of ours that a trace cannot have. */
const harms: readonly (readonly [name: string, from: string | RegExp, to: string])[] = [
  ['an unknown rule', '"rule":"routeKnown"', '"rule":"constructor"'],
  ['an outcome of another rule', '"outcome":"known"', '"outcome":"toString"'],
  ['somebody who is not there', '"from":"client"', '"from":"nobody"'],
  ['a line break in a field', '"press.example"', '"press.example\\r\\nX: y"'],
  ['a name that is none', '"name":"Host"', '"name":"Ho st"'],
  ['a method that is none', '"method":"POST"', '"method":"PO ST"'],
  ['white space in a target', '"target":"/reports"', '"target":"/re ports"'],
  ['an event that comes twice', '"event":1,', '"event":0,'],
  ['a time that is none', /"sentAt":\d+/, '"sentAt":1e400'],
  ['an arrival before the sending', /"arrivedAt":\d+/, '"arrivedAt":1'],
  ['a time that runs back', /"at":\d+/, '"at":1'],
  ['a member of no meaning', '"interim":[]', '"interim":[],"__proto__":{"a":1}'],
  ['an exchange that comes twice', '"exchange":2', '"exchange":1'],
  ['a code that is none', '"status":202', '"status":2'],
]

test.each(harms)('%s is refused', (_, from, to) => {
  const harmed = file.replace(from, to)
  expect(harmed).not.toBe(file)
  expect(problemOf(harmed)).toBe('malformed')
})

test('nothing that can be in a file makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((value) => JSON.stringify({ log: value })),
      ),
      (given) => {
        importHar(given)
      },
    ),
  )
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(40), fc.string({ maxLength: 4 }), (at, length, put) => {
      importHar(file.slice(0, at) + put + file.slice(at + length))
    }),
    { numRuns: 300 },
  )
})
