import type { Fields } from '../../http/fields.ts'
import { readStatus } from '../participants/monitorStatus.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { Choice, Moment } from './mission.ts'
import { asked, askedSeconds, locationOf, send, wait } from './moments.ts'

/** The report that the learner orders in the missions about accepted work. */
export const wantedReport = { title: 'Spring catalogue', pages: 40 }

/** Orders the report. */
export const order = (id: string, fields: Fields = [], more: object = {}): Choice =>
  send(id, jsonRequest('POST', '/reports', { ...wantedReport, ...more }, fields))

export const get = (id: string, target: string, fields: Fields = []): Choice =>
  send(id, siteRequest('GET', target, fields))

/** Waits as long as the last answer asks, or as long as told where it asks for nothing. */
export const waitAsAsked = ({ last, at }: Moment, otherwise = 5): Choice =>
  wait('waitAsAsked', askedSeconds(last, at) ?? otherwise)

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
