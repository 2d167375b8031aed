import type { Fields } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import type { SiteOptions } from '../origin/site.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'

/** How to make the demo site give a code: its options, and requests of which the last one gets it. */
export interface Recipe {
  readonly code: number
  readonly options?: Partial<SiteOptions>
  readonly requests: readonly Request[]
  /** Seconds between one request and the next. */
  readonly apartSeconds?: number
}

const bearer = (principal: string): Fields => [['Authorization', `Bearer ${principal}`]]
const report = jsonRequest('POST', '/reports', { title: 'Sales of the spring list', pages: 120 })
const monitor = siteRequest('GET', '/jobs/1')
const order = siteRequest(
  'POST',
  '/orders',
  [['Content-Type', 'application/x-www-form-urlencoded']],
  'item=almanac&quantity=2',
)
const article = '/articles/style-guide'
const edited = { title: 'Style guide', text: 'Write short sentences, and then write them again.' }

/** A recipe for each code that the demo site gives. */
export const recipes: readonly Recipe[] = [
  {
    code: 100,
    requests: [jsonRequest('POST', '/articles', { slug: 'colophon', ...edited }, [['Expect', '100-continue']])],
  },
  { code: 200, requests: [siteRequest('GET', article)] },
  { code: 201, requests: [jsonRequest('POST', '/articles', { slug: 'colophon', ...edited })] },
  { code: 202, requests: [report] },
  { code: 204, requests: [report, siteRequest('DELETE', '/jobs/1')] },
  { code: 206, requests: [siteRequest('GET', article, [['Range', 'bytes=0-63']])] },
  { code: 301, requests: [siteRequest('GET', '/articles/house-style')] },
  { code: 302, options: { orderAnswer: 302 }, requests: [order] },
  { code: 303, requests: [order] },
  { code: 304, requests: [siteRequest('GET', article, [['If-None-Match', '"style-guide-3"']])] },
  { code: 307, requests: [siteRequest('GET', '/articles/latest')] },
  { code: 308, options: { orderAnswer: 308 }, requests: [order] },
  {
    code: 400,
    requests: [siteRequest('POST', '/reports', [['Content-Type', 'application/json']], '{"title": "Sales", "pages":')],
  },
  { code: 401, requests: [siteRequest('GET', '/staff/reports')] },
  { code: 403, requests: [siteRequest('GET', '/staff/reports', bearer('reader'))] },
  { code: 404, requests: [siteRequest('GET', '/articles/nowhere')] },
  { code: 405, requests: [siteRequest('PUT', '/orders', [['Content-Type', 'application/json']], '[]')] },
  { code: 406, requests: [siteRequest('GET', '/orders', [['Accept', 'image/png']])] },
  {
    code: 409,
    options: { guard: 'version' },
    requests: [jsonRequest('PUT', article, { ...edited, version: 2 })],
  },
  { code: 410, requests: [siteRequest('GET', '/articles/spring-fair')] },
  { code: 412, requests: [jsonRequest('PUT', article, edited, [['If-Match', '"style-guide-2"']])] },
  {
    code: 413,
    options: { maxContentLength: 100 },
    requests: [jsonRequest('PUT', article, { ...edited, note: 'Too much for this site.' })],
  },
  {
    code: 414,
    options: { maxTargetLength: 80 },
    requests: [siteRequest('GET', `${article}?mark=${'and-again-'.repeat(8)}`)],
  },
  { code: 415, requests: [siteRequest('PUT', article, [['Content-Type', 'text/plain']], 'Write short sentences.')] },
  { code: 416, requests: [siteRequest('GET', article, [['Range', 'bytes=5000-5999']])] },
  { code: 417, requests: [siteRequest('GET', article, [['Expect', 'a-miracle']])] },
  { code: 422, requests: [jsonRequest('POST', '/reports', { title: 'Sales of the spring list', pages: 0 })] },
  {
    code: 423,
    options: { guard: 'lock' },
    requests: [
      siteRequest('POST', `${article}/lock`, bearer('editor')),
      jsonRequest('PUT', article, edited, bearer('author')),
    ],
  },
  { code: 428, options: { guard: 'required' }, requests: [jsonRequest('PUT', article, edited)] },
  { code: 429, options: { pollMinimumSeconds: 5 }, requests: [report, monitor, monitor], apartSeconds: 1 },
  {
    code: 431,
    options: { maxFieldsLength: 200 },
    requests: [siteRequest('GET', article, [['Cookie', `seen=${'style-guide+'.repeat(20)}`]])],
  },
  { code: 501, requests: [siteRequest('PATCH', article, [['Content-Type', 'application/json']], '{"title":"Guide"}')] },
]
