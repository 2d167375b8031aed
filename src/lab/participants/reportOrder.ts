import type { Fields } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { decide, now, type Process, send, wait } from '../steps.ts'
import { jsonRequest } from './userAgent.ts'

/** How a client orders its report. */
export interface OrderPlan {
  readonly origin: string
  readonly title: string
  readonly pages: number
  /** The value of `Prefer`; without it, none is sent. */
  readonly prefer?: string
  /** Sent with each attempt, so that the origin can tell that they are one order. */
  readonly idempotencyKey?: string
  readonly callback?: CallbackPlan
  readonly timeoutSeconds?: number
}

/** Where a client wants to be called, and what it does when nobody calls. */
export interface CallbackPlan {
  readonly address: string
  readonly patienceSeconds: number
  /** Whether it asks the monitor once its patience is over. */
  readonly pollsThen: boolean
}

/** The answer to an order, and when the attempt that got it was sent, in milliseconds. */
export interface Ordered {
  readonly request: Request
  readonly response: Response
  readonly sentAt: number
}

/** How often an order is sent at most. */
const attempts = 4
const sameAgainSeconds = 2

/** Orders a report, again where no answer comes; `undefined` when no attempt was answered. */
export function* orderReport(plan: OrderPlan): Process<Ordered | undefined> {
  const order = orderOf(plan)
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const sentAt = yield* now()
    const response = yield* send(plan.origin, order, plan.timeoutSeconds)
    if (response) return { request: order, response, sentAt }
    if (attempt === attempts) break
    yield* tryAgain()
    yield* decide({ rule: 'sentAgain', outcome: plan.idempotencyKey === undefined ? 'withoutKey' : 'withKey' })
  }
  yield* decide({ rule: 'nextPoll', outcome: 'gaveUp' })
  return undefined
}

/** Waits a little after an attempt that nobody answered. */
export function* tryAgain(): Process {
  yield* decide({ rule: 'nextPoll', outcome: 'noAnswer' })
  yield* wait(sameAgainSeconds)
}

function orderOf({ title, pages, prefer, idempotencyKey, callback }: OrderPlan): Request {
  const fields: Fields = [
    ...(prefer === undefined ? [] : [['Prefer', prefer] as const]),
    ...(idempotencyKey === undefined ? [] : [['Idempotency-Key', idempotencyKey] as const]),
  ]
  return jsonRequest('POST', '/reports', { title, pages, ...(callback ? { callback: callback.address } : {}) }, fields)
}
