import type { Fields } from '../http/fields.ts'
import type { Request } from '../http/message.ts'
import { type Principal, principals } from './origin/site.ts'
import { jsonRequest, siteRequest } from './participants/userAgent.ts'

/** Who asks: somebody with credentials, or nobody in particular. */
export type Caller = Principal | 'nobody'

export const callers: readonly Caller[] = ['nobody', ...principals]

/** What is asked for: the list, two reports with different owners, and one that does not exist. */
export type Thing = 'reports' | 'report1' | 'report2' | 'missing'

export const things: readonly Thing[] = ['reports', 'report1', 'report2', 'missing']

export const targetOf: Readonly<Record<Thing, string>> = {
  reports: '/staff/reports',
  report1: '/staff/reports/1',
  report2: '/staff/reports/2',
  missing: '/staff/reports/99',
}

/** What is to be done with it. */
export type Approach = 'read' | 'edit' | 'remove'

export const approaches: readonly Approach[] = ['read', 'edit', 'remove']

export const methodOf: Readonly<Record<Approach, string>> = { read: 'GET', edit: 'PUT', remove: 'DELETE' }

/** Gives the Authorization field of a caller, or none for nobody. */
export function credentialsOf(caller: Caller): Fields {
  return caller === 'nobody' ? [] : [['Authorization', `Bearer ${caller}`]]
}

/** Makes the request with which a caller tries to do something. */
export function accessQuestion(caller: Caller, target: string, approach: Approach): Request {
  const method = methodOf[approach]
  const fields = credentialsOf(caller)
  return approach === 'edit'
    ? jsonRequest(method, target, { title: 'Royalties, corrected' }, fields)
    : siteRequest(method, target, fields)
}
