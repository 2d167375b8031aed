import { fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { parseRetryAfter } from '../../http/retryAfter.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { type Draft, readArticle } from '../participants/editingClient.ts'
import { readStatus } from '../participants/monitorStatus.ts'
import { refusalOf } from '../participants/persistentEditor.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { decide, now, type Process, send, wait } from '../steps.ts'
import { threeWayMerge } from '../threeWayMerge.ts'
import { type Attempt, type Cause, conclude, type Following, fetchFollowing, isSuccess } from './attempt.ts'

/** What a polite client wants. */
export interface PoliteTask {
  readonly request: Request
  /** For a change of an article: what it had read, and what it made of it. */
  readonly edit?: { readonly base: Draft; readonly draft: Draft }
}

type Exchange = Pick<Attempt, 'request' | 'response'>

const patienceSeconds = 20
const pollSeconds = 5
const accept = ['Accept', 'application/json'] as const

/** Does what each status code asks of a client, and knows nothing but the messages it gets. */
export function* politeClient(task: PoliteTask, following: Following): Process<Attempt> {
  const exchange = yield* fetchFollowing(task.request, following)
  const { response } = exchange
  if (!response) return yield* conclude(exchange, 'failed', 'other')
  switch (findStatus(response.status)?.next) {
    case 'pollMonitor':
      return yield* pollMonitor(exchange, response, following)
    case 'resolveState':
    case 'readAgainAndMerge':
      return yield* readAgain(task, exchange, following)
    default:
      return yield* isSuccess(response)
        ? conclude(exchange, 'done')
        : conclude(exchange, 'failed', causeOf(response.status))
  }
}

/** The monitor stands in the content, or by a convention in `Location`. @see RFC 9110 §15.3.3 */
function* pollMonitor(accepted: Exchange, response: Response, following: Following): Process<Attempt> {
  const { monitor } = readStatus(response)
  const address = monitor ?? fieldValue(response.fields, 'Location')
  const outcome = monitor !== undefined ? 'fromContent' : address !== undefined ? 'fromLocation' : 'none'
  yield* decide({ rule: 'monitorChosen', outcome })
  if (address === undefined) return yield* conclude(accepted, 'pending')
  const until = (yield* now()) + patienceSeconds * 1000
  const question = siteRequest('GET', address, [accept])
  let last = response
  for (;;) {
    const at = yield* now()
    const told = parseRetryAfter(fieldValue(last.fields, 'Retry-After'), at)
    const seconds = told ?? pollSeconds
    if (at + seconds * 1000 > until) return yield* conclude({ request: question, response: last }, 'pending')
    yield* decide({ rule: 'nextPoll', outcome: told === undefined ? 'retryAfterMissing' : 'retryAfter' })
    yield* wait(seconds)
    const asked = yield* fetchFollowing(question, following)
    if (!asked.response || !isSuccess(asked.response)) return yield* conclude(asked, 'pending')
    // A finished monitor leads to the result, which is then what has been got.
    if (asked.request.target !== question.target) return yield* conclude(asked, 'done')
    if (readStatus(asked.response).state === 'failed') return yield* conclude(asked, 'failed', 'other')
    last = asked.response
  }
}

/** Reads again, merges and sends once more; who has no change to merge can only say what stands in the way. */
function* readAgain({ request, edit }: PoliteTask, refused: Exchange, { to }: Following): Process<Attempt> {
  const status = refused.response?.status ?? 0
  yield* decide(refusalOf(status))
  if (!edit) return yield* conclude(refused, 'failed', causeOf(status))
  yield* decide({ rule: 'afterRefusal', outcome: 'readsAgain' })
  const current = yield* send(to, siteRequest('GET', request.target, [accept]))
  const reading = current && readArticle(current)
  const merge = reading && threeWayMerge({ ...edit.base }, { ...edit.draft }, { ...reading.draft })
  if (!merge?.merged) return yield* conclude(refused, 'failed', causeOf(status))
  yield* decide({ rule: 'afterRefusal', outcome: 'merges' })
  const condition = reading?.entityTag === undefined ? [] : [['If-Match', reading.entityTag] as const]
  const content = { ...merge.merged, version: reading?.version }
  const again = jsonRequest(request.method, request.target, content, [accept, ...condition])
  const response = yield* send(to, again)
  const belief = isSuccess(response) ? 'done' : 'failed'
  return yield* conclude({ request: again, response }, belief, belief === 'done' ? undefined : causeOf(status))
}

/** Gives the cause that a client names which stops at a status code. */
export function causeOf(status: number): Cause {
  switch (status) {
    case 401:
      return 'login'
    case 403:
      return 'rights'
    case 404:
      return 'target'
    case 410:
      return 'gone'
    case 409:
      return 'state'
    case 412:
    case 428:
      return 'condition'
    case 422:
      return 'content'
    default:
      return status >= 300 && status < 400 ? 'place' : 'other'
  }
}
