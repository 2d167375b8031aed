import { expect, test } from 'vitest'
import { fieldValue, hasField } from '../../http/fields.ts'
import { formatHttpDate } from '../../http/httpDate.ts'
import type { Request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { serve } from './serve.ts'
import { createSite, type Site, type SiteOptions } from './site.ts'

const start = Date.UTC(2026, 0, 1)

/** Sends requests one after the other, a second apart, and gives all that was served. */
function play(options: Partial<SiteOptions>, requests: readonly Request[], apartSeconds = 1) {
  let site: Site = createSite(options)
  return requests.map((request, index) => {
    const served = serve(site, request, start + index * apartSeconds * 1000)
    site = served.site
    return { ...served, reasons: served.decisions.map(({ rule, outcome }) => `${rule}.${outcome}`) }
  })
}

function last(options: Partial<SiteOptions>, ...requests: readonly Request[]) {
  const served = play(options, requests).at(-1)
  if (!served?.response) throw new Error('No response.')
  return served
}

const article = '/articles/style-guide'
const bearer = (name: string) => [['Authorization', `Bearer ${name}`]] as const
const edit = { title: 'Style guide', text: 'New text.' }

test('an article is validated, cut and sent whole as its validators say', () => {
  const whole = last({}, siteRequest('GET', article)).response
  const tag = fieldValue(whole?.fields ?? [], 'ETag') ?? ''
  const date = fieldValue(whole?.fields ?? [], 'Last-Modified') ?? ''
  const get = (...fields: (readonly [string, string])[]) => last({}, siteRequest('GET', article, fields)).response
  expect(get(['If-None-Match', tag])?.status).toBe(304)
  expect(get(['If-None-Match', `W/${tag}`])?.status).toBe(304)
  expect(get(['If-Modified-Since', date])?.status).toBe(304)
  expect(get(['If-Match', '"other"'])?.status).toBe(412)
  expect(get(['If-Unmodified-Since', formatHttpDate(0)])?.status).toBe(412)
  const part = get(['Range', 'bytes=2-9'])
  expect([part?.status, part?.content]).toEqual([206, whole?.content.slice(2, 10)])
  expect(fieldValue(part?.fields ?? [], 'Content-Range')).toBe(`bytes 2-9/${whole?.content.length}`)
  expect(get(['Range', 'bytes=9000-'])?.status).toBe(416)
  expect(get(['Range', 'pages=1-2'])?.status).toBe(200)
  const continued = get(['Range', 'bytes=0-1'], ['If-Range', tag])
  expect(continued?.status).toBe(206)
  const continuedFields = continued?.fields.map(([name]) => name)
  expect(continuedFields).toEqual(['Date', 'Cache-Control', 'ETag', 'Content-Range', 'Content-Length'])
  expect(get(['Range', 'bytes=0-1'], ['If-Range', '"other"'])?.status).toBe(200)
  expect(get(['Range', 'bytes=0-1'], ['If-None-Match', tag])?.status).toBe(304)
  const parts = get(['Range', 'bytes=0-1,4-5'])
  expect(fieldValue(parts?.fields ?? [], 'Content-Type')).toMatch(/^multipart\/byteranges; boundary=/)
  expect(hasField(parts?.fields ?? [], 'Content-Range')).toBe(false)
  expect(last({}, siteRequest('HEAD', article, [['Range', 'bytes=0-1']])).response?.status).toBe(200)
})

test('a 304 carries what caches need and no other metadata of the representation', () => {
  const { response } = last({}, siteRequest('GET', article, [['If-None-Match', '*']]))
  expect(response?.fields.map(([name]) => name)).toEqual(['Date', 'Cache-Control', 'ETag'])
})

test('writing an article replaces it, counts its version and sends no validators', () => {
  const [put, get] = play({}, [jsonRequest('PUT', article, edit), siteRequest('GET', article)])
  expect(put?.response?.status).toBe(200)
  for (const field of ['ETag', 'Last-Modified']) expect(hasField(put?.response?.fields ?? [], field)).toBe(false)
  expect(fieldValue(get?.response?.fields ?? [], 'ETag')).toBe('"style-guide-4"')
  expect(last({}, jsonRequest('PUT', '/articles/new-one', edit)).response?.status).toBe(201)
  expect(last({}, jsonRequest('PUT', '/articles/Not A Slug', edit)).response?.status).toBe(400)
  expect(last({}, jsonRequest('PUT', '/articles/Not-A-Slug', edit)).response?.status).toBe(404)
})

test.each([
  ['none', [], 200],
  ['none', [['If-Match', '"style-guide-3"']], 200],
  ['none', [['If-Match', '"style-guide-2"']], 412],
  ['none', [['If-None-Match', '*']], 412],
  ['none', [['If-None-Match', '"style-guide-3"']], 412],
  ['none', [['If-Modified-Since', 'Thu, 01 Jan 2026 00:00:00 GMT']], 200],
  ['required', [], 428],
  ['required', [['If-Match', '"style-guide-3"']], 200],
  ['required', [['If-Match', '"style-guide-2"']], 412],
  ['required', [['If-Unmodified-Since', 'Thu, 01 Jan 2026 00:00:00 GMT']], 200],
  ['required', [['If-Unmodified-Since', 'yesterday']], 428],
] as const)('under the guard %s a write with %j is answered with %i', (guard, fields, status) => {
  expect(last({ guard }, jsonRequest('PUT', article, edit, fields)).response?.status).toBe(status)
})

test('under the guard version a stale write is a 409 that says what differs from what', () => {
  const stale = last({ guard: 'version' }, jsonRequest('PUT', article, { ...edit, version: 2 }))
  expect(stale.response?.status).toBe(409)
  expect(JSON.parse(stale.response?.content ?? '')).toMatchObject({
    currentVersion: 3,
    yourVersion: 2,
    differing: ['text'],
  })
  expect(last({ guard: 'version' }, jsonRequest('PUT', article, { ...edit, version: 3 })).response?.status).toBe(200)
  expect(last({ guard: 'version' }, jsonRequest('PUT', article, edit)).reasons).toContain('conflict.versionAbsent')
})

test('under the guard required, If-None-Match: * creates and If-Match: * does not', () => {
  const put = (...fields: (readonly [string, string])[]) =>
    last({ guard: 'required' }, jsonRequest('PUT', '/articles/new-one', edit, fields)).response?.status
  expect([put(), put(['If-None-Match', '*']), put(['If-Match', '*'])]).toEqual([428, 201, 412])
})

test('a lock keeps everyone but its holder from writing, until it is given back or expires', () => {
  const lock = (who: string) => siteRequest('POST', `${article}/lock`, bearer(who))
  const unlock = (who: string) => siteRequest('DELETE', `${article}/lock`, bearer(who))
  const put = (who: string) => jsonRequest('PUT', article, edit, bearer(who))
  const requests = [
    lock('editor'),
    lock('author'),
    put('author'),
    put('editor'),
    unlock('author'),
    lock('editor'),
    unlock('editor'),
    unlock('editor'),
    put('author'),
  ]
  const statuses = play({ guard: 'lock' }, requests).map(({ response }) => response?.status)
  expect(statuses).toEqual([201, 423, 423, 200, 403, 200, 204, 404, 200])
  expect(last({ guard: 'lock', lockSeconds: 1 }, lock('editor'), put('author')).response?.status).toBe(200)
  expect(last({ guard: 'lock' }, siteRequest('POST', `${article}/lock`)).response?.status).toBe(401)
})

test('a date is a strong validator only when its second is over and saw one change', () => {
  const put = jsonRequest('PUT', article, edit)
  const part = (date: string) =>
    siteRequest('GET', article, [
      ['Range', 'bytes=0-1'],
      ['If-Range', date],
    ])
  const midnight = 'Thu, 01 Jan 2026 00:00:00 GMT'
  const statuses = (apartSeconds: number, ...requests: readonly Request[]) =>
    play({}, requests, apartSeconds).map(({ response }) => response?.status)
  expect(statuses(1, put, part(midnight))).toEqual([200, 206])
  expect(statuses(0.4, put, part(midnight))).toEqual([200, 200])
  expect(statuses(0.6, put, part(midnight), part(midnight))).toEqual([200, 200, 206])
  expect(statuses(0.4, put, put, part(midnight), part(midnight))).toEqual([200, 200, 200, 200])
})
