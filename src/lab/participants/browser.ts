import type { Request, Response } from '../../http/message.ts'
import { followUp } from '../../http/redirection.ts'
import type { Finding } from '../origin/rules.ts'
import { siteHost } from '../origin/site.ts'
import { decide, type Process, send, wait } from '../steps.ts'
import {
  asksBeforeReload,
  type BrowserAction,
  type BrowserHistory,
  emptyHistory,
  formRequest,
  formUri,
  type HistoryEntry,
  mayDo,
  moveBy,
  openingRequest,
  pushEntry,
  replaceEntry,
  shownEntry,
} from './browserHistory.ts'

/** What somebody does with a browser; what is not possible when its turn comes is left out. */
export interface BrowsingPlan {
  readonly origin: string
  readonly actions: readonly BrowserAction[]
  /** The time between one page and the next action. */
  readonly thinkSeconds: number
  /** The time between the two clicks of a double click. */
  readonly doubleClickSeconds: number
}

/** Does with a browser what the plan says, and hands its history to `show` after each action. */
export function* browse(plan: BrowsingPlan, show: (history: BrowserHistory) => void): Process {
  let history = emptyHistory
  for (const action of plan.actions) {
    if (!mayDo(history, action)) continue
    if (history !== emptyHistory) yield* wait(plan.thinkSeconds)
    history = yield* perform(plan, history, action)
    show(history)
  }
}

function* perform(plan: BrowsingPlan, history: BrowserHistory, action: BrowserAction): Process<BrowserHistory> {
  const { origin } = plan
  const entry = shownEntry(history)
  switch (action) {
    case 'open':
      yield* decide({ rule: 'pageLoad', outcome: 'opened' })
      return pushEntry(history, yield* load(origin, openingRequest(formUri)))
    case 'submit':
      yield* decide({ rule: 'pageLoad', outcome: 'submitted' })
      return pushEntry(history, yield* load(origin, formRequest))
    case 'doubleClick':
      yield* decide({ rule: 'pageLoad', outcome: 'submitted' })
      yield* send(origin, formRequest, plan.doubleClickSeconds)
      yield* decide({ rule: 'pageLoad', outcome: 'submittedTwice' })
      return pushEntry(history, yield* load(origin, formRequest))
    case 'reload':
      if (!entry) return history
      if (asksBeforeReload(entry)) {
        yield* decide({ rule: 'reload', outcome: 'asked' })
        return { ...history, isAsking: true }
      }
      yield* decide({ rule: 'reload', outcome: 'byGet' })
      return replaceEntry(history, yield* load(origin, entry.request))
    case 'sendAgain':
      if (!entry) return history
      yield* decide({ rule: 'reload', outcome: 'confirmed' })
      return replaceEntry(history, yield* load(origin, entry.request))
    case 'cancel':
      yield* decide({ rule: 'reload', outcome: 'refused' })
      return { ...history, isAsking: false }
    case 'back':
      yield* decide({ rule: 'historyEntry', outcome: 'back' })
      return moveBy(history, -1)
    case 'forward':
      yield* decide({ rule: 'historyEntry', outcome: 'forward' })
      return moveBy(history, 1)
    case 'bookmark':
      return entry ? { ...history, bookmark: entry.uri } : history
    case 'openBookmark':
      yield* decide({ rule: 'pageLoad', outcome: 'bookmarkOpened' })
      return pushEntry(history, yield* load(origin, openingRequest(history.bookmark ?? formUri)))
  }
}

/** What the browser shows where no answer came. */
const noAnswer: Response = { status: 504, fields: [], content: '' }

/** Sends a request, follows where the answers lead, and gives the entry of the page that it ends with. */
function* load(origin: string, first: Request): Process<HistoryEntry> {
  let request = first
  let uri = `https://${siteHost}${first.target}`
  for (let redirects = 0; ; redirects += 1) {
    const page = yield* send(origin, request)
    if (!page) return { uri, request, page: noAnswer }
    const next = followUp(request, page, uri, redirects)
    if (next.outcome !== 'nextRequest') {
      if (page.status === 201) yield* decide({ rule: 'pageLoad', outcome: 'locationNotFollowed' })
      return { uri, request, page }
    }
    yield* decide(redirectFinding(page.status))
    request = next.request
    uri = next.uri
  }
}

function redirectFinding(status: number): Finding {
  switch (status) {
    case 301:
      return { rule: 'redirectFollowed', outcome: 'movedAsGet' }
    case 302:
      return { rule: 'redirectFollowed', outcome: 'foundAsGet' }
    case 307:
      return { rule: 'redirectFollowed', outcome: 'temporaryKept' }
    case 308:
      return { rule: 'redirectFollowed', outcome: 'permanentKept' }
    default:
      return { rule: 'redirectFollowed', outcome: 'asGet' }
  }
}
