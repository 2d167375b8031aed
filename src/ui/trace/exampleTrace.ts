import { request, response } from '../../http/message.ts'
import type { DecisionEvent, Delivery, Trace, TraceEvent } from '../../lab/trace/trace.ts'

const startMillis = Date.UTC(2026, 0, 1)

function delivery(
  exchange: number,
  sentAt: number,
  arrivedAt: number | undefined,
  message: Delivery['message'],
): Delivery {
  const isRequest = 'method' in message
  const ends = isRequest ? { from: 'client', to: 'origin' } : { from: 'origin', to: 'client' }
  const arrival = arrivedAt === undefined ? {} : { arrivedAt: startMillis + arrivedAt }
  return { kind: 'delivery', exchange, ...ends, sentAt: startMillis + sentAt, ...arrival, message }
}

/** A trace for tests, written by hand: an order, a wait, an answer that is lost, one that arrives, a conclusion. */
export const exampleTrace: Trace = {
  participants: [
    { id: 'client', role: 'userAgent' },
    { id: 'origin', role: 'origin' },
  ],
  events: [
    delivery(1, 0, 50, request('POST', '/reports', [['Host', 'press.example']], '{"pages":120}')),
    decision(1, 'origin', 50, { rule: 'routeKnown', outcome: 'known', spec: 'RFC 9110 §7.1', level: 'usual' }),
    decision(1, 'origin', 50, { rule: 'act', outcome: 'accepted', spec: 'RFC 9110 §15.3.3', level: 'usual' }),
    delivery(1, 50, 100, response(202, [['Retry-After', '5']])),
    decision(1, 'client', 100, { rule: 'nextPoll', outcome: 'retryAfter', spec: 'RFC 9110 §10.2.3', level: 'usual' }),
    delivery(2, 5100, 5150, request('GET', '/jobs/1', [['Host', 'press.example']])),
    decision(2, 'origin', 5150, { rule: 'exists', outcome: 'found', spec: 'RFC 9110 §7.1', level: 'usual' }),
    delivery(2, 5150, undefined, response(200)),
    decision(2, 'client', 35_100, { rule: 'answerAwaited', outcome: 'timedOut', spec: undefined, level: 'convention' }),
    delivery(3, 35_100, 35_150, request('GET', '/jobs/1', [['Host', 'press.example']])),
    delivery(3, 35_150, 35_200, response(200)),
    decision(3, 'client', 35_200, { rule: 'jobKnown', outcome: 'failed', spec: 'RFC 9110 §15.3.3', level: 'usual' }),
  ],
}

function decision(
  exchange: number,
  by: string,
  at: number,
  found: Pick<DecisionEvent, 'rule' | 'outcome' | 'spec' | 'level'>,
): DecisionEvent {
  return { kind: 'decision', exchange, by, at: startMillis + at, ...found }
}

/** A trace for tests in which two clients ask at the same moments. */
export const crossingTrace: Trace = {
  participants: [
    { id: 'client', role: 'userAgent' },
    { id: 'other', role: 'userAgent' },
    { id: 'origin', role: 'origin' },
  ],
  events: [0, 4000].flatMap((at, round): readonly TraceEvent[] => {
    const [mine, theirs] = [2 * round + 1, 2 * round + 2]
    const found = { rule: 'exists', outcome: 'found', spec: undefined, level: 'usual' } as const
    const known = { rule: 'routeKnown', outcome: 'known', spec: undefined, level: 'usual' } as const
    return [
      delivery(mine, at, at + 50, request('GET', '/jobs/1')),
      { ...delivery(theirs, at, at + 50, request('GET', '/jobs/2')), from: 'other' },
      decision(mine, 'origin', at + 50, found),
      decision(theirs, 'origin', at + 50, known),
      delivery(mine, at + 50, at + 100, response(200)),
      { ...delivery(theirs, at + 50, at + 100, response(404)), to: 'other' },
    ]
  }),
}

/** A trace for tests of so many exchanges, a second apart. */
export function longTrace(exchanges: number): Trace {
  const events = Array.from({ length: exchanges }, (_, index): readonly TraceEvent[] => {
    const at = index * 1000
    return [
      delivery(index + 1, at, at + 50, request('GET', '/jobs/1')),
      decision(index + 1, 'origin', at + 50, { rule: 'exists', outcome: 'found', spec: undefined, level: 'usual' }),
      delivery(index + 1, at + 50, at + 100, response(200)),
    ]
  })
  return { participants: exampleTrace.participants, events: events.flat() }
}
