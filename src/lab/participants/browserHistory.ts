import { fieldValue } from '../../http/fields.ts'
import { type Request, type Response, request } from '../../http/message.ts'
import { parseProblem, problemMediaType } from '../../http/problem.ts'
import { siteHost } from '../origin/site.ts'
import { siteRequest } from './userAgent.ts'

/** A page that the browser has been to. */
export interface HistoryEntry {
  /** What the address bar shows: where the last redirect led. */
  readonly uri: string
  /** The request behind the page, which Reload sends again: method, target and content after all redirects. */
  readonly request: Request
  /** The response that is the page, kept for Back and Forward. */
  readonly page: Response
}

/** The history of one browser window; every change makes another value. */
export interface BrowserHistory {
  readonly entries: readonly HistoryEntry[]
  /** The place of the entry that is shown; -1 before the first page. */
  readonly current: number
  readonly bookmark: string | undefined
  /** Whether the browser has asked whether to send again, and waits for the answer. */
  readonly isAsking: boolean
}

export const emptyHistory: BrowserHistory = { entries: [], current: -1, bookmark: undefined, isAsking: false }

/** All that somebody can do with the window, as far as this flow goes. */
export const browserActions = [
  'open',
  'submit',
  'doubleClick',
  'reload',
  'sendAgain',
  'cancel',
  'back',
  'forward',
  'bookmark',
  'openBookmark',
] as const

export type BrowserAction = (typeof browserActions)[number]

/** Gives the entry whose page is shown, or `undefined` before the first page. */
export function shownEntry(history: BrowserHistory): HistoryEntry | undefined {
  return history.entries[history.current]
}

/** Adds an entry after the one that is shown; what lay ahead of it is forgotten. */
export function pushEntry(history: BrowserHistory, entry: HistoryEntry): BrowserHistory {
  const behind = history.entries.slice(0, history.current + 1)
  return { ...history, entries: [...behind, entry], current: behind.length, isAsking: false }
}

/** Puts an entry in the place of the one that is shown, as Reload does; the entries around it stay. */
export function replaceEntry(history: BrowserHistory, entry: HistoryEntry): BrowserHistory {
  const entries = history.entries.map((one, index) => (index === history.current ? entry : one))
  return { ...history, entries, isAsking: false }
}

/** Goes back (-1) or forward (1) to an entry that has been kept; past either end nothing changes. */
export function moveBy(history: BrowserHistory, delta: -1 | 1): BrowserHistory {
  const current = history.current + delta
  return history.entries[current] ? { ...history, current, isAsking: false } : history
}

/**
 * Tells whether Reload asks before it sends: the request behind the page is a POST, which is not safe.
 * @see RFC 9110 §9.2.1
 */
export function asksBeforeReload(entry: HistoryEntry): boolean {
  return entry.request.method === 'POST'
}

/** Tells whether somebody can do this now; while the browser asks, only its question can be answered. */
export function mayDo(history: BrowserHistory, action: BrowserAction): boolean {
  const entry = shownEntry(history)
  if (action === 'sendAgain' || action === 'cancel') return history.isAsking
  if (history.isAsking) return false
  switch (action) {
    case 'open':
      return true
    case 'submit':
    case 'doubleClick':
      return entry !== undefined && readPage(entry.page).hasForm
    case 'reload':
    case 'bookmark':
      return entry !== undefined
    case 'back':
      return history.current > 0
    case 'forward':
      return history.current < history.entries.length - 1
    case 'openBookmark':
      return history.bookmark !== undefined
  }
}

/** The address of the page with the form; its query keeps it apart from the address that the form is sent to. */
export const formUri = `https://${siteHost}/orders?item=almanac`

const accept = ['Accept', 'text/html,*/*;q=0.8'] as const

/** What a browser sends to open an address: a GET; for an address that is not of the site, its target is the whole. */
export function openingRequest(uri: string): Request {
  const prefix = `https://${siteHost}`
  if (!uri.startsWith(`${prefix}/`)) return request('GET', uri, [accept])
  return siteRequest('GET', uri.slice(prefix.length).replace(/#.*$/, ''), [accept])
}

/** What a browser sends for the order form. */
export const formRequest: Request = siteRequest(
  'POST',
  '/orders',
  [accept, ['Content-Type', 'application/x-www-form-urlencoded']],
  'item=almanac&quantity=2',
)

/** A page of the demo site as far as it is text. */
export interface PageText {
  readonly title: string
  readonly lines: readonly string[]
  readonly hasForm: boolean
}

/** Reads what a page of the demo site shows; content that is neither HTML nor a problem is one line. */
export function readPage(page: Response): PageText {
  const mediaType = fieldValue(page.fields, 'Content-Type') ?? ''
  if (mediaType.startsWith(problemMediaType)) {
    const { title = '', detail } = parseProblem(page.content) ?? {}
    return { title, lines: detail === undefined ? [] : [detail], hasForm: false }
  }
  if (!mediaType.startsWith('text/html')) return { title: '', lines: [page.content], hasForm: false }
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(page.content) ?? []
  const lines = [...page.content.matchAll(/<(li|p)>(.*?)<\/\1>/g)].map(([, , inner = '']) => plain(inner))
  return { title: plain(title), lines, hasForm: page.content.includes('<form') }
}

const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
