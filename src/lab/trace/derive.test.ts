import { expect, test } from 'vitest'
import { request, response } from '../../http/message.ts'
import { decisionOf } from '../origin/decision.ts'
import { decisionsOf, durationMillis, eventsOf, exchangesOf, spanOf, waitsOf } from './derive.ts'
import type { Trace, TraceEvent } from './trace.ts'
import { transcribe } from './transcript.ts'

const asked = (exchange: number, sentAt: number, arrivedAt?: number, from = 'a', to = 'b'): TraceEvent => ({
  kind: 'delivery',
  exchange,
  from,
  to,
  sentAt,
  ...(arrivedAt === undefined ? {} : { arrivedAt }),
  message: request('GET', '/'),
})

const answered = (
  exchange: number,
  status: number,
  sentAt: number,
  arrivedAt?: number,
  from = 'b',
  to = 'a',
): TraceEvent => ({
  kind: 'delivery',
  exchange,
  from,
  to,
  sentAt,
  ...(arrivedAt === undefined ? {} : { arrivedAt }),
  message: response(status),
})

const decided = (exchange: number, by: string, at: number): TraceEvent => ({
  kind: 'decision',
  exchange,
  ...decisionOf(by, at, { rule: 'act', outcome: 'represented' }),
})

const traceOf = (...events: readonly TraceEvent[]): Trace => ({ participants: [], events })

test('an exchange has one request, interim responses, a final one and its decisions', () => {
  const trace = traceOf(asked(1, 0, 10), decided(1, 'b', 10), answered(1, 100, 10, 20), answered(1, 200, 15, 30))
  expect(exchangesOf(trace)).toMatchObject([
    {
      number: 1,
      outcome: 'answered',
      interim: [{ message: { status: 100 } }],
      response: { message: { status: 200 } },
      decisions: [{ by: 'b' }],
    },
  ])
  expect(decisionsOf(trace, 1)).toHaveLength(1)
  expect(decisionsOf(trace, 2)).toEqual([])
})

test.each([
  ['requestLost', [asked(1, 0)]],
  ['responseLost', [asked(1, 0, 10), answered(1, 200, 10)]],
  ['unanswered', [asked(1, 0, 10)]],
] as const)('an exchange can come to nothing: %s', (outcome, events) => {
  expect(exchangesOf(traceOf(...events))[0]?.outcome).toBe(outcome)
})

test('a trace spans from its first to its last moment, arrivals included', () => {
  expect(spanOf(traceOf())).toBeUndefined()
  expect(durationMillis(traceOf())).toBe(0)
  expect(spanOf(traceOf(asked(1, 5, 10), answered(1, 200, 10, 40), decided(1, 'a', 20)))).toEqual({ from: 5, to: 40 })
})

test('a wait lasts from the last answer to the next request, and not while an answer is still out', () => {
  const first = [asked(1, 0, 10), answered(1, 200, 10, 20)]
  expect(waitsOf(traceOf(...first, asked(2, 50, 60)))).toEqual([{ by: 'a', from: 20, to: 50 }])
  expect(waitsOf(traceOf(...first, asked(2, 20, 30)))).toEqual([])
  expect(waitsOf(traceOf(asked(1, 0, 10), asked(2, 5, 15), answered(1, 200, 10, 20), asked(3, 30, 40)))).toEqual([])
})

test('a wait also begins when a participant stops waiting for an answer, whether that was lost or comes too late', () => {
  const stopped: TraceEvent = {
    kind: 'decision',
    exchange: 1,
    ...decisionOf('a', 50, { rule: 'answerAwaited', outcome: 'timedOut' }),
  }
  const waited = [{ by: 'a', from: 50, to: 70 }]
  expect(waitsOf(traceOf(asked(1, 0, 10), answered(1, 200, 10), stopped, asked(2, 70, 80)))).toEqual(waited)
  expect(waitsOf(traceOf(asked(1, 0, 10), answered(1, 200, 10, 60), stopped, asked(2, 70, 80)))).toEqual(waited)
})

test('an origin that calls its clients does not wait between two calls', () => {
  const calls = [asked(1, 0, 10, 'b', 'a'), answered(1, 204, 10, 20, 'a', 'b'), asked(2, 50, 60, 'b', 'a')]
  expect(waitsOf(traceOf(...calls))).toHaveLength(1)
  expect(waitsOf({ participants: [{ id: 'b', role: 'origin' }], events: calls })).toEqual([])
})

test('what concerns a participant is its own decisions and its messages both ways', () => {
  const trace = traceOf(asked(1, 0, 10), decided(1, 'b', 10), asked(2, 20, 30, 'c', 'd'))
  expect(eventsOf(trace, 'a')).toHaveLength(1)
  expect(eventsOf(trace, 'b')).toHaveLength(2)
})

test('a transcript tells requests when they are sent, responses when they arrive, and waits when they end', () => {
  const trace = traceOf(
    asked(1, 1000, 1050),
    decided(1, 'b', 1050),
    answered(1, 103, 1050, 1060),
    answered(1, 200, 1060, 1100),
    decided(1, 'a', 1100),
    asked(2, 3100),
    asked(3, 9000, 9010),
    answered(3, 200, 9010),
  )
  expect(transcribe(trace).map(({ kind, seconds, event }) => [kind, seconds, event])).toEqual([
    ['requestSent', 0, 0],
    ['decided', 0.05, 1],
    ['interimArrived', 0.06, 2],
    ['responseArrived', 0.1, 3],
    ['decided', 0.1, 4],
    ['waited', 2.1, undefined],
    ['requestLost', 2.1, 5],
    ['requestSent', 8, 6],
    ['responseLost', 8.01, 7],
  ])
})

test('a transcript keeps cause before effect where messages take no time', () => {
  const trace = traceOf(asked(1, 0, 0), decided(1, 'b', 0), answered(1, 200, 0, 0), decided(1, 'a', 0))
  expect(transcribe(trace).map(({ kind }) => kind)).toEqual(['requestSent', 'decided', 'responseArrived', 'decided'])
})
