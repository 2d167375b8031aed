import type { Request, Response } from '../../http/message.ts'
import { carriesRequest, carriesResponse, spanOf, waitsOf } from './derive.ts'
import type { DecisionEvent, Delivery, Trace } from './trace.ts'

interface EntryBase {
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  /** Seconds since the trace began. */
  readonly seconds: number
  readonly exchange: number | undefined
  /** The place in `trace.events` of what it tells, for whoever follows it there; a wait has none. */
  readonly event: number | undefined
}

/** One line of a transcript, without a word of prose: its kind names the sentence, its members are what goes into it. */
export type TranscriptEntry =
  | (EntryBase & {
      readonly kind: 'requestSent' | 'requestLost'
      readonly from: string
      readonly to: string
      readonly method: string
      readonly target: string
    })
  | (EntryBase & {
      readonly kind: 'interimArrived' | 'responseArrived' | 'responseLost'
      readonly from: string
      readonly to: string
      readonly status: number
    })
  | (EntryBase & { readonly kind: 'waited'; readonly by: string; readonly waitedSeconds: number })
  | (EntryBase & {
      readonly kind: 'decided'
      readonly by: string
      readonly rule: DecisionEvent['rule']
      readonly outcome: DecisionEvent['outcome']
      readonly spec: DecisionEvent['spec']
      readonly level: DecisionEvent['level']
    })

/**
 * Tells a trace as a list in the order of time. A message is told when it is sent (requests), when it arrives
 * (responses) or when it is sent in vain; a wait when it is over.
 */
export function transcribe(trace: Trace): readonly TranscriptEntry[] {
  const startedAt = spanOf(trace)?.from ?? 0
  const at = (millis: number, exchange?: number, event?: number): EntryBase => ({
    at: millis,
    seconds: (millis - startedAt) / 1000,
    exchange,
    event,
  })
  const waits = waitsOf(trace).map(
    (wait): TranscriptEntry => ({
      ...at(wait.to),
      kind: 'waited',
      by: wait.by,
      waitedSeconds: (wait.to - wait.from) / 1000,
    }),
  )
  const told = trace.events.map((event, index): TranscriptEntry => {
    if (event.kind === 'delivery') return tellDelivery(event, (millis) => at(millis, event.exchange, index))
    const { by, rule, outcome, spec, level } = event
    return { ...at(event.at, event.exchange, index), kind: 'decided', by, rule, outcome, spec, level }
  })
  // Told first, since they are almost in order as they are; sorting keeps the order of what is equal.
  const ranked = told.map((entry, index) => ranks(entry, trace, index))
  for (const entry of waits) ranked.push({ entry, rank: 1 })
  return ranked.sort((a, b) => a.entry.at - b.entry.at || a.rank - b.rank).map(({ entry }) => entry)
}

/**
 * At the same moment, what arrives comes before what it causes, and a wait ends before the request that ends it. A
 * message that takes no time stays behind its own cause.
 */
function ranks(entry: TranscriptEntry, trace: Trace, index: number) {
  const event = trace.events[index]
  const travelled = event?.kind === 'delivery' && event.sentAt < entry.at
  return { entry, rank: travelled ? 0 : 2 }
}

function tellDelivery(delivery: Delivery, at: (millis: number) => EntryBase): TranscriptEntry {
  const { from, to, sentAt, arrivedAt } = delivery
  if (carriesRequest(delivery)) {
    const { method, target }: Request = delivery.message
    return { ...at(sentAt), kind: arrivedAt === undefined ? 'requestLost' : 'requestSent', from, to, method, target }
  }
  const status = carriesResponse(delivery) ? (delivery.message satisfies Response).status : 0
  if (arrivedAt === undefined) return { ...at(sentAt), kind: 'responseLost', from, to, status }
  return { ...at(arrivedAt), kind: status < 200 ? 'interimArrived' : 'responseArrived', from, to, status }
}
