import type { Request } from '../../http/message.ts'
import { changeRequest, isSamePart, type RequestChange } from '../requestChange.ts'
import { answerStated, type ChangedExchange, type Family, type StatedExchange } from './exchanges.ts'

/**
 * When HTTP lets a server look at something: at what fails without the content first, then at the preconditions, then
 * at the range or the content.
 * @see RFC 9110 §13.2.1
 * @see RFC 9110 §14.2
 */
export type Turn = 'check' | 'condition' | 'range' | 'content'

/** A change that by itself makes another answer of one that succeeds, or a condition that by itself changes nothing. */
export interface Fault extends ChangedExchange {
  readonly turn: Turn
}

/** A request that succeeds, with two or three faults at once, and what is answered then. */
export interface FaultyExchange extends StatedExchange {
  readonly sound: StatedExchange
  readonly faults: readonly Fault[]
}

const article = '/articles/style-guide'

/** Targets in place of the article's that are answered before anything is read, as the sentences tell of them. */
const otherArticles = [
  '/articles/house-style',
  '/articles/latest',
  '/articles/spring-fair',
  '/articles/no-such-article',
]

/** Lists the faults that can be put on the request of a family; none where the request itself does not succeed. */
export function faultsOf({ base, changed }: Family): readonly Fault[] {
  if (!isSuccess(base.code)) return []
  return [...changed, ...targetChanges(base)].flatMap((exchange) => {
    const turn = turnOf(exchange, base)
    return turn ? [{ ...exchange, turn }] : []
  })
}

const isSuccess = (code: number) => code >= 200 && code <= 299

function targetChanges({ stated, request }: StatedExchange): readonly ChangedExchange[] {
  if (stated.id !== 'articles' || request.target !== article) return []
  return otherArticles.flatMap((to) => {
    const change: RequestChange = { part: 'target', from: request.target, to }
    const exchange = answerStated(stated, changeRequest(request, [change]))
    return exchange ? [{ ...exchange, change }] : []
  })
}

function turnOf({ change, code }: ChangedExchange, base: StatedExchange): Turn | undefined {
  const isAdded = change.part === 'field' && change.to !== undefined
  if (isAdded && /^If-/.test(change.name)) return change.name === 'If-Range' ? undefined : 'condition'
  if (isAdded && change.name === 'Range') return code === base.code ? undefined : 'range'
  if (code === base.code || isSuccess(code)) return undefined
  // Under another method that the resource supports, conditions mean something else; without a field, too.
  if (change.part === 'method' && code !== 405 && code !== 501) return undefined
  if (change.part === 'field' && /^If-/.test(change.name)) return undefined
  if (change.part === 'content') return code === 413 ? 'check' : 'content'
  // With another media type, the same content may come to be read in another way.
  if (code === 409 || code === 422 || (code === 400 && change.part === 'field' && change.name !== 'Host'))
    return 'content'
  return 'check'
}

/**
 * Puts faults together; `undefined` where two of them change one part, or where only this site's order decides between
 * them: two checks, or a check and the content without a condition that stands between.
 */
export function combine(sound: StatedExchange, faults: readonly Fault[]): FaultyExchange | undefined {
  if (faults.some(({ change }, at) => faults.slice(0, at).some((other) => isSamePart(other.change, change))))
    return undefined
  const countOf = (turn: Turn) => faults.filter((fault) => fault.turn === turn).length
  const hasFailing = faults.some(({ turn, code }) => turn === 'condition' && code === 412)
  if (countOf('check') > 1 || countOf('content') > 1) return undefined
  if (countOf('content') === 1 && !hasFailing) return undefined
  const request: Request = changeRequest(
    sound.request,
    faults.map(({ change }) => change),
  )
  const exchange = answerStated(sound.stated, request)
  return exchange && { ...exchange, sound, faults }
}
