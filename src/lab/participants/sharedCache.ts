import { cacheDirectives } from '../../http/cacheControl.ts'
import { fieldValue, parseList } from '../../http/fields.ts'
import { currentAgeSeconds, freshnessLifetimeSeconds, type StoredTimes } from '../../http/freshness.ts'
import type { Request, Response } from '../../http/message.ts'
import { isSafe } from '../../http/methods.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { mayStore } from '../../http/storing.ts'
import { decide, now, type Process, send } from '../steps.ts'

interface Stored extends StoredTimes {
  readonly request: Request
  readonly response: Response
}

/** What a cache takes for fresh where it may choose and nothing says when the representation was changed last. */
export const assumedSeconds = 300

const noResponse: Response = { status: 504, fields: [], content: '' }

/**
 * Makes a shared cache before an origin. It stores what RFC 9111 lets it, assumes freshness where the code is heuristically
 * cacheable, never validates, and gives back only what is fresh.
 * @see RFC 9111 §3
 */
export function createSharedCache(origin: string): (request: Request) => Process<Response> {
  const store = new Map<string, Stored>()

  return function* receive(request: Request): Process<Response> {
    const requestedAt = yield* now()
    const stored = request.method === 'GET' ? store.get(request.target) : undefined
    if (stored && mayReuse(stored, request, requestedAt)) {
      yield* decide({ rule: 'cacheStore', outcome: 'reused' })
      const age = `${currentAgeSeconds(stored.response, stored, requestedAt)}`
      return { ...stored.response, fields: [...stored.response.fields, ['Age', age]] }
    }
    const response = yield* send(origin, request)
    if (!response) return noResponse
    if (!isSafe(request.method) && store.has(request.target)) {
      const isError = response.status >= 400
      yield* decide({ rule: 'cacheStore', outcome: isError ? 'leftAlone' : 'invalidated' })
      if (!isError) store.delete(request.target)
    }
    if (request.method !== 'GET') return response
    const isKept = mayKeep(request, response)
    yield* decide({ rule: 'cacheStore', outcome: isKept ? 'stored' : 'passed' })
    if (isKept) store.set(request.target, { request, response, requestedAt, receivedAt: yield* now() })
    return response
  }
}

const isHeuristic = ({ status }: Response) => findStatus(status)?.heuristicallyCacheable === true

function mayKeep(request: Request, response: Response): boolean {
  // It never validates, so what may not be used without that is of no use to it.
  if (cacheDirectives(response.fields).has('no-cache')) return false
  return mayStore(request, response, { isShared: true, isHeuristicallyCacheable: isHeuristic(response) })
}

function mayReuse(stored: Stored, request: Request, at: number): boolean {
  const varies = parseList(fieldValue(stored.response.fields, 'Vary') ?? '')
  if (varies.some((name) => fieldValue(stored.request.fields, name) !== fieldValue(request.fields, name))) return false
  const { response, receivedAt } = stored
  const isHeuristicallyCacheable = isHeuristic(response)
  const lifetime = freshnessLifetimeSeconds(response, receivedAt, { isShared: true, isHeuristicallyCacheable })
  return (lifetime ?? (isHeuristicallyCacheable ? assumedSeconds : 0)) > currentAgeSeconds(response, stored, at)
}
