import { fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { followUp } from '../../http/redirection.ts'
import { siteHost } from '../origin/site.ts'
import { chance, decide, now, type Process, send, wait } from '../steps.ts'
import type { PollStrategy } from './pollStrategy.ts'
import { jsonRequest, siteRequest } from './userAgent.ts'

/** What a client that polls has been told to do. */
export interface PollingPlan {
  readonly origin: string
  readonly title: string
  readonly pages: number
  readonly strategy: PollStrategy
  /** When to cancel, in seconds after the order; without it, never. */
  readonly cancelAfterSeconds?: number
  readonly timeoutSeconds?: number
}

const sameAgainSeconds = 2

/** Orders a report, asks the monitor until the outcome is known, and fetches the report. */
export function* pollingClient(plan: PollingPlan): Process {
  const { origin, title, pages, timeoutSeconds } = plan
  const startedAt = yield* now()
  const order = jsonRequest('POST', '/reports', { title, pages })
  let response: Response | undefined
  while (!response) {
    response = yield* send(origin, order, timeoutSeconds)
    if (!response) yield* tryAgain()
  }
  const monitor = yield* chooseMonitor(response)
  if (monitor === undefined) return
  const cancelAt =
    plan.cancelAfterSeconds === undefined ? Number.POSITIVE_INFINITY : startedAt + plan.cancelAfterSeconds * 1000
  yield* poll(plan, monitor, response, cancelAt)
}

function* tryAgain(): Process {
  yield* decide({ rule: 'nextPoll', outcome: 'noAnswer' })
  yield* wait(sameAgainSeconds)
}

/** The content of a 202 ought to name the monitor; `Location` on it is a convention. */
function* chooseMonitor(response: Response): Process<string | undefined> {
  if (response.status !== 202) {
    yield* decide({ rule: 'jobKnown', outcome: 'refused' })
    return undefined
  }
  const { monitor } = readStatus(response)
  const location = fieldValue(response.fields, 'Location')
  const outcome = monitor !== undefined ? 'fromContent' : location !== undefined ? 'fromLocation' : 'none'
  yield* decide({ rule: 'monitorChosen', outcome })
  return monitor ?? location
}

function* poll(plan: PollingPlan, monitor: string, accepted: Response, cancelAt: number): Process {
  const question = siteRequest('GET', monitor)
  let mayCancel = true
  let last = accepted
  for (let polls = 0; ; ) {
    const at = yield* now()
    const roll = yield* chance()
    const next = plan.strategy({ response: last, polls, at, roll })
    if (mayCancel && at + next.seconds * 1000 >= cancelAt) {
      yield* wait((cancelAt - at) / 1000)
      if (yield* cancel(plan, monitor)) return
      mayCancel = false
      continue
    }
    yield* decide(next.finding)
    yield* wait(next.seconds)
    const response = yield* send(plan.origin, question, plan.timeoutSeconds)
    polls += 1
    if (!response) {
      yield* tryAgain()
      continue
    }
    if (yield* isSettled(plan, question, response)) return
    last = response
  }
}

/** Gives whether there is nothing more to ask. */
function* cancel(plan: PollingPlan, monitor: string): Process<boolean> {
  yield* decide({ rule: 'cancellation', outcome: 'asked' })
  const response = yield* send(plan.origin, siteRequest('DELETE', monitor), plan.timeoutSeconds)
  const isConfirmed = response?.status === 204
  if (isConfirmed) yield* decide({ rule: 'cancellation', outcome: 'confirmed' })
  if (response?.status === 409) yield* decide({ rule: 'cancellation', outcome: 'tooLate' })
  return isConfirmed
}

/** Gives whether a response of the monitor is the last word, and fetches the report where it says where that is. */
function* isSettled(plan: PollingPlan, question: Request, response: Response): Process<boolean> {
  const next = followUp(question, response, `https://${siteHost}/`)
  if (next.outcome === 'nextRequest') {
    yield* decide({ rule: 'jobKnown', outcome: 'done' })
    yield* decide({ rule: 'redirectFollowed', outcome: 'asGet' })
    yield* send(plan.origin, next.request, plan.timeoutSeconds)
    return true
  }
  const { state } = readStatus(response)
  if (state === 'failed' || state === 'cancelled') {
    yield* decide({ rule: 'jobKnown', outcome: state })
    return true
  }
  if (response.status === 404 || response.status === 410) {
    yield* decide({ rule: 'jobKnown', outcome: 'lost' })
    return true
  }
  if (response.status === 200 || response.status === 429) return false
  yield* decide({ rule: 'jobKnown', outcome: 'refused' })
  return true
}

/** What the content of a monitor's response says, as far as it is text. */
export interface MonitorStatus {
  readonly state?: string
  readonly monitor?: string
  readonly endedAt?: string
  readonly createdAt?: string
}

/** Reads the status in the content of a response; what is not JSON or has other types says nothing. */
export function readStatus(response: Response): MonitorStatus {
  try {
    const value: unknown = JSON.parse(response.content)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, member]) => typeof member === 'string'))
  } catch {
    return {}
  }
}
