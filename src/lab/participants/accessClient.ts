import { fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { followUp } from '../../http/redirection.ts'
import { type Caller, credentialsOf } from '../accessQuestions.ts'
import type { Outcome } from '../origin/rules.ts'
import { siteHost } from '../origin/site.ts'
import { chance, decide, now, type Process, send, wait } from '../steps.ts'
import { honourRetryAfter } from './pollStrategy.ts'
import { jsonRequest, siteRequest } from './userAgent.ts'

/** What a client does when it is refused. */
export type WayOut = 'none' | 'sameAgain' | 'otherCredentials' | 'askForAccess'

/** What a client that wants something has been told to do. */
export interface AccessPlan {
  readonly origin: string
  readonly caller: Caller
  /** The request as each caller would send it. */
  readonly request: (caller: Caller) => Request
  readonly wayOut: WayOut
  /** Whose credentials it has besides. */
  readonly other: Caller
}

/** Sends a request and, when it is refused, looks for a way out. */
export function* accessClient(plan: AccessPlan): Process {
  const first = yield* attempt(plan, plan.caller)
  if (!first || isSuccess(first) || plan.wayOut === 'none') return
  const { status } = first
  if (status === 404) return yield* decide({ rule: 'wayOut', outcome: 'nothingToAskFor' })
  if (status !== 401 && status !== 403) return yield* decide({ rule: 'wayOut', outcome: 'notNeeded' })
  if (plan.wayOut === 'otherCredentials') {
    yield* decide({ rule: 'wayOut', outcome: status === 401 ? 'firstCredentials' : 'otherCredentials' })
    yield* attempt(plan, plan.other)
    return
  }
  if (status === 401) return yield* decide({ rule: 'wayOut', outcome: 'authenticateFirst' })
  if (plan.wayOut === 'sameAgain') return yield* repeat(plan)
  yield* askForAccess(plan, first)
}

/** Sends the request and notes what the answer tells about what exists. */
function* attempt({ origin, request }: AccessPlan, caller: Caller): Process<Response | undefined> {
  const response = yield* send(origin, request(caller))
  const outcome = response && existenceTold(response.status)
  if (outcome) yield* decide({ rule: 'existenceLearnt', outcome })
  return response
}

const isSuccess = ({ status }: Response) => status >= 200 && status < 300

function existenceTold(status: number): Outcome<'existenceLearnt'> | undefined {
  if (status >= 200 && status < 300) return 'shown'
  switch (status) {
    case 401:
      return 'credentialsWanted'
    case 403:
      return 'admitted'
    case 404:
      return 'nothing'
    case 405:
      return 'otherMethods'
    default:
      return undefined
  }
}

function* repeat(plan: AccessPlan): Process {
  for (let times = 0; times < 2; times += 1) {
    yield* decide({ rule: 'wayOut', outcome: 'sameAgain' })
    yield* wait(1)
    const response = yield* attempt(plan, plan.caller)
    if (!response || isSuccess(response)) return
  }
}

function* askForAccess(plan: AccessPlan, refusal: Response): Process {
  const address = readMember(refusal, 'accessRequests')
  if (address === undefined) return yield* decide({ rule: 'wayOut', outcome: 'noneOffered' })
  yield* decide({ rule: 'wayOut', outcome: 'ask' })
  const { method, target } = plan.request(plan.caller)
  const wish = { method, target, reason: 'I am to check these figures before Friday.' }
  const accepted = yield* send(plan.origin, jsonRequest('POST', address, wish, credentialsOf(plan.caller)))
  const monitor = accepted && readMember(accepted, 'monitor')
  if (accepted?.status !== 202 || monitor === undefined) {
    return yield* decide({ rule: 'jobKnown', outcome: 'refused' })
  }
  yield* decide({ rule: 'monitorChosen', outcome: 'fromContent' })
  const decision = yield* awaitDecision(plan, siteRequest('GET', monitor, credentialsOf(plan.caller)), accepted)
  if (decision === undefined) return
  yield* decide({ rule: 'wayOut', outcome: decision === 'granted' ? 'approved' : 'turnedDown' })
  if (decision !== 'granted') return
  const again = yield* attempt(plan, plan.caller)
  if (again && !isSuccess(again)) yield* decide({ rule: 'wayOut', outcome: 'noneOffered' })
}

/** Asks the monitor as often as it says, and gives what has been decided; `undefined` when that cannot be learnt. */
function* awaitDecision(plan: AccessPlan, question: Request, accepted: Response): Process<string | undefined> {
  const strategy = honourRetryAfter(5)
  let last = accepted
  for (let polls = 0; ; polls += 1) {
    const next = strategy({ response: last, polls, at: yield* now(), roll: yield* chance() })
    yield* decide(next.finding)
    yield* wait(next.seconds)
    const response = yield* send(plan.origin, question)
    if (!response) return undefined
    const follow = followUp(question, response, `https://${siteHost}/`)
    if (follow.outcome === 'nextRequest') {
      yield* decide({ rule: 'jobKnown', outcome: 'done' })
      yield* decide({ rule: 'redirectFollowed', outcome: 'asGet' })
      const told = yield* send(plan.origin, follow.request)
      return told && readMember(told, 'decision')
    }
    if (response.status !== 200 || fieldValue(response.fields, 'Retry-After') === undefined) {
      yield* decide({ rule: 'jobKnown', outcome: 'lost' })
      return undefined
    }
    last = response
  }
}

/** Reads a text from the content of a response; `undefined` where the content is not JSON or has no such text. */
function readMember(response: Response, name: string): string | undefined {
  try {
    const value: unknown = JSON.parse(response.content)
    if (typeof value !== 'object' || value === null) return undefined
    const member: unknown = Object.entries(value).find(([key]) => key === name)?.[1]
    return typeof member === 'string' ? member : undefined
  } catch {
    return undefined
  }
}
