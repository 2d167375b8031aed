import { originId } from '../origin/serve.ts'
import { createSite, type SiteOptions } from '../origin/site.ts'
import { browse } from '../participants/browser.ts'
import { type BrowserAction, type BrowserHistory, emptyHistory } from '../participants/browserHistory.ts'
import { run } from '../process.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import type { Figure, Scenario } from './scenario.ts'

export type OrderAnswer = SiteOptions['orderAnswer']

/** What the origin can be set to answer an order with. */
export const orderAnswers: readonly OrderAnswer[] = [200, 201, 301, 302, 303, 307, 308]

/** What is done with the browser, from opening the form on, by the value of the control `action`. */
export const browsingScripts = {
  nothing: ['open', 'submit'],
  reload: ['open', 'submit', 'reload', 'sendAgain'],
  reloadRefused: ['open', 'submit', 'reload', 'cancel'],
  back: ['open', 'submit', 'back'],
  backForward: ['open', 'submit', 'back', 'forward'],
  doubleClick: ['open', 'doubleClick'],
  bookmark: ['open', 'submit', 'bookmark', 'openBookmark'],
} as const satisfies Readonly<Record<string, readonly BrowserAction[]>>

export type AfterSubmitting = keyof typeof browsingScripts

const participants: readonly Participant[] = [
  { id: 'browser', role: 'userAgent' },
  { id: originId, role: 'origin' },
]

/** Messages are slow enough for a second click before the first answer. */
const latencySeconds = 0.2
const doubleClickSeconds = 0.15
const thinkSeconds = 3

/** An order is sent with a form; the answer decides what Reload, Back, a double click and a bookmark come to. */
export const postRedirectGet: Scenario = {
  id: 'post-redirect-get',
  version: 1,
  codes: [200, 201, 301, 302, 303, 307, 308, 405],
  controls: [
    { kind: 'choice', id: 'answer', options: orderAnswers.map(String), initial: '303' },
    { kind: 'choice', id: 'action', options: Object.keys(browsingScripts), initial: 'nothing' },
  ],
  participants,
  run: ({ answer, action }, seed) => runBrowser(answerOf(answer), scriptOf(action), seed).trace,
  figures: judgeBrowsing,
  site: ({ answer }) => createSite({ orderAnswer: answerOf(answer) }),
}

/** Reads the control `answer`; nonsense gives 303. */
export function answerOf(value: number | string | undefined): OrderAnswer {
  return orderAnswers.find((answer) => `${answer}` === `${value}`) ?? 303
}

/** Reads the control `action`; nonsense gives the shortest script. */
export function scriptOf(value: number | string | undefined): readonly BrowserAction[] {
  return Object.entries(browsingScripts).find(([action]) => action === value)?.[1] ?? browsingScripts.nothing
}

/** A run of the browser: all that went over the wire, and the history that the browser ends with. */
export interface BrowserRun {
  readonly trace: Trace
  readonly history: BrowserHistory
}

/** Lets a browser do one thing after the other at a site whose orders are answered in a given way. */
export function runBrowser(orderAnswer: OrderAnswer, actions: readonly BrowserAction[], seed = 1): BrowserRun {
  let history = emptyHistory
  const plan = { origin: originId, actions, thinkSeconds, doubleClickSeconds }
  const process = () =>
    browse(plan, (next) => {
      history = next
    })
  const trace = run({
    participants,
    processes: [{ by: 'browser', process }],
    origins: { [originId]: createSite({ orderAnswer }) },
    latency: () => latencySeconds,
    seed,
  })
  return { trace, history }
}

/** Counts the orders that a run has left behind. */
export function countOrders(trace: Trace): number {
  return trace.events.filter((event) => event.kind === 'decision' && event.rule === 'orderAnswer').length
}

function judgeBrowsing(trace: Trace): readonly Figure[] {
  const exchanges = exchangesOf(trace)
  const posts = exchanges.filter(({ request }) => request.message.method === 'POST')
  const questions = trace.events.filter(
    (event) => event.kind === 'decision' && event.rule === 'reload' && event.outcome === 'asked',
  )
  return [
    { id: 'orders', value: countOrders(trace), unit: 'count' },
    { id: 'requests', value: exchanges.length, unit: 'count' },
    { id: 'posts', value: posts.length, unit: 'count' },
    { id: 'questions', value: questions.length, unit: 'count' },
  ]
}
