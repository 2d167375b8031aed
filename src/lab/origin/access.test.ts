import { expect, test } from 'vitest'
import { fieldValue } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { isOpen } from './access.ts'
import { actions, defaultPolicy, type Policy, resourceOf, roles } from './policy.ts'
import { countOf } from './series.ts'
import { serve } from './serve.ts'
import { createSite, type Site, type SiteOptions } from './site.ts'

const noon = Date.UTC(2026, 0, 1, 12)
const as = (principal: string) => [['Authorization', `Bearer ${principal}`]] as const
const siteWith = (policy: Partial<Policy> = {}, options: Partial<SiteOptions> = {}): Site => ({
  ...createSite(options),
  policy: { ...defaultPolicy, ...policy },
})

function ask(site: Site, request: Request, at = noon) {
  const { response, decisions, site: next } = serve(site, request, at)
  const reasons = decisions.map(({ rule, outcome }) => `${rule}.${outcome}`)
  const isJson = /json$/.test(fieldValue(response?.fields ?? [], 'Content-Type') ?? '')
  const told: unknown = isJson ? JSON.parse(response?.content || 'null') : undefined
  return { status: response?.status, response, reasons, told, site: next }
}

const list = (principal: string) => siteRequest('GET', '/staff/reports', as(principal))
const read = (principal: string, id: number) => siteRequest('GET', `/staff/reports/${id}`, as(principal))
const wish = (principal: string, content: object = { target: '/staff/reports' }) =>
  jsonRequest('POST', '/access-requests', content, as(principal))

const requestFor = {
  list,
  read: (principal: string) => read(principal, 2),
  edit: (principal: string) => jsonRequest('PUT', '/staff/reports/2', { title: 'New' }, as(principal)),
  remove: (principal: string) => siteRequest('DELETE', '/staff/reports/2', as(principal)),
}

test.each(roles.flatMap((role) => actions.map((action) => [role, action] as const)))(
  'a policy that lets %s %s and nothing else lets exactly that pass',
  (role, action) => {
    const none = { reader: [], author: [], editor: [], admin: [] }
    const site = siteWith({ roles: { ...none, [role]: [action] }, owner: [] })
    for (const one of roles) {
      for (const other of actions) {
        const { status, reasons } = ask(site, requestFor[other](one))
        const may = one === role && other === action
        expect([one, other, status !== 403]).toEqual([one, other, may])
        expect(reasons).toContain(may ? 'authorised.allowed' : 'authorised.forbidden')
      }
    }
  },
)

test('each action is done to a resource that the policy names', () => {
  expect(Object.keys(resourceOf)).toEqual(actions)
})

test('HEAD is allowed to those who may GET', () => {
  const head = (principal: string) => siteRequest('HEAD', '/staff/reports', as(principal))
  expect([ask(siteWith(), head('editor')).status, ask(siteWith(), head('reader')).status]).toEqual([200, 403])
})

test('an owner may do with a thing of their own what the policy lets owners do, and others may not', () => {
  expect(ask(siteWith(), read('author', 2))).toMatchObject({ status: 200, told: { owner: 'author' } })
  expect(ask(siteWith(), read('author', 2)).reasons).toContain('authorised.owner')
  expect(ask(siteWith(), read('author', 1)).status).toBe(403)
  expect(ask(siteWith(), requestFor.remove('author')).status).toBe(403)
  expect(ask(siteWith({ owner: ['remove'] }), requestFor.remove('author')).status).toBe(204)
  expect(ask(siteWith({ owner: [] }), read('author', 2)).status).toBe(403)
})

test('a staff report can be changed and removed, and the site before stays as it was', () => {
  const site = siteWith()
  const edited = ask(site, requestFor.edit('editor'))
  expect([edited.status, edited.site.staffReports[1]?.title]).toEqual([200, 'New'])
  const removed = ask(edited.site, requestFor.remove('admin'))
  expect([removed.status, ask(removed.site, read('admin', 2)).status]).toEqual([204, 404])
  expect(site.staffReports).toHaveLength(2)
  expect(ask(site, jsonRequest('PUT', '/staff/reports/2', {}, as('admin'))).status).toBe(422)
})

test('other credentials may turn a 403 into a 200, but not where the reason is the hour', () => {
  expect([ask(siteWith(), list('reader')).status, ask(siteWith(), list('admin')).status]).toEqual([403, 200])
  const closed = siteWith({ hours: { from: 8, to: 10 } })
  for (const role of ['editor', 'admin']) {
    expect(ask(closed, list(role))).toMatchObject({ status: 403, told: { title: 'Not at this hour' } })
  }
  expect(ask(closed, list('editor')).reasons).toContain('authorised.outsideHours')
  expect(ask(closed, list('reader')).reasons).toContain('authorised.forbidden')
  expect(ask(closed, list('admin'), Date.UTC(2026, 0, 1, 9)).status).toBe(200)
})

test.each([
  [8, 18, [8, 12, 17], [7, 18, 0, 23]],
  [22, 6, [22, 23, 0, 5], [6, 12, 21]],
  [0, 24, [0, 12, 23], []],
  [9, 9, [], [0, 9, 23]],
])('hours from %i to %i include the first and exclude the last', (from, to, open, closed) => {
  const at = (hour: number) => isOpen({ from, to }, Date.UTC(2026, 0, 1, hour, 59, 59))
  expect([open.map(at), closed.map(at)]).toEqual([open.map(() => true), closed.map(() => false)])
})

test('a 403 for want of a right says where access can be asked for, one for the hour does not', () => {
  expect(ask(siteWith(), list('reader')).told).toMatchObject({ accessRequests: '/access-requests' })
  expect(ask(siteWith({ hours: { from: 0, to: 1 } }), list('admin')).told).not.toHaveProperty('accessRequests')
})

test('asking for access is answered 202 with a monitor, and after the approval the same request succeeds', () => {
  const accepted = ask(siteWith(), wish('reader'))
  expect(accepted).toMatchObject({ status: 202, told: { state: 'queued', monitor: '/jobs/1' } })
  expect(fieldValue(accepted.response?.fields ?? [], 'Location')).toBe('/jobs/1')
  expect(fieldValue(accepted.response?.fields ?? [], 'Retry-After')).toBe('10')
  const { site } = accepted
  const monitor = siteRequest('GET', '/jobs/1')
  expect(ask(site, monitor, noon + 19_999)).toMatchObject({ status: 200, told: { state: 'running' } })
  expect(ask(site, list('reader'), noon + 19_999).status).toBe(403)
  const done = ask(site, monitor, noon + 20_000)
  expect([done.status, fieldValue(done.response?.fields ?? [], 'Location')]).toEqual([303, '/access-requests/1'])
  const decision = siteRequest('GET', '/access-requests/1', as('reader'))
  expect(ask(site, decision, noon + 20_000).told).toMatchObject({ decision: 'granted', target: '/staff/reports' })
  const again = ask(site, list('reader'), noon + 20_000)
  expect(again.status).toBe(200)
  expect(again.reasons).toContain('authorised.granted')
})

test('the approval of one request is no approval of another method, target or principal', () => {
  const { site } = ask(siteWith(), wish('reader', { target: '/staff/reports/1', method: 'PUT' }))
  const late = noon + 60_000
  const edit = (principal: string, id: number) =>
    jsonRequest('PUT', `/staff/reports/${id}`, { title: 'New' }, as(principal))
  expect(ask(site, edit('reader', 1), late).status).toBe(200)
  expect(ask(site, edit('reader', 2), late).status).toBe(403)
  expect(ask(site, read('reader', 1), late).status).toBe(403)
  expect(ask(site, siteRequest('DELETE', '/staff/reports/1', as('reader')), late).status).toBe(403)
  expect(ask(site, edit('author', 1), late).status).toBe(403)
})

test('an approval for GET is one for HEAD', () => {
  const { site } = ask(siteWith(), wish('reader'))
  expect(ask(site, siteRequest('HEAD', '/staff/reports', as('reader')), noon + 60_000).status).toBe(200)
})

test('a refused or withdrawn request for access changes nothing', () => {
  const refused = ask(siteWith({}, { approvalFate: 'refused' }), wish('reader')).site
  const decision = siteRequest('GET', '/access-requests/1', as('reader'))
  expect(ask(refused, decision, noon + 1).told).toMatchObject({ decision: 'pending' })
  expect(ask(refused, decision, noon + 60_000).told).toMatchObject({ decision: 'refused' })
  expect(ask(refused, list('reader'), noon + 60_000).status).toBe(403)
  const withdrawn = ask(ask(siteWith(), wish('reader')).site, siteRequest('DELETE', '/jobs/1')).site
  expect(ask(withdrawn, decision, noon + 60_000).told).toMatchObject({ decision: 'withdrawn' })
  expect(ask(withdrawn, list('reader'), noon + 60_000).status).toBe(403)
  expect(ask(withdrawn, siteRequest('GET', '/jobs/1'), noon + 60_000).told).toMatchObject({ state: 'cancelled' })
})

test('a job that decides makes no report, and jobs of both kinds are counted together', () => {
  const report = jsonRequest('POST', '/reports', { title: 'A', pages: 1 })
  const { site } = ask(ask(siteWith(), wish('reader')).site, report)
  const later = ask(site, siteRequest('GET', '/jobs/2'), noon + 60_000)
  expect(fieldValue(later.response?.fields ?? [], 'Location')).toBe('/reports/1')
  expect(countOf(later.site.reports)).toBe(1)
})

test('who asks for access has to say who they are, and what for', () => {
  expect(ask(siteWith(), jsonRequest('POST', '/access-requests', { target: '/staff/reports' })).status).toBe(401)
  expect(ask(siteWith(), wish('reader', {})).status).toBe(422)
  expect(ask(siteWith(), wish('reader', { target: 'staff' })).status).toBe(422)
  expect(ask(siteWith(), wish('reader', { target: '/staff/reports', method: 'BREW' })).status).toBe(422)
})

test('the 202 for a target that does not exist is the one for a target that does', () => {
  const [one, other] = ['/staff/reports/1', '/staff/reports/99'].map(
    (target) => ask(siteWith({}, { hide: true }), wish('reader', { target })).response,
  )
  expect(one).toEqual(other)
})

test('a decision is shown to who asked and to an admin alone', () => {
  const decision = (principal: string) => siteRequest('GET', '/access-requests/1', as(principal))
  const { site } = ask(siteWith(), wish('author'))
  const statuses = ['reader', 'author', 'editor', 'admin'].map((one) => ask(site, decision(one)).status)
  expect(statuses).toEqual([403, 200, 403, 200])
  expect(ask(site, decision('editor')).reasons).toContain('authorised.notAsker')
  const hiding = ask(siteWith({}, { hide: true }), wish('author')).site
  const absent = siteRequest('GET', '/access-requests/99', as('editor'))
  expect(ask(hiding, decision('editor')).response).toEqual(ask(hiding, absent).response)
  expect(ask(hiding, decision('editor')).reasons).toContain('authorised.hidden')
})

test('what hides does not hide from those who may, only not at this hour', () => {
  const site = siteWith({ hours: { from: 8, to: 10 } }, { hide: true })
  expect([ask(site, list('admin')).status, ask(site, list('reader')).status]).toEqual([403, 404])
})

test('hiding leaves a lock as it is, whose holder is no secret', () => {
  const locked = ask(siteWith({}, { hide: true }), siteRequest('POST', '/articles/style-guide/lock', as('editor'))).site
  expect(ask(locked, siteRequest('DELETE', '/articles/style-guide/lock', as('author'))).status).toBe(403)
})
