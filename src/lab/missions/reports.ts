import type { Fields } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { itemsOf } from '../origin/series.ts'
import type { Job, Report } from '../origin/site.ts'
import { readStatus } from '../participants/monitorStatus.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import type { Choice, Moment } from './mission.ts'
import { asked, askedSeconds, locationOf, send, wait } from './moments.ts'

/** The report that the learner orders in the missions about accepted work. */
export const wantedReport = { title: 'Spring catalogue', pages: 40 }

/** Orders the report. */
export const order = (id: string, fields: Fields = [], more: object = {}): Choice =>
  send(id, jsonRequest('POST', '/reports', { ...wantedReport, ...more }, fields))

export const get = (id: string, target: string, fields: Fields = []): Choice =>
  send(id, siteRequest('GET', target, fields))

/** Waits as long as the latest answer that asked for it has asked, or some seconds where none has. */
export function waitAsAsked(moment: Moment): Choice {
  const seconds = asked(moment).flatMap(({ response }) =>
    response ? (askedSeconds(response.message, response.arrivedAt ?? 0) ?? []) : [],
  )
  return wait('waitAsAsked', seconds.at(-1) ?? 5)
}

/** Gives the monitor that the last answer to an order has named; `undefined` where none has. */
export function monitorOf(moment: Moment): string | undefined {
  const answers = asked(moment, 'POST').filter(({ outcome }) => outcome === 'answered')
  const statuses = answers.flatMap(({ response }) => (response ? [readStatus(response.message)] : []))
  return statuses.findLast(({ monitor }) => monitor !== undefined)?.monitor
}

/** Gives where the last answer leads with a 303; `undefined` where it leads nowhere. */
export const leadsTo = ({ last }: Moment): string | undefined => (last?.status === 303 ? locationOf(last) : undefined)

/** Tells whether the learner has received the report that they ordered. */
export function hasReport(moment: Moment): boolean {
  return asked(moment, 'GET', /^\/reports\//).some(
    ({ response, outcome }) =>
      outcome === 'answered' &&
      response?.message.status === 200 &&
      response.message.content.includes(wantedReport.title),
  )
}

const somebodyElses = { id: 1, title: 'Autumn catalogue', pages: 36 }

/** A report that somebody else has ordered before, so that a guessed address is not the learner's. */
export const theirReport: Report = { ...somebodyElses, createdAt: labStartMillis - 86_400_000 }

/** A job of somebody else that goes on for the whole mission. */
export const theirJob: Job = {
  ...somebodyElses,
  acceptedAt: labStartMillis - 5000,
  runsAt: labStartMillis - 4000,
  endsAt: labStartMillis + 3_600_000,
  fate: 'done',
}

/** Counts the jobs that the learner has started. */
export const ownJobs = ({ site }: Moment): number =>
  itemsOf(site.jobs).filter(({ title }) => title === wantedReport.title).length

/** The request that orders the report, for missions that begin with it. */
export const orderRequest = (more: object = {}): Request =>
  jsonRequest('POST', '/reports', { ...wantedReport, ...more })

/** Counts how often something was chosen. */
export const times = (made: readonly string[], id: string): number => made.filter((one) => one === id).length
