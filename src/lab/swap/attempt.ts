import type { Request, Response } from '../../http/message.ts'
import { followUp } from '../../http/redirection.ts'
import type { Finding } from '../origin/rules.ts'
import { siteHost } from '../origin/site.ts'
import { decide, type Process, send } from '../steps.ts'

/** What a client takes for true when it stops. */
export type Belief = 'done' | 'failed' | 'pending'

/** What a client that says why it stopped gives as the cause. */
export type Cause = 'login' | 'rights' | 'target' | 'gone' | 'state' | 'condition' | 'content' | 'place' | 'other'

/** How one attempt of a client ended. */
export interface Attempt {
  readonly belief: Belief
  readonly cause?: Cause
  /** The last response, and the request that got it. */
  readonly request: Request
  readonly response: Response | undefined
}

/** The addresses that a client goes to instead of others, since it was told that they have moved for good. */
export type KeptRedirects = Map<string, Request>

/** How a client follows redirects. */
export interface Following {
  readonly to: string
  /** Where redirects for good are kept; without it, the client forgets them. */
  readonly kept?: KeptRedirects
  /** Whether a redirect for good of this request is kept. */
  readonly keeps?: (request: Request) => boolean
}

const keyOf = ({ method, target }: Request) => `${method} ${target}`

/** Sends a request and follows redirects as Fetch does; gives the last exchange. @see Fetch §http-redirect-fetch */
export function* fetchFollowing(first: Request, following: Following): Process<Pick<Attempt, 'request' | 'response'>> {
  const { to, kept, keeps = () => true } = following
  let request = first
  const known = kept?.get(keyOf(first))
  if (known) {
    yield* decide({ rule: 'redirectKept', outcome: 'used' })
    request = known
  }
  for (let redirects = 0; ; redirects += 1) {
    const response = yield* send(to, request)
    if (!response) return { request, response }
    const next = followUp(request, response, `https://${siteHost}/`, redirects)
    if (next.outcome !== 'nextRequest') {
      if (isRedirect(response)) yield* decide({ rule: 'redirectObeyed', outcome: 'notTold' })
      return { request, response }
    }
    yield* decide(obeyed(response.status, next.methodChanged))
    if (kept && isForGood(response) && keeps(request)) {
      yield* decide({ rule: 'redirectKept', outcome: 'kept' })
      // What is kept is the address: the next time the whole request goes there.
      kept.set(keyOf(request), { ...request, target: next.request.target })
    }
    request = next.request
  }
}

const isForGood = ({ status }: Response) => status === 301 || status === 308
const isRedirect = ({ status }: Response) => status >= 300 && status < 400 && status !== 304

function obeyed(status: number, methodChanged: boolean): Finding {
  if (!methodChanged) return { rule: 'redirectObeyed', outcome: 'sameMethod' }
  return { rule: 'redirectObeyed', outcome: status === 303 ? 'asGet' : 'madeGet' }
}

/** Tells whether a response says that all went well; none at all does not. @see RFC 9110 §15.3 */
export function isSuccess(response: Response | undefined): boolean {
  return response !== undefined && response.status >= 200 && response.status < 300
}

/** Says what a client believes, and ends its attempt. */
export function* conclude(
  { request, response }: Pick<Attempt, 'request' | 'response'>,
  belief: Belief,
  cause?: Cause,
): Process<Attempt> {
  yield* decide({ rule: 'believed', outcome: belief })
  return { belief, request, response, ...(cause === undefined ? {} : { cause }) }
}
