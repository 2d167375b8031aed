import { isRequest, type Request, type Response } from '../../http/message.ts'
import type { DecisionEvent, Delivery, Trace } from './trace.ts'

/** A request and what came of it. */
export interface Exchange {
  readonly number: number
  readonly from: string
  readonly to: string
  readonly request: Delivery & { readonly message: Request }
  readonly interim: readonly (Delivery & { readonly message: Response })[]
  /** The final response, absent when the request was lost or nobody answered. */
  readonly response: (Delivery & { readonly message: Response }) | undefined
  readonly decisions: readonly DecisionEvent[]
  readonly outcome: 'answered' | 'requestLost' | 'responseLost' | 'unanswered'
}

/** Time in which a participant waited for nothing but the clock, between an answer it got and its next request. */
export interface Wait {
  readonly by: string
  readonly from: number
  readonly to: number
}

type Draft = { -readonly [Member in 'request' | 'interim' | 'response']: Exchange[Member] | undefined } & {
  readonly number: number
  readonly decisions: DecisionEvent[]
}

/** Lists the exchanges of a trace by their number; events that belong to no request are left out. */
export function exchangesOf(trace: Trace): readonly Exchange[] {
  const drafts = new Map<number, Draft>()
  for (const event of trace.events) {
    const number = event.exchange
    let draft = drafts.get(number)
    if (!draft) {
      draft = { number, request: undefined, interim: undefined, response: undefined, decisions: [] }
      drafts.set(number, draft)
    }
    if (event.kind === 'decision') draft.decisions.push(event)
    else if (carriesRequest(event)) draft.request ??= event
    else if (carriesResponse(event)) {
      if (event.message.status < 200) draft.interim = [...(draft.interim ?? []), event]
      else draft.response ??= event
    }
  }
  const exchanges: Exchange[] = []
  for (const { number, request, interim = [], response, decisions } of drafts.values()) {
    if (!request) continue
    const { from, to } = request
    exchanges.push({ number, from, to, request, interim, response, decisions, outcome: outcomeOf(request, response) })
  }
  return exchanges.sort((a, b) => a.number - b.number)
}

function outcomeOf(request: Delivery, response: Delivery | undefined): Exchange['outcome'] {
  if (request.arrivedAt === undefined) return 'requestLost'
  if (!response) return 'unanswered'
  return response.arrivedAt === undefined ? 'responseLost' : 'answered'
}

/** Tells whether a delivery carries a request. */
export function carriesRequest(delivery: Delivery): delivery is Delivery & { readonly message: Request } {
  return isRequest(delivery.message)
}

/** Tells whether a delivery carries a response, interim or final. */
export function carriesResponse(delivery: Delivery): delivery is Delivery & { readonly message: Response } {
  return !isRequest(delivery.message)
}

/** Lists the decisions that were taken in an exchange, in order. */
export function decisionsOf(trace: Trace, exchange: number): readonly DecisionEvent[] {
  return trace.events.filter((event) => event.kind === 'decision').filter((event) => event.exchange === exchange)
}

/** Gives the first and the last moment of a trace in milliseconds; `undefined` when nothing happened. */
export function spanOf(trace: Trace): { readonly from: number; readonly to: number } | undefined {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const event of trace.events) {
    const [first, last] = momentsOf(event)
    from = Math.min(from, first)
    to = Math.max(to, last)
  }
  return from <= to ? { from, to } : undefined
}

/** Gives how long a trace takes, in milliseconds. */
export function durationMillis(trace: Trace): number {
  const span = spanOf(trace)
  return span ? span.to - span.from : 0
}

function momentsOf(event: Trace['events'][number]): readonly [first: number, last: number] {
  if (event.kind === 'decision') return [event.at, event.at]
  return [event.sentAt, event.arrivedAt ?? event.sentAt]
}

/**
 * Lists when each participant waited of its own will: from the last answer it got, or stopped waiting for, to its next
 * request. An origin that asks of itself does not wait.
 */
export function waitsOf(trace: Trace): readonly Wait[] {
  const origins = new Set(trace.participants.filter(({ role }) => role === 'origin').map(({ id }) => id))
  const moments = momentsOfAsking(trace).sort((a, b) => a.at - b.at || a.order - b.order)
  const idleSince = new Map<string, number>()
  const open = new Map<string, Set<number>>()
  const waits: Wait[] = []
  for (const { at, kind, by, exchange } of moments) {
    if (origins.has(by)) continue
    const asked = open.get(by) ?? new Set()
    open.set(by, asked)
    if (kind === 'settled') {
      // An answer that comes after the participant has stopped waiting for it settles nothing.
      if (asked.delete(exchange) && asked.size === 0) idleSince.set(by, at)
      continue
    }
    const since = idleSince.get(by)
    if (since !== undefined && at > since) waits.push({ by, from: since, to: at })
    idleSince.delete(by)
    asked.add(exchange)
  }
  return waits
}

interface Moment {
  readonly at: number
  readonly order: number
  readonly kind: 'asked' | 'settled'
  readonly by: string
  readonly exchange: number
}

function momentsOfAsking({ events }: Trace): Moment[] {
  const moments: Moment[] = []
  events.forEach((event, order) => {
    const { exchange } = event
    if (event.kind === 'decision') {
      const hasStopped = event.rule === 'answerAwaited' && event.outcome === 'timedOut'
      if (hasStopped) moments.push({ at: event.at, order, kind: 'settled', by: event.by, exchange })
    } else if (carriesRequest(event)) {
      moments.push({ at: event.sentAt, order, kind: 'asked', by: event.from, exchange })
    } else if (carriesResponse(event) && event.message.status >= 200 && event.arrivedAt !== undefined) {
      moments.push({ at: event.arrivedAt, order, kind: 'settled', by: event.to, exchange })
    }
  })
  return moments
}

/** Lists what concerns one participant: its messages, in or out, and its own decisions. */
export function eventsOf(trace: Trace, participant: string): Trace['events'] {
  return trace.events.filter((event) =>
    event.kind === 'decision' ? event.by === participant : event.from === participant || event.to === participant,
  )
}
