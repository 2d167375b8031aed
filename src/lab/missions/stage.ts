import type { Message, Request, Response } from '../../http/message.ts'
import { response } from '../../http/message.ts'
import { advance } from '../origin/advance.ts'
import { decisionOf } from '../origin/decision.ts'
import { due } from '../origin/due.ts'
import { originId, type Serving, serve } from '../origin/serve.ts'
import type { Delivery, TraceEvent } from '../trace/trace.ts'
import type { Choice, Mission, Moment } from './mission.ts'

/** The participant that the learner is. */
export const learnerId = 'you'

const latencySeconds = 0.05
const patienceSeconds = 30
/** What others do between two choices, at most. */
const maximumMoves = 20

/** Where a mission happens: what is chosen is done, and what others do meanwhile. */
export interface Stage {
  readonly moment: () => Moment
  readonly act: (act: Choice['act']) => void
}

interface Arrival {
  readonly at: number
  readonly response: Response
}

/** Sets the stage of a mission as it starts. */
export function createStage(mission: Pick<Mission, 'participants' | 'world' | 'start'>): Stage {
  const { participants, world = {} } = mission
  const start = mission.start()
  const events: TraceEvent[] = [...start.trace.events]
  let { site, at, last } = start
  let exchanges = events.reduce((most, { exchange }) => Math.max(most, exchange), 0)
  let ordinal = 0
  let underway: readonly Arrival[] = []

  /** What has not arrived yet stays out of the trace: nobody knows how it will end. */
  const hasCome = ({ arrivedAt = 0 }: Delivery) => arrivedAt <= at

  const moment = (): Moment => {
    // Why the origin answered as it did is told with its answer, not while that is still on its way.
    const told = new Set(
      events.flatMap((event) =>
        event.kind === 'delivery' && event.from === originId && hasCome(event) ? [event.exchange] : [],
      ),
    )
    const known = events.filter((event) =>
      event.kind === 'delivery' ? hasCome(event) : event.by !== originId || told.has(event.exchange),
    )
    const inOrder = known.toSorted((a, b) => timeOf(a) - timeOf(b))
    return { site: advance(site, at), at, trace: { participants, events: inOrder }, last }
  }

  /** Puts a message on its way and gives when it arrives; `undefined` where it is lost. */
  const deliver = (from: string, to: string, exchange: number, sentAt: number, message: Message) => {
    const sending = { from, to, exchange, ordinal, message }
    ordinal += 1
    const delivery = { kind: 'delivery', exchange, from, to, sentAt, message } as const
    if (world.losses?.(sending)) {
      events.push(delivery)
      return undefined
    }
    const arrivedAt = sentAt + Math.round((world.latency?.(sending) ?? latencySeconds) * 1000)
    events.push({ ...delivery, arrivedAt })
    return arrivedAt
  }

  const serveAt = (
    from: string,
    exchange: number,
    request: Request,
    held?: Serving & { readonly heldUntil: number },
  ) => {
    const serving = serve(site, request, at, held?.resume)
    site = serving.site
    for (const decision of serving.decisions) events.push({ kind: 'decision', exchange, ...decision })
    for (const interim of serving.interim) deliver(originId, from, exchange, at, interim)
    return serving
  }

  /** Asks the origin, lets time pass until it has answered, and gives the answer's arrival; `undefined` where none arrives. */
  const ask = (from: string, request: Request): Arrival | undefined => {
    exchanges += 1
    const exchange = exchanges
    const reachedAt = deliver(from, originId, exchange, at, request)
    if (reachedAt === undefined) return undefined
    at = reachedAt
    let serving = serveAt(from, exchange, request)
    while (serving.heldUntil !== undefined) {
      at = serving.heldUntil
      serving = serveAt(from, exchange, request, serving)
    }
    const arrivedAt = deliver(originId, from, exchange, at, serving.response)
    return arrivedAt === undefined ? undefined : { at: arrivedAt, response: serving.response }
  }

  const send = (request: Request) => {
    const patientUntil = at + (world.patienceSeconds ?? patienceSeconds) * 1000
    const arrival = ask(learnerId, request)
    const exchange = exchanges
    if (arrival && arrival.at <= patientUntil) {
      at = arrival.at
      last = arrival.response
      return passTo(at)
    }
    if (arrival) underway = [...underway, arrival]
    else {
      const timedOut = decisionOf(learnerId, patientUntil, { rule: 'answerAwaited', outcome: 'timedOut' })
      events.push({ kind: 'decision', exchange, ...timedOut })
    }
    passTo(Math.max(at, patientUntil))
  }

  /** Sends the callbacks that are due and gives when the next ones will be. */
  const callBack = (): number => {
    const { site: next, requests, nextAt } = due(site, at)
    site = next
    for (const { host, request } of requests) {
      if (!world.calledAt?.includes(host)) continue
      exchanges += 1
      const exchange = exchanges
      events.push({ kind: 'decision', exchange, ...decisionOf(originId, at, { rule: 'callback', outcome: 'sent' }) })
      const calledAt = deliver(originId, learnerId, exchange, at, request)
      if (calledAt !== undefined) deliver(learnerId, originId, exchange, calledAt, response(204))
    }
    return nextAt ?? Number.POSITIVE_INFINITY
  }

  /** Lets everything happen that happens until then. */
  const passTo = (until: number) => {
    for (let moves = 0; moves < maximumMoves; moves += 1) {
      const callsAt = callBack()
      const move = world.next?.(moment())
      const movesAt = move ? Math.max(move.at, at) : Number.POSITIVE_INFINITY
      const nextAt = Math.min(callsAt, movesAt)
      if (nextAt > until) break
      at = nextAt
      if (move && movesAt === nextAt) at = ask(move.by, move.request)?.at ?? at
    }
    at = Math.max(at, until)
    for (const arrival of underway) if (arrival.at <= at) last = arrival.response
    underway = underway.filter((arrival) => arrival.at > at)
  }

  passTo(at)
  return {
    moment,
    act: (act) => (act.kind === 'send' ? send(act.request) : passTo(at + Math.round(act.seconds * 1000))),
  }
}

const timeOf = (event: TraceEvent) => (event.kind === 'decision' ? event.at : event.sentAt)
