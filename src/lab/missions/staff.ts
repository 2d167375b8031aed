import type { Fields } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { Choice, Moment } from './mission.ts'
import { asked, send, statusesOf } from './moments.ts'

export const staffReportPath = '/staff/reports/1'

/** Credentials with a bearer token. */
export const bearer = (token: string): Fields => [['Authorization', `Bearer ${token}`]]

/** What somebody sends to read the staff report. */
export const readRequest = (fields: Fields, target = staffReportPath): Request => siteRequest('GET', target, fields)

/** Reads the staff report, or what else is named. */
export const read = (id: string, fields: Fields = [], target = staffReportPath): Choice =>
  send(id, readRequest(fields, target))

/** What somebody sends to be allowed to read the staff report. */
export const accessRequest = (fields: Fields): Request =>
  jsonRequest('POST', '/access-requests', { target: staffReportPath, method: 'GET' }, fields)

/** Tells whether the learner has been shown the staff report. */
export const hasRead = (moment: Moment): boolean => statusesOf(asked(moment, 'GET', staffReportPath)).includes(200)

/** Counts the answers with a status code that the learner has received. */
export const answered = (moment: Moment, status: number): number =>
  statusesOf(asked(moment)).filter((one) => one === status).length
