import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldValue } from '../http/fields.ts'
import type { Request } from '../http/message.ts'
import { answerAt, attempts, findCounterfactual, reachableCodes } from './counterfactual.ts'
import { createSite, principals, type Site, type SiteOptions } from './origin/site.ts'
import { jsonRequest, siteRequest } from './participants/userAgent.ts'
import { changeRequest, type RequestChange } from './requestChange.ts'
import { labStartMillis } from './setting.ts'

const at = labStartMillis + 60_000

/** A site on which a report, an order and a lock have been made. */
function busySite(options: Partial<SiteOptions> = {}): Site {
  const requests = [
    jsonRequest('POST', '/reports', { title: 'Spring list', pages: 3 }, [['Idempotency-Key', '"a"']]),
    jsonRequest('POST', '/orders', { item: 'almanac', quantity: 1 }),
    siteRequest('POST', '/articles/press-history/lock', [['Authorization', 'Bearer editor']]),
  ]
  return requests.reduce(
    (site, request) => answerAt(site, request, labStartMillis)?.site ?? site,
    createSite({ approvalSeconds: 5, ...options }),
  )
}

const edit = { title: 'Style guide', text: 'Shorter.' }

function tell(change: RequestChange): string {
  const name = change.part === 'field' ? `${change.part} ${change.name}` : change.part
  return `${name}: ${change.from ?? 'none'} -> ${change.to ?? 'none'}`
}

const changesTo = (site: Site, request: Request, status: number) =>
  findCounterfactual(site, request, at, status)?.changes.map(tell)

test('a write without a precondition is guarded by one field, and a stale one fails', () => {
  const site = createSite({ guard: 'required' })
  const write = jsonRequest('PUT', '/articles/style-guide', edit)
  expect(answerAt(site, write, at)?.response.status).toBe(428)
  expect(changesTo(site, write, 200)).toEqual(['field If-Match: none -> "style-guide-3"'])
  expect(changesTo(site, write, 412)).toEqual(['field If-Match: none -> "style-guide-2"'])
})

test('a stale version is a conflict, and the current one is none', () => {
  const site = createSite({ guard: 'version' })
  const stale = jsonRequest('PUT', '/articles/style-guide', { ...edit, version: 2 })
  expect(answerAt(site, stale, at)?.response.status).toBe(409)
  expect(findCounterfactual(site, stale, at, 200)?.changes).toEqual([
    {
      part: 'content',
      from: JSON.stringify({ ...edit, version: 2 }),
      to: JSON.stringify({ ...edit, version: 3 }),
      mediaType: 'application/json',
    },
  ])
})

test('the way from 401 leads over credentials that may, that may not, or none that count', () => {
  const site = createSite()
  const nobody = siteRequest('GET', '/staff/reports')
  expect(changesTo(site, nobody, 200)).toEqual(['credentials: none -> Bearer editor'])
  expect(changesTo(site, nobody, 403)).toEqual(['credentials: none -> Bearer reader'])
  const reader = siteRequest('GET', '/staff/reports', [['Authorization', 'Bearer reader']])
  expect(changesTo(site, reader, 401)).toEqual(['credentials: Bearer reader -> Bearer nobody'])
})

test('two changes are found where one does not do', () => {
  const site = createSite()
  const nobody = siteRequest('GET', '/staff/reports')
  expect(changesTo(site, nobody, 304)).toEqual(['field If-None-Match: none -> *', 'credentials: none -> Bearer editor'])
  const read = siteRequest('GET', '/articles/style-guide')
  expect(changesTo(site, read, 201)).toBeUndefined()
  expect(changesTo(site, read, 422)).toHaveLength(2)
})

test('an answer that is held is waited for', () => {
  const site = createSite({ jobSeconds: 30 })
  const order = jsonRequest('POST', '/reports', { title: 'Spring list', pages: 3 })
  expect(changesTo(site, order, 201)).toEqual(['field Prefer: none -> wait=60'])
})

test('content that is added brings its media type along, and its length is always right', () => {
  const found = reachableCodes(createSite(), siteRequest('GET', '/articles/style-guide'), at)
  const written = found.find(({ answered }) => answered.response.status === 422)?.request
  expect(written && fieldValue(written.fields, 'Content-Type')).toBe('application/json')
  const order = jsonRequest('POST', '/orders', { item: 'almanac', quantity: 1 })
  const emptied = changeRequest(order, [{ part: 'content', from: order.content, to: '', mediaType: undefined }])
  expect(fieldValue(emptied.fields, 'Content-Length')).toBeUndefined()
  const longer = changeRequest(order, [{ part: 'content', from: order.content, to: 'Ünicode', mediaType: undefined }])
  expect(fieldValue(longer.fields, 'Content-Length')).toBe('8')
})

test('a code that nothing leads to is not found', () => {
  expect(findCounterfactual(createSite(), siteRequest('GET', '/orders'), at, 451)).toBeUndefined()
})

const targets = ['/articles/style-guide', '/articles/press-history', '/articles/new', '/articles/latest', '/orders']
const moreTargets = ['/orders/1', '/orders/1/cancellation', '/jobs/1', '/reports', '/reports/1', '/staff/reports']

const anyRequest = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
    target: fc.constantFrom(...targets, ...moreTargets, '/staff/reports/2', '/nowhere', '/articles/%'),
    content: fc.constantFrom(
      '',
      '{"title":"a","text":"b"}',
      '{"title":"a","pages":1}',
      '{"item":"a","quantity":1}',
      '{',
    ),
    credentials: fc.constantFrom(undefined, 'Bearer nobody', ...principals.map((one) => `Bearer ${one}`)),
    condition: fc.constantFrom(undefined, '*', '"style-guide-3"'),
  })
  .map(({ method, target, content, credentials, condition }) =>
    siteRequest(
      method,
      target,
      [
        ...(content === '' ? [] : [['Content-Type', 'application/json'] as const]),
        ...(credentials === undefined ? [] : [['Authorization', credentials] as const]),
        ...(condition === undefined ? [] : [['If-Match', condition] as const]),
      ],
      content,
    ),
  )

const anySite = fc
  .record({
    guard: fc.constantFrom<SiteOptions['guard']>('none', 'version', 'required', 'lock'),
    hide: fc.boolean(),
    jobSeconds: fc.constantFrom(10, 120),
  })
  .map(busySite)

test('each change that is found yields its code, and no shorter one does', () => {
  fc.assert(
    fc.property(anySite, anyRequest, (site, request) => {
      const present = answerAt(site, request, at)?.response.status
      const single = new Set([...attempts(site, request, at, 1)].map(({ answered }) => answered.response.status))
      for (const { changes, request: changed, answered } of reachableCodes(site, request, at)) {
        const { status } = answered.response
        expect(status).not.toBe(present)
        expect(changeRequest(request, changes)).toEqual(changed)
        expect(answerAt(site, changed, at)?.response).toEqual(answered.response)
        expect(changes).toHaveLength(single.has(status) ? 1 : 2)
        expect(changes.every((change) => change.from !== change.to)).toBe(true)
      }
    }),
    { numRuns: 15 },
  )
}, 30_000)

test('a search ends after at most four thousand attempts', () => {
  fc.assert(
    fc.property(anySite, anyRequest, (site, request) => {
      let count = 0
      for (const _ of attempts(site, request, at)) count += 1
      expect(count).toBeLessThanOrEqual(4000)
    }),
    { numRuns: 15 },
  )
}, 30_000)

test('the same search finds the same, and leaves the site as it was', () => {
  const site = busySite()
  const before = JSON.stringify(site)
  const order = jsonRequest('POST', '/reports', { title: 'a', pages: 1 })
  expect(reachableCodes(site, order, at)).toEqual(reachableCodes(site, order, at))
  expect(JSON.stringify(site)).toBe(before)
})
