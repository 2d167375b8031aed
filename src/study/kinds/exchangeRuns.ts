import type { Request } from '../../http/message.ts'
import { originId } from '../../lab/origin/serve.ts'
import { createSite, type SiteOptions } from '../../lab/origin/site.ts'
import { formRequest } from '../../lab/participants/browserHistory.ts'
import { jsonRequest, siteRequest } from '../../lab/participants/userAgent.ts'
import { run } from '../../lab/process.ts'
import { asyncConventions } from '../../lab/scenarios/asyncConventions.ts'
import { asyncMishaps } from '../../lab/scenarios/asyncMishaps.ts'
import { concurrentEdits } from '../../lab/scenarios/concurrentEdits.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import { postRedirectGet } from '../../lab/scenarios/postRedirectGet.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import { type Process, send, wait } from '../../lab/steps.ts'
import type { Trace } from '../../lab/trace/trace.ts'

/** A run of which some exchanges are put into order. */
export interface ExchangeRun {
  /** Names it, and what is told of it first, in `text.exchangeOrder.runs`. */
  readonly id: string
  /** The codes it can be asked for: those of its responses, but 200, which is what any of them ends with. */
  readonly codes: readonly number[]
  readonly trace: () => Trace
  /** The exchanges whose messages are shown, by number; all of them where none are named. */
  readonly exchanges?: readonly number[]
  /** Request fields without which its requests could not be told apart. */
  readonly fields?: readonly string[]
}

const ofScenario = (scenario: Scenario, values: ControlValues) => () =>
  scenario.run({ ...initialControls(scenario), ...values }, 1)

/** Lets requests be sent to the demo site one after another, each by the client named; seconds lie between them. */
const ofRequests =
  (options: Partial<SiteOptions>, ...sent: readonly (readonly [client: string, request: Request])[]) =>
  (): Trace => {
    const clients = [...new Set(sent.map(([client]) => client))]
    return run({
      participants: [...clients.map((id) => ({ id, role: 'userAgent' }) as const), { id: originId, role: 'origin' }],
      processes: sent.map(([by, request], at) => ({ by, process: () => sendAfter(at, request) })),
      origins: { [originId]: createSite(options) },
      seed: 1,
    })
  }

function* sendAfter(seconds: number, request: Request): Process {
  yield* wait(seconds)
  yield* send(originId, request)
}

const article = '/articles/style-guide'
const lock = `${article}/lock`
const words = { title: 'Style guide', text: 'Write short sentences, and then write them again.' }
const as = (name: string) => [['Authorization', `Bearer ${name}`]] as const
const guarded = (version: number) => jsonRequest('PUT', article, words, [['If-Match', `"style-guide-${version}"`]])
const firstOnly = (slug: string) => jsonRequest('PUT', `/articles/${slug}`, words, [['If-None-Match', '*']])
const arrived = { accepted: 'arrives' }

/** Every run, each such that what is told of it and HTTP leave no doubt which message comes of which. */
export const exchangeRuns: readonly ExchangeRun[] = [
  { id: 'polling', codes: [202, 303], trace: ofScenario(polling, { strategy: 'longPoll' }) },
  { id: 'cancelled', codes: [202, 204], trace: ofScenario(polling, { fate: 'cancelled' }) },
  {
    id: 'cancelledLate',
    codes: [202, 303, 409],
    trace: ofScenario(asyncMishaps, { ...arrived, cancellation: 'tooLate' }),
    exchanges: [1, 4, 5],
  },
  {
    id: 'monitorGone',
    codes: [202, 410],
    trace: ofScenario(asyncMishaps, { ...arrived, monitor: 'expires' }),
    exchanges: [1, 4],
  },
  {
    id: 'askedTooOften',
    codes: [202, 429],
    trace: ofScenario(asyncMishaps, { ...arrived, limit: 'limited' }),
    exchanges: [1, 3],
  },
  { id: 'created', codes: [201], trace: ofScenario(asyncConventions, { convention: 'whenDone' }) },
  ...([301, 302, 303] as const).map((code) => ({
    id: 'form',
    codes: [code],
    trace: ofScenario(postRedirectGet, { answer: `${code}` }),
    exchanges: [2, 3],
  })),
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
  { id: 'conflict', codes: [409], trace: ofScenario(concurrentEdits, {}), exchanges: [3, 4, 5] },
  { id: 'twoEditors', codes: [412], trace: ofScenario(concurrentEdits, { habit: 'ifMatch' }), exchanges: [3, 4, 5] },
  { id: 'mergedEdit', codes: [412], trace: ofScenario(concurrentEdits, { habit: 'ifMatch' }), exchanges: [4, 5, 6] },
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
    trace: ofRequests({}, [
      'a',
      jsonRequest('POST', '/articles', { slug: 'colophon', ...words }, [['Expect', '100-continue']]),
    ]),
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
]
