import type { Fields } from '../../http/fields.ts'
import { formatHttpDate } from '../../http/httpDate.ts'
import type { Request, Response } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import { redirectResponse } from '../origin/answers.ts'
import type { Resume } from '../origin/resource.ts'
import type { Finding } from '../origin/rules.ts'
import { type Serving, serve } from '../origin/serve.ts'
import type { Site } from '../origin/site.ts'
import { labStartMillis } from '../setting.ts'
import { decide, now, type Process, wait } from '../steps.ts'
import type { Situation, SwapMove } from './situation.ts'
import { swapStatus } from './swapStatus.ts'

/** The origin of a situation, which answers it with another status code than the right one. */
export interface SwappedOrigin {
  readonly receive: (request: Request) => Process<Response>
  /** Gives the site as it is now. */
  readonly site: () => Site
}

/** Makes the origin of a situation; it does what it would do, and sends `sent` wherever its answer there is the right code. */
export function createSwappedOrigin(situation: Situation, sent: number): SwappedOrigin {
  const { right, move, request: awaited } = situation
  let site = situation.site

  function* answer(request: Request): Process<Response> {
    const at = yield* now()
    const path = request.target.replace(/\?.*$/, '')
    const isMoved = move !== undefined && lasts(move, at)
    if (isMoved && path === move.from && request.method === awaited.method) {
      yield* decide({ rule: 'moved', outcome: move.untilSeconds === undefined ? 'permanently' : 'temporarily' })
      return completed(redirectResponse(right, move.to), at)
    }
    const isAlias = isMoved && path === move.to && move.servedAs !== undefined
    return yield* answered(isAlias ? { ...request, target: move.servedAs } : request)
  }

  function* answered(request: Request): Process<Response> {
    let resume: Resume | undefined
    for (;;) {
      const at = yield* now()
      const serving: Serving = serve(site, request, at, resume)
      site = serving.site
      // A decision has more members than a finding, and the same pair of rule and outcome.
      for (const { rule, outcome } of serving.decisions) yield* decide({ rule, outcome } as Finding)
      if (serving.response) return serving.response
      yield* wait((serving.heldUntil - at) / 1000)
      resume = serving.resume
    }
  }

  function* receive(request: Request): Process<Response> {
    const response = yield* answer(request)
    const isSwapped =
      sent !== right &&
      response.status === right &&
      request.method === awaited.method &&
      request.target === awaited.target
    if (!isSwapped) return response
    yield* decide({ rule: 'swapped', outcome: 'sent' })
    return swapStatus(response, sent)
  }

  return { receive, site: () => site }
}

const lasts = ({ untilSeconds = Number.POSITIVE_INFINITY }: SwapMove, at: number) =>
  at < labStartMillis + untilSeconds * 1000

/** Adds what every response of the site has. @see RFC 9110 §6.6.1 */
function completed(response: Response, at: number): Response {
  const fields: Fields = [
    ['Date', formatHttpDate(at)],
    ...response.fields,
    ['Content-Length', `${octetLength(response.content)}`],
  ]
  return { ...response, fields }
}
