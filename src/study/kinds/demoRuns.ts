import { formRequest } from '../../lab/participants/browserHistory.ts'
import { jsonRequest, siteRequest } from '../../lab/participants/userAgent.ts'
import type { ExchangeRun } from './exchangeRun.ts'
import { ofRequests } from './runOfRequests.ts'

const article = '/articles/style-guide'
const lock = `${article}/lock`
const words = { title: 'Style guide', text: 'Write short sentences, and then write them again.' }
const as = (name: string) => [['Authorization', `Bearer ${name}`]] as const
const guarded = (version: number) => jsonRequest('PUT', article, words, [['If-Match', `"style-guide-${version}"`]])
const firstOnly = (slug: string) => jsonRequest('PUT', `/articles/${slug}`, words, [['If-None-Match', '*']])
const expecting = ['Expect', '100-continue'] as const

/** Runs of a few requests that the demo site is sent. */
export const demoRuns: readonly ExchangeRun[] = [
  ...([307, 308] as const).map((code) => ({
    id: 'formKept',
    codes: [code, 405],
    trace: ofRequests(
      { orderAnswer: code },
      ['a', formRequest],
      ['a', { ...formRequest, target: '/orders/1' }],
      ['a', siteRequest('GET', '/orders/1')],
    ),
  })),
  {
    id: 'preconditionDemanded',
    codes: [428],
    trace: ofRequests({ guard: 'required' }, ['a', jsonRequest('PUT', article, words)], ['a', guarded(3)]),
  },
  {
    id: 'lockTaken',
    codes: [201, 204],
    trace: ofRequests(
      { guard: 'lock' },
      ['a', siteRequest('POST', lock, as('author'))],
      ['a', jsonRequest('PUT', article, words, as('author'))],
      ['a', siteRequest('DELETE', lock, as('author'))],
    ),
  },
  {
    id: 'lockHeld',
    codes: [201, 204, 423],
    trace: ofRequests(
      { guard: 'lock' },
      ['a', siteRequest('POST', lock, as('editor'))],
      ['b', jsonRequest('PUT', article, words, as('author'))],
      ['a', siteRequest('DELETE', lock, as('editor'))],
    ),
  },
  {
    id: 'nameTaken',
    codes: [201, 412],
    trace: ofRequests(
      {},
      ['a', jsonRequest('POST', '/articles', { slug: 'colophon', ...words })],
      ['b', firstOnly('colophon')],
      ['b', firstOnly('colophon-2')],
    ),
  },
  {
    id: 'shipped',
    codes: [201, 409],
    trace: ofRequests(
      { orderAnswer: 201, shipAfterSeconds: 0 },
      ['a', jsonRequest('POST', '/orders', { item: 'almanac', quantity: 2 }, [['Accept', 'application/json']])],
      ['a', siteRequest('POST', '/orders/1/cancellation')],
    ),
  },
  {
    id: 'challenged',
    codes: [401],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', '/staff/reports')],
      ['a', siteRequest('GET', '/staff/reports', as('editor'))],
    ),
  },
  {
    id: 'otherCredentials',
    codes: [403],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', '/staff/reports', as('reader'))],
      ['a', siteRequest('GET', '/staff/reports', as('editor'))],
    ),
  },
  {
    id: 'continued',
    codes: [100, 201],
    trace: ofRequests({}, ['a', jsonRequest('POST', '/articles', { slug: 'colophon', ...words }, [expecting])]),
  },
  {
    id: 'expectationDropped',
    codes: [417],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', article, [['Expect', 'a-miracle']])],
      ['a', siteRequest('GET', article)],
    ),
  },
  {
    id: 'revalidated',
    codes: [304],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', article)],
      ['a', siteRequest('GET', article, [['If-None-Match', '"style-guide-3"']])],
    ),
  },
  {
    id: 'rangeCorrected',
    codes: [206, 416],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', article, [['Range', 'bytes=5000-5999']])],
      ['a', siteRequest('GET', article, [['Range', 'bytes=0-99']])],
    ),
  },
  {
    id: 'otherForm',
    codes: [406],
    fields: ['Accept'],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', '/orders', [['Accept', 'image/png']])],
      ['a', siteRequest('GET', '/orders', [['Accept', 'text/html']])],
    ),
  },
  {
    id: 'otherMediaType',
    codes: [415],
    fields: ['Content-Type'],
    trace: ofRequests(
      {},
      ['a', siteRequest('PUT', article, [['Content-Type', 'text/plain']], words.text)],
      ['a', jsonRequest('PUT', article, words)],
    ),
  },
  {
    id: 'moved',
    codes: [301],
    trace: ofRequests({}, ['a', siteRequest('GET', '/articles/house-style')], ['a', siteRequest('GET', article)]),
  },
  {
    id: 'movedForNow',
    codes: [307],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', '/articles/latest')],
      ['a', siteRequest('GET', '/articles/press-history')],
    ),
  },
  {
    id: 'methodCorrected',
    codes: [303, 405],
    trace: ofRequests(
      {},
      ['a', siteRequest('PUT', '/orders', [['Content-Type', 'application/json']], '[]')],
      ['a', formRequest],
      ['a', siteRequest('GET', '/orders/1')],
    ),
  },
  {
    id: 'methodUnknown',
    codes: [501],
    trace: ofRequests(
      {},
      ['a', siteRequest('PATCH', article, [['Content-Type', 'application/json']], '{"title":"Guide"}')],
      ['a', jsonRequest('PUT', article, words)],
    ),
  },
  {
    id: 'restFetched',
    codes: [206],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', article, [['Range', 'bytes=0-99']])],
      [
        'a',
        siteRequest('GET', article, [
          ['Range', 'bytes=100-'],
          ['If-Match', '"style-guide-3"'],
        ]),
      ],
    ),
  },
  {
    id: 'twoDoors',
    codes: [401, 403],
    trace: ofRequests(
      {},
      ['a', siteRequest('GET', '/staff/reports')],
      ['a', siteRequest('GET', '/staff/reports', as('reader'))],
      ['a', siteRequest('GET', '/staff/reports', as('editor'))],
    ),
  },
  {
    id: 'refusedUnread',
    codes: [100, 428],
    trace: ofRequests(
      { guard: 'required' },
      ['a', jsonRequest('PUT', article, words, [expecting])],
      ['a', jsonRequest('PUT', article, words, [['If-Match', '"style-guide-3"'], expecting])],
    ),
  },
  {
    id: 'lockWanted',
    codes: [201, 204, 423],
    trace: ofRequests(
      { guard: 'lock' },
      ['a', siteRequest('POST', lock, as('editor'))],
      ['b', siteRequest('POST', lock, as('author'))],
      ['a', siteRequest('DELETE', lock, as('editor'))],
    ),
  },
  {
    id: 'overtaken',
    codes: [412],
    trace: ofRequests({}, ['a', siteRequest('GET', article)], ['b', guarded(3)], ['a', guarded(3)]),
  },
]
