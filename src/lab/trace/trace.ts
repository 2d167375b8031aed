import type { Message } from '../../http/message.ts'
import type { Level, Spec } from '../../http/spec.ts'
import type { Outcome, Rule } from '../origin/rules.ts'

/** One who takes part: it has a lifeline in the diagram; its name in each language is looked up by `id`. */
export interface Participant {
  readonly id: string
  readonly role: 'userAgent' | 'cache' | 'gateway' | 'origin'
}

/** A message on its way; times are milliseconds since the Unix epoch, `arrivedAt` is absent when it was lost. */
export interface Delivery {
  readonly kind: 'delivery'
  /** The number of the exchange it belongs to: a request, its interim responses and its final response share one. */
  readonly exchange: number
  readonly from: string
  readonly to: string
  readonly sentAt: number
  readonly arrivedAt?: number
  readonly message: Message
}

/** What a participant found while it dealt with a message: a rule, its outcome, where it stands and how binding it is. */
export interface Decision<R extends Rule = Rule> {
  readonly by: string
  readonly at: number
  readonly rule: R
  readonly outcome: Outcome<R>
  readonly spec: Spec | undefined
  readonly level: Level
}

/** A decision as it stands in a trace, tied to the exchange it was taken in. */
export interface DecisionEvent extends Decision {
  readonly kind: 'decision'
  readonly exchange: number
}

/** The two kinds of event; everything else (waits, exchanges, durations, states) is derived. Do not add a third. */
export type TraceEvent = Delivery | DecisionEvent

/** All that happened in one run, in the order of time. */
export interface Trace {
  readonly participants: readonly Participant[]
  readonly events: readonly TraceEvent[]
}
