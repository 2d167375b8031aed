import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { corridor } from './corridor.ts'
import { factOf } from './rules.ts'
import { serve } from './serve.ts'
import { createSite, type SiteOptions } from './site.ts'

const at = Date.UTC(2026, 0, 1)
const failing = [['If-Match', '"no such tag"']] as const
const edit = { title: 'Style guide', text: 'New text.' }
const article = '/articles/style-guide'
const status = (options: Partial<SiteOptions>, request: Request) =>
  serve(createSite(options), request, at).response?.status

test.each([
  ['404', siteRequest('GET', '/articles/nowhere', failing), 404, {}],
  ['405', siteRequest('DELETE', article, failing), 405, {}],
  ['401', siteRequest('GET', '/staff/reports', failing), 401, {}],
  ['403', siteRequest('GET', '/staff/reports', [...failing, ['Authorization', 'Bearer reader']]), 403, {}],
  ['406', siteRequest('GET', '/orders', [...failing, ['Accept', 'image/png']]), 406, {}],
  ['410', siteRequest('GET', '/articles/spring-fair', failing), 410, {}],
  ['415', siteRequest('PUT', article, [...failing, ['Content-Type', 'text/plain']], 'x'), 415, {}],
  ['413', jsonRequest('PUT', article, edit, failing), 413, { maxContentLength: 5 }],
  ['a redirect', siteRequest('GET', '/articles/house-style', failing), 301, {}],
] as const)('%s comes before a precondition that fails', (_, request, expected, options) => {
  expect(status(options, request)).toBe(expected)
})

test.each([
  ['broken JSON', siteRequest('PUT', article, [...failing, ['Content-Type', 'application/json']], '{'), {}],
  ['content that breaks a rule', jsonRequest('PUT', article, {}, failing), {}],
  ['a stale version', jsonRequest('PUT', article, { ...edit, version: 1 }, failing), { guard: 'version' }],
  ['a range out of bounds', siteRequest('GET', article, [...failing, ['Range', 'bytes=9999-']]), {}],
] as const)('a precondition that fails comes before %s', (_, request, options) => {
  expect(status(options, request)).toBe(412)
})

test('OPTIONS ignores preconditions', () => {
  expect(status({}, siteRequest('OPTIONS', article, failing))).toBe(204)
})

test('the gates have different names and the last one answers', () => {
  expect(new Set(corridor.map(({ id }) => id)).size).toBe(corridor.length)
  expect(corridor.at(-1)?.id).toBe('act')
})

const text = fc.string({ maxLength: 30 })
const anyRequest: fc.Arbitrary<Request> = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'CONNECT'), text),
  target: fc.oneof(
    fc.constantFrom(article, '/orders', '/orders/1', '/reports', '/jobs/1', '/staff/reports', '*', `${article}/lock`),
    fc.constantFrom('/articles/__proto__', '/articles/constructor', '/jobs/toString'),
    text,
  ),
  fields: fc.array(
    fc.tuple(
      fc.constantFrom(
        'Host',
        'Accept',
        'Authorization',
        'Content-Type',
        'Range',
        'If-Match',
        'If-Range',
        'Prefer',
        'Expect',
      ),
      fc.oneof(
        fc.constantFrom('press.example', 'application/json', 'Bearer editor', 'bytes=0-4', '*', '100-continue'),
        text,
      ),
    ),
    { maxLength: 6 },
  ),
  content: fc.oneof(fc.constantFrom('', '{}', '{"title":"a","text":"b","pages":3}', '{"__proto__":1}'), text),
})

test('whatever is sent, the site answers with a real code and with reasons from the table', () => {
  fc.assert(
    fc.property(anyRequest, fc.constantFrom('none', 'version', 'required', 'lock'), (request, guard) => {
      const { response, heldUntil, decisions } = serve(createSite({ guard } as const), request, at)
      expect(response !== undefined || heldUntil !== undefined).toBe(true)
      if (response) expect(response.status).toBeGreaterThanOrEqual(200)
      expect(decisions.length).toBeGreaterThan(0)
      for (const { by, at: _, spec, level, ...finding } of decisions) {
        expect(by).toBe('origin')
        expect({ spec, level }).toEqual(factOf(finding as Parameters<typeof factOf>[0]))
      }
    }),
    { numRuns: 500 },
  )
})

test('what was answered stays as it was: serving changes no site', () => {
  const site = createSite()
  const before = JSON.stringify(site)
  serve(site, jsonRequest('PUT', article, edit), at)
  serve(site, jsonRequest('POST', '/reports', { title: 'a', pages: 1 }), at)
  expect(JSON.stringify(site)).toBe(before)
})

test('an answer of a gate whose place HTTP leaves open says so, others do not', () => {
  const saysSo = (request: Request, options: Partial<SiteOptions> = {}) =>
    serve(createSite(options), request, at).decisions.some(({ rule }) => rule === 'gateOrder')
  expect(saysSo(siteRequest('GET', '/articles/nowhere'))).toBe(true)
  expect(saysSo(siteRequest('GET', '/staff/reports'))).toBe(true)
  expect(saysSo(siteRequest('GET', article))).toBe(false)
  expect(saysSo(jsonRequest('PUT', article, edit, failing))).toBe(false)
  expect(saysSo(jsonRequest('PUT', article, { ...edit, version: 1 }), { guard: 'version' })).toBe(false)
})
