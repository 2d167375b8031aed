import { request, response } from '../message.ts'
import { isSafe } from '../methods.ts'
import { mayStore } from '../storing.ts'
import { anchorOf } from './anchors.ts'
import type { Does } from './behaviourKeys.ts'
import { convention } from './factAnchor.ts'
import { type StatusRecord, statusClass } from './status.ts'

/** Returns what a cache does with a code: keys and where each stands. @see RFC 9111 §3 */
export function cacheBehaviour(status: StatusRecord): readonly Does<'cache'>[] {
  const firstDigit = statusClass(status.code)
  // Of WebDAV's own methods no response is stored, and none validates.
  if (status.methods.length === 0) return []
  const all = [storing(status)]
  // Reached by a method that may have changed the target.
  const answersUnsafe = status.methods === 'any' || status.methods.some((method) => !isSafe(method))
  if ((firstDigit === 2 || firstDigit === 3) && answersUnsafe && status.state === 'registered') {
    all.push({ does: 'invalidates', spec: 'RFC 9111 §4.4', level: 'MUST' })
  }
  if (firstDigit === 5 && status.state !== 'vendor') {
    all.push({ does: 'servesStale', spec: 'RFC 9111 §4.3.3', level: 'usual' })
  }
  return all
}

function storing(status: StatusRecord): Does<'cache'> {
  const stores = (cacheControl: string, method = 'GET') =>
    mayStore(request(method, '/'), response(status.code, cacheControl ? [['Cache-Control', cacheControl]] : []), {
      isHeuristicallyCacheable: status.heuristicallyCacheable,
      isStoringForbidden: !status.storable,
      isStatusUnderstood: true,
    })
  if (!stores('max-age=60')) {
    const does = statusClass(status.code) === 1 ? 'passesOn' : 'neverStores'
    return { does, ...(anchorOf(status, 'storable') ?? convention) }
  }
  if (status.code === 304) return { does: 'updates', spec: 'RFC 9111 §4.3.4', level: 'MUST' }
  if (status.code === 206) return { does: 'storesPart', spec: 'RFC 9111 §3.3', level: 'MAY' }
  if (stores('')) return { does: 'storesHeuristically', spec: 'RFC 9111 §4.2.2', level: 'MAY' }
  // Without Content-Location a response to another method than these is of no use for a later GET.
  const isRetrieval = status.methods === 'any' || status.methods.some((method) => stores('max-age=60', method))
  if (!isRetrieval) return { does: 'storesSeldom', spec: 'RFC 9110 §9.3.3', level: 'usual' }
  return { does: 'storesExplicitly', spec: 'RFC 9111 §3', level: 'usual' }
}
