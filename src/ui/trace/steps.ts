import { isRequest } from '../../http/message.ts'
import type { DecisionEvent, Delivery, Trace } from '../../lab/trace/trace.ts'
import { type TranscriptEntry, transcribe } from '../../lab/trace/transcript.ts'

/**
 * One place the playhead can stand at: a message, a wait, or a decision that led to nothing further. It spans from
 * `from` to `to`, in milliseconds since the Unix epoch, and has the decisions that led to it.
 */
export type TraceStep = { readonly from: number; readonly to: number; readonly decisions: readonly DecisionEvent[] } & (
  | { readonly kind: 'message'; readonly event: number; readonly delivery: Delivery }
  | { readonly kind: 'wait'; readonly by: string }
  | { readonly kind: 'decision'; readonly event: number; readonly decision: DecisionEvent }
)

/** Groups the transcript of a trace into steps: decisions go to the message or wait that they led to. */
export function stepsOf(trace: Trace): readonly TraceStep[] {
  const answeredBy = new Map<number, string>()
  for (const event of trace.events) {
    if (event.kind === 'delivery' && isRequest(event.message)) answeredBy.set(event.exchange, event.to)
  }
  const open = new Map<string, DecisionEvent[]>()
  const used = new Set<DecisionEvent>()
  const isAnswering = ({ by, exchange }: DecisionEvent) => answeredBy.get(exchange) === by

  const take = (by: string, fits: (decision: DecisionEvent) => boolean, keep: boolean) => {
    const pending = open.get(by) ?? []
    const taken = pending.filter(fits)
    for (const decision of taken) used.add(decision)
    if (!keep)
      open.set(
        by,
        pending.filter((decision) => !fits(decision)),
      )
    return taken
  }

  const steps = transcribe(trace).map((entry): TraceStep | undefined => {
    const event = entry.event === undefined ? undefined : trace.events[entry.event]
    if (entry.kind === 'waited') {
      // A wait and the request after it have the same reasons, so the request finds them again.
      const decisions = take(entry.by, (decision) => !isAnswering(decision), true)
      return {
        kind: 'wait',
        by: entry.by,
        from: Math.round(entry.at - entry.waitedSeconds * 1000),
        to: entry.at,
        decisions,
      }
    }
    if (entry.event === undefined || event === undefined) return undefined
    if (event.kind === 'decision') {
      const pending = open.get(event.by)
      if (pending) pending.push(event)
      else open.set(event.by, [event])
      return { kind: 'decision', event: entry.event, decision: event, from: event.at, to: event.at, decisions: [event] }
    }
    return messageStep(entry, entry.event, event)
  })

  function messageStep(entry: TranscriptEntry, index: number, delivery: Delivery): TraceStep {
    const { exchange, from: by, sentAt, arrivedAt = sentAt } = delivery
    const isRequestStep = entry.kind === 'requestSent' || entry.kind === 'requestLost'
    const decisions = isRequestStep
      ? take(by, (decision) => !isAnswering(decision), false)
      : take(by, (decision) => isAnswering(decision) && decision.exchange === exchange, false)
    return { kind: 'message', event: index, delivery, from: sentAt, to: arrivedAt, decisions }
  }

  return steps
    .filter((step) => step !== undefined)
    .filter((step) => step.kind !== 'decision' || !used.has(step.decision))
}
