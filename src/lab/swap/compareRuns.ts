import { hasField } from '../../http/fields.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Trace } from '../trace/trace.ts'
import { isSuccess } from './attempt.ts'
import { type SwapFinding, type SwapFindingId, swapFindings } from './findings.ts'
import type { SwapClient } from './swapCodes.ts'
import type { SwapRun, Time } from './swapRun.ts'

const blames = {
  login: 'blamesLogin',
  rights: 'blamesRights',
  target: 'blamesTarget',
  gone: 'blamesGone',
  content: 'blamesContent',
  state: 'blamesState',
  // That one is found in the exchanges: it is told also to who goes on and mends it.
  condition: undefined,
  place: 'noPlace',
  other: undefined,
} as const satisfies Readonly<Record<NonNullable<Time['cause']>, SwapFindingId | undefined>>

/** Compares the run with the right code and the run with the other one, and names what is worse, the gravest first. */
export function compareRuns(client: SwapClient, right: SwapRun, swapped: SwapRun): readonly SwapFinding[] {
  const found = client === 'cache' ? compareSecond(right, swapped) : compareClients(client, right, swapped)
  const ids = Object.keys(swapFindings)
  return [...found].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

function compareClients(client: SwapClient, a: SwapRun, b: SwapRun): readonly SwapFinding[] {
  const ids = new Set<SwapFindingId>()
  const [firstA, laterA] = a.times
  const [firstB, laterB] = b.times
  if (firstA && firstB) {
    for (const id of misled(firstA, firstB, b.effects === undefined)) ids.add(id)
    const beganAlike = firstA.truth === firstB.truth && firstA.holdsWanted === firstB.holdsWanted
    if (laterA && laterB && beganAlike) for (const id of misledLater(laterA, laterB)) ids.add(id)
  }
  const isAlike = firstA?.belief === firstB?.belief && firstA?.truth === firstB?.truth
  const isMore = (count: (trace: Trace) => number) => count(b.trace) > count(a.trace)
  const effects = { a: a.effects ?? 0, b: b.effects ?? 0 }
  if (b.isMethodDropped && !a.isMethodDropped && effects.b < effects.a) ids.add('methodLost')
  if (isMore(refusedMethods)) ids.add('methodKept')
  if (client === 'polite' && isMore(unaskedConditions)) ids.add('blamesCondition')
  if (b.reloadMethod === 'POST' && a.reloadMethod === 'GET') ids.add('reloadSends')
  if (isMore(clicks)) ids.add('clicks')
  if (b.keptRedirects > a.keptRedirects) ids.add('keptForGood')
  if (isAlike && b.keptRedirects < a.keptRedirects && b.requests > a.requests) ids.add('notKept')
  const isDoneMore = effects.b > effects.a
  const more = b.requests - a.requests
  return [
    ...(isDoneMore ? [{ id: 'doneMore', count: effects.b, wanted: effects.a } as const] : []),
    ...[...ids].map((id) => ({ id })),
    ...(more > 0 && !isDoneMore && !ids.has('notKept') ? [{ id: 'moreRequests', count: more } as const] : []),
  ]
}

/** What a client takes for true that is not, and did not with the right code. */
function misled(a: Time, b: Time, isReading: boolean): readonly SwapFindingId[] {
  const found: SwapFindingId[] = []
  const isSame = a.belief === b.belief && a.truth === b.truth
  const tookOther = a.belief === 'done' && !a.holdsWanted
  if (b.belief === 'done') {
    if (!isReading && b.truth !== 'done' && !isSame) found.push('believesDone')
    if (!b.holdsWanted && !tookOther && (isReading || b.truth !== 'undone'))
      found.push(b.response?.content === '' ? 'getsNothing' : 'takesOther')
  }
  if (b.belief === 'failed' && !isSame) {
    if (b.truth !== 'undone') found.push('believesFailed')
    else if (a.truth === 'done') found.push('givesUp')
  }
  if (b.belief === 'pending' && !isSame) found.push(b.truth === 'undone' ? 'waitsInVain' : 'neverLearns')
  const blame = b.cause === a.cause || b.cause === undefined ? undefined : blames[b.cause]
  return blame ? [...found, blame] : found
}

/** What goes wrong a minute later alone, by what was kept of the first time. */
function misledLater(a: Time, b: Time): readonly SwapFindingId[] {
  if (a.truth === 'done' && b.truth !== 'done') return ['laterUndone']
  return a.holdsWanted && !b.holdsWanted && isSuccess(b.response) ? ['laterOther'] : []
}

/** What the second client gets behind the cache. */
function compareSecond(a: SwapRun, b: SwapRun): readonly SwapFinding[] {
  const [before, time] = [a.times[0], b.times[0]]
  if (!before || !time) return []
  const worse = worseForSecond(before, time, b)
  const isOff = a.isFromStore && !b.isFromStore
  const cost = b.effects === undefined ? 'notStored' : 'droppedForNothing'
  return [...(worse ? [{ id: worse }] : []), ...(isOff ? [{ id: cost } as const] : [])]
}

function worseForSecond(a: Time, b: Time, { isFromStore, effects }: SwapRun): SwapFindingId | undefined {
  if (b.belief === 'failed') {
    if (a.belief === 'failed') return undefined
    return isFromStore ? 'refusalStored' : 'secondRefused'
  }
  if (b.holdsWanted || (a.belief === 'done' && !a.holdsWanted)) return undefined
  return isFromStore && effects !== undefined ? 'notInvalidated' : 'secondOther'
}

function decided({ events }: Trace, rule: string, outcomes: readonly string[]): number {
  return events.filter((event) => event.kind === 'decision' && event.rule === rule && outcomes.includes(event.outcome))
    .length
}

const clicks = (trace: Trace) => decided(trace, 'linkClicked', ['byHand'])

const answered = (trace: Trace, status: number) =>
  exchangesOf(trace).filter(({ response }) => response?.message.status === status)

const refusedMethods = (trace: Trace) => answered(trace, 405).length

/** Counts the answers that say a precondition failed where the request had none. @see RFC 9110 §15.5.13 */
function unaskedConditions(trace: Trace): number {
  const conditions = ['If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since']
  return answered(trace, 412).filter(
    ({ request }) => !conditions.some((name) => hasField(request.message.fields, name)),
  ).length
}
