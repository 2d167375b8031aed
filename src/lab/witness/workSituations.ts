import type { Fields } from '../../http/fields.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { Situation, Step } from './situation.ts'

const now = { id: 'now', seconds: 60 } as const
const bearer = (principal: string): Fields => [['Authorization', `Bearer ${principal}`]]
const sales = { title: 'Sales of the spring list', pages: 120 }
const report = jsonRequest('POST', '/reports', sales)
const keyed = jsonRequest('POST', '/reports', sales, [['Idempotency-Key', '"spring-7c1f"']])
const monitor = siteRequest('GET', '/jobs/1')
const order = siteRequest(
  'POST',
  '/orders',
  [['Content-Type', 'application/x-www-form-urlencoded']],
  'item=almanac&quantity=2',
)
const first = <const R extends Step['request']>(request: R) => ({ seconds: 0, request }) as const
const running = { id: 'running', seconds: 5 } as const
const done = { id: 'done', seconds: 20 } as const
const expired = { id: 'expired', seconds: 4000 } as const

/** Reports and the jobs that make them. */
export const reportSituations = [
  { id: 'keyedReport', history: [first(keyed)], request: keyed, moments: [running, done] },
  {
    id: 'patientReport',
    request: report,
    moments: [now],
    instead: {
      fields: [['Prefer', 'wait=20']],
      methods: ['OPTIONS'],
      options: [['reportAnswer', ['monitor', 'job', 'whenDone']]],
    },
  },
  {
    id: 'monitor',
    history: [first(report)],
    request: monitor,
    moments: [running, done, expired],
    instead: { methods: ['DELETE'] },
  },
  { id: 'cancelJob', history: [first(report)], request: siteRequest('DELETE', '/jobs/1'), moments: [running, done] },
  {
    id: 'polled',
    options: { pollMinimumSeconds: 5 },
    history: [first(report), { seconds: 2, request: monitor }],
    request: siteRequest('GET', '/jobs/1', bearer('reader')),
    moments: [
      { id: 'soon', seconds: 3 },
      { id: 'later', seconds: 8 },
    ],
    instead: { targets: ['/staff/reports'] },
  },
  {
    id: 'knownReport',
    history: [first(report)],
    request: siteRequest('GET', '/jobs/1', [['If-None-Match', '"report-1"']]),
    moments: [done],
    instead: { targets: ['/reports/1'] },
  },
  {
    id: 'noPages',
    request: jsonRequest('POST', '/reports', { ...sales, pages: 0 }),
    moments: [now],
    instead: { fields: [['Content-Type', 'text/plain']] },
  },
] as const satisfies readonly Situation[]

/** Orders, and the part of the site that only the staff may see. */
export const orderAndStaffSituations = [
  {
    id: 'order',
    request: order,
    moments: [now],
    instead: { options: [['orderAnswer', [200, 201, 301, 302, 303, 307, 308]]] },
  },
  {
    id: 'orderOrReport',
    options: { orderAnswer: 200 },
    request: jsonRequest('POST', '/orders', { item: 'almanac', quantity: 2, title: 'Almanac', pages: 120 }, [
      ['Accept', 'application/json'],
    ]),
    moments: [now],
    instead: { targets: ['/reports'] },
  },
  {
    id: 'cancelOrder',
    history: [first(order)],
    request: siteRequest('POST', '/orders/1/cancellation'),
    moments: [
      { id: 'placed', seconds: 60 },
      { id: 'shipped', seconds: 4000 },
    ],
  },
  {
    id: 'pictureOfOrders',
    request: siteRequest('GET', '/orders', [['Accept', 'image/png']]),
    moments: [now],
    instead: { methods: ['POST'] },
  },
  {
    id: 'staffList',
    request: siteRequest('GET', '/staff/reports'),
    moments: [now],
    instead: {
      fields: [
        ['Authorization', 'Bearer reader'],
        ['Authorization', 'Bearer admin'],
      ],
    },
  },
  {
    id: 'staffListAsReader',
    request: siteRequest('GET', '/staff/reports', bearer('reader')),
    moments: [now],
    instead: { methods: ['DELETE'], options: [['hide', [false, true]]] },
  },
  {
    id: 'askedForAccess',
    history: [first(jsonRequest('POST', '/access-requests', { target: '/staff/reports' }, bearer('reader')))],
    request: siteRequest('GET', '/staff/reports', bearer('reader')),
    moments: [
      { id: 'pending', seconds: 5 },
      { id: 'granted', seconds: 30 },
    ],
  },
  {
    id: 'onlyIfAbsent',
    request: siteRequest('GET', '/staff/reports/2', [...bearer('admin'), ['If-None-Match', '*']]),
    moments: [now],
    instead: { methods: ['DELETE'] },
  },
] as const satisfies readonly Situation[]
