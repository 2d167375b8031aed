import type { Fields } from '../../http/fields.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { StatedSite } from './statedSite.ts'

const as = (principal: string): Fields => [['Authorization', `Bearer ${principal}`]]
const report = { title: 'Sales', pages: 120 }
const orderReport = (fields: Fields = [], members: object = report) => jsonRequest('POST', '/reports', members, fields)
const ask = siteRequest('GET', '/jobs/1')
const cancel = siteRequest('DELETE', '/jobs/1')
const form = [['Content-Type', 'application/x-www-form-urlencoded']] as const
const placeOrder = siteRequest('POST', '/orders', form, 'item=almanac&quantity=2')
const asJson = ['Accept', 'application/json'] as const
const atOnce = { seconds: 0, request: orderReport() }
const orderedAtOnce = { seconds: 0, request: placeOrder }
const key = ['Idempotency-Key', 'spring-7'] as const
/** What tells the report that the first job makes from others. */
const validators = { tag: '"report-1"', modified: 'Thu, 01 Jan 2026 00:00:12 GMT' }
const staffRequests = [
  siteRequest('GET', '/staff/reports', as('editor')),
  siteRequest('GET', '/staff/reports', as('author')),
  siteRequest('GET', '/staff/reports'),
  siteRequest('GET', '/staff/reports/2', as('author')),
  siteRequest('GET', '/staff/reports/1', as('author')),
  siteRequest('GET', '/staff/reports/9', as('admin')),
  jsonRequest('PUT', '/staff/reports/1', { title: 'Print run' }, as('editor')),
  jsonRequest('PUT', '/staff/reports/2', { title: 'Royalties' }, as('author')),
  siteRequest('DELETE', '/staff/reports/1', as('admin')),
  siteRequest('DELETE', '/staff/reports/2', as('author')),
  siteRequest('DELETE', '/staff/reports/1', as('editor')),
]

/** Work that takes its time, orders, and what not everybody may see. */
export const workSites: readonly StatedSite[] = [
  {
    id: 'reports',
    seconds: 60,
    values: { job: 12 },
    requests: [orderReport(), orderReport([], { ...report, pages: 0 })],
  },
  {
    id: 'patient',
    options: { reportAnswer: 'whenDone' },
    seconds: 60,
    values: { job: 12 },
    requests: [orderReport(), orderReport([['Prefer', 'respond-async']])],
  },
  {
    id: 'keyed',
    history: [{ seconds: 0, request: orderReport([key]) }],
    seconds: 5,
    values: { seconds: 5, job: 12, key: key[1] },
    requests: [orderReport([key]), orderReport([key], { ...report, pages: 80 }), orderReport()],
  },
  { id: 'running', history: [atOnce], seconds: 5, values: { seconds: 5, job: 12 }, requests: [ask, cancel] },
  {
    id: 'done',
    history: [atOnce],
    seconds: 60,
    values: { ...validators, seconds: 60, job: 12 },
    requests: [ask, cancel, siteRequest('GET', '/reports/1'), siteRequest('GET', '/jobs/2')],
  },
  {
    id: 'doneLinked',
    options: { doneMonitor: 'link' },
    history: [atOnce],
    seconds: 60,
    values: { seconds: 60, job: 12 },
    requests: [ask, cancel],
  },
  {
    id: 'expired',
    history: [atOnce],
    seconds: 7200,
    values: { ...validators, job: 12, minutes: 60, hours: 2 },
    requests: [ask, cancel, siteRequest('GET', '/reports/1')],
  },
  {
    id: 'polled',
    options: { pollMinimumSeconds: 5, jobSeconds: 120 },
    history: [
      { seconds: 0, request: orderReport() },
      { seconds: 10, request: ask },
    ],
    seconds: 12,
    values: { minimum: 5, seconds: 2 },
    requests: [ask, cancel, siteRequest('HEAD', '/jobs/1')],
  },
  {
    id: 'ordersByPage',
    options: { orderAnswer: 303 },
    history: [orderedAtOnce],
    seconds: 60,
    requests: [
      placeOrder,
      siteRequest('POST', '/orders', form, 'item=almanac&quantity=0'),
      siteRequest('GET', '/orders'),
      siteRequest('GET', '/orders/1', [asJson]),
      siteRequest('GET', '/orders/8'),
      siteRequest('POST', '/orders/1/cancellation'),
    ],
  },
  {
    id: 'ordersCreated',
    options: { orderAnswer: 201 },
    seconds: 60,
    requests: [placeOrder, jsonRequest('POST', '/orders', { item: 'almanac', quantity: 2 }, [asJson])],
  },
  {
    id: 'shipped',
    options: { orderAnswer: 201, shipAfterSeconds: 600 },
    history: [orderedAtOnce],
    seconds: 1200,
    values: { shipped: 10, minutes: 20 },
    requests: [siteRequest('POST', '/orders/1/cancellation'), siteRequest('GET', '/orders/1', [asJson])],
  },
  { id: 'staff', sentences: ['principals', 'staff'], seconds: 60, requests: staffRequests },
  {
    id: 'staffHidden',
    sentences: ['principals', 'staff', 'hidden'],
    options: { hide: true },
    seconds: 60,
    requests: staffRequests,
  },
]
