import type { Request } from '../../http/message.ts'
import { siteHost } from '../origin/site.ts'
import { formUri, openingRequest } from '../participants/browserHistory.ts'
import { decide, type Process, send, wait } from '../steps.ts'
import { type Attempt, conclude, type Following, fetchFollowing, isSuccess } from './attempt.ts'
import type { Situation } from './situation.ts'

/** What somebody does with a browser in a situation, and how they see whether it went well. */
export interface BrowserTask {
  readonly request: Request
  readonly sentBy: Situation['sentBy']
  /** Whether the page shows what the reader wants; a script looks at the status code instead. */
  readonly isShown: (content: string) => boolean
}

const thinkSeconds = 3

/** The page with the order form, which is opened before the form is sent. */
const formPage: Request = openingRequest(formUri)

/** Browsers keep redirects for good of what they retrieve, not of forms. */
export const keepsRedirect = ({ method }: Request): boolean => method === 'GET'

/** Opens an address, sends a form, or runs the script of a page; after a form, the reader reloads and agrees. */
export function* readingBrowser(task: BrowserTask, following: Following): Process<Attempt> {
  switch (task.sentBy) {
    case 'address':
      yield* decide({ rule: 'pageLoad', outcome: 'opened' })
      return yield* read(task, following, yield* fetchFollowing(task.request, following))
    case 'script': {
      const exchange = yield* fetchFollowing(task.request, following)
      return yield* conclude(exchange, isSuccess(exchange.response) ? 'done' : 'failed')
    }
    case 'form': {
      yield* decide({ rule: 'pageLoad', outcome: 'opened' })
      yield* send(following.to, formPage)
      yield* wait(thinkSeconds)
      yield* decide({ rule: 'pageLoad', outcome: 'submitted' })
      const exchange = yield* fetchFollowing(task.request, following)
      const seen = yield* read(task, following, exchange)
      yield* wait(thinkSeconds)
      yield* reload(seen.request, following)
      return seen
    }
  }
}

function* read(
  { isShown }: BrowserTask,
  following: Following,
  exchange: Pick<Attempt, 'request' | 'response'>,
): Process<Attempt> {
  const content = exchange.response?.content ?? ''
  // The view stays as it was. @see RFC 9110 §15.3.5
  if (exchange.response?.status === 204) return yield* conclude({ ...exchange, request: formPage }, 'failed')
  const link = isShown(content) ? undefined : linkOf(content)
  if (link === undefined) return yield* conclude(exchange, isShown(content) ? 'done' : 'failed')
  yield* decide({ rule: 'linkClicked', outcome: 'byHand' })
  const clicked = yield* fetchFollowing(openingRequest(`https://${siteHost}${link}`), following)
  return yield* conclude(clicked, isShown(clicked.response?.content ?? '') ? 'done' : 'failed')
}

/** The note of a redirect has one link, to where it leads. @see RFC 9110 §15.4.2 */
const linkOf = (content: string) => /^<!doctype html><title>See .*?<a href="([^"]+)"/.exec(content)?.[1]

/** Reload sends the request behind the page again; before a POST the browser asks. @see RFC 9110 §9.2.1 */
function* reload(request: Request, following: Following): Process {
  if (request.method === 'GET') yield* decide({ rule: 'reload', outcome: 'byGet' })
  else {
    yield* decide({ rule: 'reload', outcome: 'asked' })
    yield* decide({ rule: 'reload', outcome: 'confirmed' })
  }
  yield* fetchFollowing(request, following)
}
