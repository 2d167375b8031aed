import { type Fields, fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { followUp } from '../../http/redirection.ts'
import { siteHost } from '../origin/site.ts'
import { chance, decide, now, type Process, receive, send, wait } from '../steps.ts'
import { readStatus } from './monitorStatus.ts'
import type { PollStrategy } from './pollStrategy.ts'
import { type CallbackPlan, type OrderPlan, orderReport, tryAgain } from './reportOrder.ts'
import { siteRequest } from './userAgent.ts'

/** What a client that orders a report has been told to do. */
export interface PollingPlan extends OrderPlan {
  readonly strategy: PollStrategy
  /** When to cancel, in seconds after the order; without it, never. */
  readonly cancelAfterSeconds?: number
  /** Takes whatever answers the order for the end of it, without looking. */
  readonly takesAcceptedForDone?: boolean
}

/** What the client knows of its job while it runs. */
interface Pursuit {
  readonly plan: PollingPlan
  readonly monitor: string | undefined
  /** When to cancel, in milliseconds; infinite once there is nothing to cancel any more. */
  cancelAt: number
}

/** Orders a report, asks the monitor or waits to be called until the outcome is known, and fetches the report. */
export function* pollingClient(plan: PollingPlan): Process {
  const ordered = yield* orderReport(plan)
  if (!ordered) return
  const { response, request, sentAt } = ordered
  if (yield* isOver(plan, request, response)) return
  const monitor = yield* chooseMonitor(response)
  const after = monitor === undefined ? undefined : plan.cancelAfterSeconds
  const pursuit: Pursuit = {
    plan,
    monitor,
    cancelAt: after === undefined ? Number.POSITIVE_INFINITY : sentAt + after * 1000,
  }
  if (!plan.callback) return yield* poll(pursuit, response)
  if (!(yield* awaitCall(pursuit, plan.callback))) yield* poll(pursuit, undefined)
}

/** Gives whether the answer to the order is the last that the client wants to hear. */
function* isOver(plan: PollingPlan, order: Request, response: Response): Process<boolean> {
  const { report } = readStatus(response)
  if (response.status === 201 && report !== undefined) {
    yield* decide({ rule: 'jobKnown', outcome: 'doneInTime' })
    yield* fetchReport(plan, report)
    return true
  }
  if (response.status !== 202 && response.status !== 201) return yield* isSettled(plan, order, response)
  if (!plan.takesAcceptedForDone) return false
  yield* decide({ rule: 'jobKnown', outcome: 'assumedDone' })
  const location = fieldValue(response.fields, 'Location')
  const taken = location === undefined ? undefined : yield* fetchReport(plan, location)
  if (taken && readStatus(taken).state !== undefined) yield* decide({ rule: 'jobKnown', outcome: 'statusMistaken' })
  return true
}

function* fetchReport({ origin, timeoutSeconds }: PollingPlan, target: string): Process<Response | undefined> {
  return yield* send(origin, siteRequest('GET', target), timeoutSeconds)
}

/** The content of a 202 ought to name the monitor; `Location` on it is a convention, on a 201 it is the thing created. */
function* chooseMonitor(response: Response): Process<string | undefined> {
  const { monitor } = readStatus(response)
  const location = fieldValue(response.fields, 'Location')
  if (response.status === 201) {
    yield* decide({ rule: 'monitorChosen', outcome: location === undefined ? 'none' : 'fromCreated' })
    return location
  }
  const outcome = monitor !== undefined ? 'fromContent' : location !== undefined ? 'fromLocation' : 'none'
  yield* decide({ rule: 'monitorChosen', outcome })
  return monitor ?? location
}

function* poll(pursuit: Pursuit, accepted: Response | undefined): Process {
  const { plan, monitor } = pursuit
  if (monitor === undefined) return
  let last = accepted
  for (let polls = 0; ; ) {
    const at = yield* now()
    const roll = yield* chance()
    // Who has waited for a call in vain asks at once.
    const next = last && plan.strategy({ response: last, polls, at, roll })
    const seconds = next?.seconds ?? 0
    if (at + seconds * 1000 >= pursuit.cancelAt) {
      yield* wait((pursuit.cancelAt - at) / 1000)
      if (yield* isCancelled(pursuit, monitor)) return
      continue
    }
    if (next) yield* decide(next.finding)
    yield* wait(seconds)
    const prefer: Fields = next?.prefer === undefined ? [] : [['Prefer', next.prefer]]
    const question = siteRequest('GET', monitor, prefer)
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

/** Waits to be called; gives whether there is nothing more to do. */
function* awaitCall(pursuit: Pursuit, { patienceSeconds, pollsThen }: CallbackPlan): Process<boolean> {
  const { plan, monitor } = pursuit
  yield* decide({ rule: 'callback', outcome: 'awaited' })
  const endsAt = (yield* now()) + patienceSeconds * 1000
  for (;;) {
    const until = Math.min(endsAt, pursuit.cancelAt)
    const call = yield* receive((until - (yield* now())) / 1000)
    if (!call) {
      if (until === pursuit.cancelAt && monitor !== undefined) {
        if (yield* isCancelled(pursuit, monitor)) return true
        continue
      }
      yield* decide({ rule: 'callback', outcome: 'missed' })
      return !pollsThen
    }
    const { job, state, report } = readStatus(call)
    if (monitor !== undefined && job !== monitor) {
      yield* decide({ rule: 'callback', outcome: 'othersIgnored' })
      continue
    }
    const outcome = state === 'failed' || state === 'cancelled' ? state : 'doneByCallback'
    yield* decide({ rule: 'jobKnown', outcome })
    if (report !== undefined) yield* fetchReport(plan, report)
    return true
  }
}

/** Cancels, once; gives whether there is nothing more to ask. */
function* isCancelled(pursuit: Pursuit, monitor: string): Process<boolean> {
  const { origin, timeoutSeconds } = pursuit.plan
  pursuit.cancelAt = Number.POSITIVE_INFINITY
  yield* decide({ rule: 'cancellation', outcome: 'asked' })
  const response = yield* send(origin, siteRequest('DELETE', monitor), timeoutSeconds)
  const isConfirmed = response?.status === 204
  if (isConfirmed) yield* decide({ rule: 'cancellation', outcome: 'confirmed' })
  if (response?.status === 409) yield* decide({ rule: 'cancellation', outcome: 'tooLate' })
  return isConfirmed
}

/** Gives whether a response is the last word, and fetches the report where it says where that is. */
function* isSettled(plan: PollingPlan, question: Request, response: Response): Process<boolean> {
  const next = followUp(question, response, `https://${siteHost}/`)
  if (next.outcome === 'nextRequest') {
    yield* decide({ rule: 'jobKnown', outcome: 'done' })
    yield* decide({ rule: 'redirectFollowed', outcome: 'asGet' })
    yield* send(plan.origin, next.request, plan.timeoutSeconds)
    return true
  }
  const { state, report } = readStatus(response)
  if (state === 'failed' || state === 'cancelled') {
    yield* decide({ rule: 'jobKnown', outcome: state })
    return true
  }
  if (response.status === 200 && state === 'done' && report !== undefined) {
    yield* decide({ rule: 'jobKnown', outcome: 'doneByLink' })
    yield* fetchReport(plan, report)
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
