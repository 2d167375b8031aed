import { shownEntry } from '../participants/browserHistory.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Trace } from '../trace/trace.ts'
import {
  type AfterSubmitting,
  browsingScripts,
  countOrders,
  type OrderAnswer,
  orderAnswers,
  runBrowser,
} from './postRedirectGet.ts'

/** A request in short. */
export interface SentRequest {
  readonly method: string
  readonly target: string
  readonly hasContent: boolean
}

/** A page in short. */
export interface ShownPage {
  readonly status: number
  readonly uri: string
  readonly method: string
}

/** What is done after submitting in the runs that the table is made of. */
export type CountedAction = Extract<AfterSubmitting, 'nothing' | 'reload' | 'doubleClick' | 'bookmark'>

/** What an answer to the order comes to, found by running it. */
export interface RedirectAnswer {
  readonly answer: OrderAnswer
  /** What the browser sends of itself after the answer, if anything. */
  readonly next: SentRequest | undefined
  readonly page: ShownPage
  readonly reload: { readonly asks: boolean; readonly sent: SentRequest | undefined; readonly page: ShownPage }
  readonly bookmark: ShownPage
  /** How many orders there are in the end. */
  readonly orders: Readonly<Record<CountedAction, number>>
}

/** The table of all seven answers, each cell of it computed by a run. */
export function redirectAnswers(): readonly RedirectAnswer[] {
  return orderAnswers.map((answer) => {
    const { nothing, reload, doubleClick, bookmark } = runAll(answer)
    return {
      answer,
      next: sentIn(nothing.trace, 2),
      page: nothing.page,
      reload: {
        asks: reload.trace.events.some((event) => event.kind === 'decision' && event.outcome === 'asked'),
        sent: sentIn(reload.trace, exchangesOf(nothing.trace).length),
        page: reload.page,
      },
      bookmark: bookmark.page,
      orders: {
        nothing: countOrders(nothing.trace),
        reload: countOrders(reload.trace),
        doubleClick: countOrders(doubleClick.trace),
        bookmark: countOrders(bookmark.trace),
      },
    }
  })
}

function runAll(answer: OrderAnswer) {
  const runOf = (action: CountedAction) => {
    const { trace, history } = runBrowser(answer, browsingScripts[action])
    const entry = shownEntry(history)
    const page: ShownPage = {
      status: entry?.page.status ?? 0,
      uri: entry?.uri ?? '',
      method: entry?.request.method ?? '',
    }
    return { trace, page }
  }
  return {
    nothing: runOf('nothing'),
    reload: runOf('reload'),
    doubleClick: runOf('doubleClick'),
    bookmark: runOf('bookmark'),
  }
}

/** The request at a place among those of a run, counted from 0; `undefined` where the run has fewer. */
function sentIn(trace: Trace, place: number): SentRequest | undefined {
  const message = exchangesOf(trace)[place]?.request.message
  return message && { method: message.method, target: message.target, hasContent: message.content !== '' }
}
