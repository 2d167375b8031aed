import type { Request } from '../../http/message.ts'
import { advance } from '../origin/advance.ts'
import { originId } from '../origin/serve.ts'
import type { Site } from '../origin/site.ts'
import { createSharedCache } from '../participants/sharedCache.ts'
import { run } from '../process.ts'
import { labStartMillis } from '../setting.ts'
import { now, type Process, wait } from '../steps.ts'
import { carriesRequest, exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import { type Attempt, conclude, fetchFollowing, isSuccess, type KeptRedirects } from './attempt.ts'
import { politeClient } from './politeClient.ts'
import { keepsRedirect, readingBrowser } from './readingBrowser.ts'
import { retryLoop } from './retryLoop.ts'
import type { Situation } from './situation.ts'
import { situations } from './situations.ts'
import type { SwapClient, SwapCode } from './swapCodes.ts'
import { createSwappedOrigin } from './swappedOrigin.ts'

/** One time that the client tried, and what was true when it stopped. */
export interface Time extends Attempt {
  /** Whether what it wants is done, under way, or not done; for a reading, whether there is something to read. */
  readonly truth: 'done' | 'underWay' | 'undone'
  /** Whether the content of the last response is what it wants. */
  readonly holdsWanted: boolean
}

/** All that a run shows: what went over the wire, what the client believes, and what became of the site. */
export interface SwapRun {
  readonly trace: Trace
  readonly times: readonly Time[]
  /** How often the site has done what the client wants; `undefined` where it only wants to read. */
  readonly effects: number | undefined
  /** The requests that reached the origin. */
  readonly requests: number
  /** The method of the request that Reload would send; `undefined` without a page of its own. */
  readonly reloadMethod: string | undefined
  /** Whether the answer in question made the client go on with GET instead of its own method. */
  readonly isMethodDropped: boolean
  /** How many redirects the client keeps for good. */
  readonly keptRedirects: number
  /** For a cache: whether the second client was answered from the store. */
  readonly isFromStore: boolean
}

const laterSeconds = 60
const user: Participant = { id: 'client', role: 'userAgent' }
const originSide: Participant = { id: originId, role: 'origin' }
const cacheSide: readonly Participant[] = [
  { id: 'first', role: 'userAgent' },
  { id: 'second', role: 'userAgent' },
  { id: 'cache', role: 'cache' },
]

/** Lets a client meet the situation of a code whose right answer is sent under another one; the same gives the same run. */
export function runSwap(right: SwapCode, sent: number, client: SwapClient): SwapRun {
  const situation = situations[right]
  const origin = createSwappedOrigin(situation, sent)
  const times: Time[] = []
  const kept: KeptRedirects = new Map()
  const isCached = client === 'cache'

  function* tries(process: Process<Attempt>, isWanted: (content: string, site: Site) => boolean): Process {
    const before = situation.effects?.(origin.site()) ?? 0
    const attempt = yield* process
    const site = advance(origin.site(), yield* now())
    const truth = truthOf(situation, site, (situation.effects?.(site) ?? 0) - before)
    times.push({ ...attempt, truth, holdsWanted: isWanted(attempt.response?.content ?? '', site) })
  }

  function* comes(): Process {
    yield* tries(attemptOf(situation, client, kept, 0), (content) => situation.isWanted(content, 0))
    if (!situation.comesAgain || (client === 'browser' && situation.sentBy === 'form')) return
    yield* untilLater()
    yield* tries(attemptOf(situation, client, kept, 1), (content) => situation.isWanted(content, 1))
  }

  function* comesFirst(): Process {
    // It has read what it then changes, so the cache has something to give to the second.
    if (situation.isReadBefore) yield* fetchFollowing(situation.second, toCache)
    yield* fetchFollowing(situation.request, toCache)
  }

  function* comesSecond(): Process {
    yield* tries(plainClient(situation.second), situation.isCurrent)
  }

  const { receive } = origin
  const trace = run({
    participants: isCached ? [...cacheSide, originSide] : [user, originSide],
    processes: isCached
      ? [
          { by: 'first', process: comesFirst },
          { by: 'second', startSeconds: laterSeconds, process: comesSecond },
        ]
      : [{ by: 'client', process: comes }],
    origins: {},
    receivers: { [originId]: receive, ...(isCached ? { cache: createSharedCache(originId) } : {}) },
    seed: 1,
  })
  const shown = client === 'browser' && situation.sentBy !== 'script' ? times.at(-1)?.request.method : undefined
  return {
    trace,
    times,
    effects: situation.effects?.(origin.site()),
    requests: trace.events.filter(
      (event) => event.kind === 'delivery' && carriesRequest(event) && event.to === originId,
    ).length,
    reloadMethod: shown,
    isMethodDropped: exchangesOf(trace).some(
      ({ request, response, decisions }) =>
        request.message.method === situation.request.method &&
        response?.message.status === sent &&
        decisions.some(
          ({ rule, outcome }) => rule === 'redirectObeyed' && (outcome === 'asGet' || outcome === 'madeGet'),
        ),
    ),
    keptRedirects: kept.size,
    isFromStore: trace.events.some((event) => event.kind === 'decision' && event.outcome === 'reused'),
  }
}

const toCache = { to: 'cache' }

function attemptOf(situation: Situation, client: SwapClient, kept: KeptRedirects, time: number): Process<Attempt> {
  const { request, browserRequest = request, sentBy, edit } = situation
  switch (client) {
    case 'browser': {
      const isShown = (content: string) => situation.isWanted(content, time)
      return readingBrowser({ request: browserRequest, sentBy, isShown }, { to: originId, kept, keeps: keepsRedirect })
    }
    case 'polite':
      return politeClient({ request, ...(edit ? { edit } : {}) }, { to: originId, kept })
    case 'loop':
      return retryLoop(request, originId)
    case 'cache':
      return plainClient(request)
  }
}

function* plainClient(request: Request): Process<Attempt> {
  const exchange = yield* fetchFollowing(request, toCache)
  return yield* conclude(exchange, isSuccess(exchange.response) ? 'done' : 'failed')
}

function* untilLater(): Process {
  yield* wait(laterSeconds - ((yield* now()) - labStartMillis) / 1000)
}

function truthOf({ effects, isUnderWay, isThere }: Situation, site: Site, done: number): Time['truth'] {
  if (!effects) return isThere ? 'done' : 'undone'
  if (done < 1) return 'undone'
  return isUnderWay?.(site) ? 'underWay' : 'done'
}
