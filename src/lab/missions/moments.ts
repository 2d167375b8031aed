import { fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { parseRetryAfter } from '../../http/retryAfter.ts'
import { originId } from '../origin/serve.ts'
import { createSite, type Site, type SiteOptions } from '../origin/site.ts'
import { labStartMillis } from '../setting.ts'
import { type Exchange, exchangesOf } from '../trace/derive.ts'
import type { Participant } from '../trace/trace.ts'
import type { Choice, Mission, Moment, Verdict, World } from './mission.ts'
import { createStage, learnerId } from './stage.ts'

export const alone: readonly Participant[] = [
  { id: learnerId, role: 'userAgent' },
  { id: originId, role: 'origin' },
]

/** Gives the start of a mission on a site, before anything has been sent. */
export function startOf(participants: readonly Participant[], site: Site): () => Moment {
  return () => ({ site, at: labStartMillis, trace: { participants, events: [] }, last: undefined })
}

/** Gives the start of a mission whose learner is alone with a site of these options. */
export const startAlone = (options: Partial<SiteOptions> = {}, change: Partial<Site> = {}): (() => Moment) =>
  startOf(alone, { ...createSite(options), ...change })

export const send = (id: string, request: Request): Choice => ({ id, act: { kind: 'send', request } })

export const wait = (id: string, seconds: number): Choice => ({ id, act: { kind: 'wait', seconds } })

/** Does nothing more: the learner holds that all is done. */
export const stop = (id: string): Choice => wait(id, 0)

export const open: Verdict = { kind: 'open' }
export const solved: Verdict = { kind: 'solved' }
export const failed = (reason: string): Verdict => ({ kind: 'failed', reason })

/** Lists the learner's own exchanges, by method and target where these are given. */
export function asked({ trace }: Moment, method?: string, target?: string | RegExp): readonly Exchange[] {
  return exchangesOf(trace).filter(({ from, request: { message } }) => {
    if (from !== learnerId || (method !== undefined && message.method !== method)) return false
    if (target === undefined) return true
    return typeof target === 'string' ? message.target === target : target.test(message.target)
  })
}

/** Gives the status codes of exchanges that have been answered. */
export function statusesOf(exchanges: readonly Exchange[]): readonly number[] {
  return exchanges.flatMap(({ response, outcome }) =>
    response && outcome === 'answered' ? [response.message.status] : [],
  )
}

/** Gives the Location of a response; `undefined` without one. */
export const locationOf = (given: Response | undefined): string | undefined =>
  given && fieldValue(given.fields, 'Location')

/** Gives the seconds that a response asks to stay away; `undefined` where it asks for nothing. */
export function askedSeconds(given: Response | undefined, at: number): number | undefined {
  return given && parseRetryAfter(fieldValue(given.fields, 'Retry-After'), at)
}

/** Tells whether the learner asked a monitor before the time was over that the answer before had asked to wait. */
export function askedTooEarly(moment: Moment): boolean {
  const own = asked(moment)
  return own.some(({ request }, index) => {
    const { method, target } = request.message
    const before = own[index - 1]?.response
    if (!before || method !== 'GET' || !target.startsWith('/jobs/')) return false
    const arrivedAt = before.arrivedAt ?? request.sentAt
    const seconds = askedSeconds(before.message, arrivedAt) ?? 0
    return request.sentAt < arrivedAt + seconds * 1000
  })
}

/** Judges as told, but a mission that is still open after so many choices has failed for the reason `tooLong`. */
export function within(limit: number, judge: Mission['judge']): Mission['judge'] {
  return (moment, made) => {
    const verdict = judge(moment, made)
    return verdict.kind === 'open' && made.length >= limit ? failed('tooLong') : verdict
  }
}

/** Gives the start of a mission that begins after the learner has sent some requests already. */
export function startAfter(
  participants: readonly Participant[],
  site: Site,
  requests: readonly Request[],
  world: World = {},
): () => Moment {
  const before = startOf(participants, site)
  return () => {
    const stage = createStage({ participants, world, start: before })
    for (const request of requests) stage.act({ kind: 'send', request })
    return stage.moment()
  }
}
