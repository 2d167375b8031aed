import { type Fields, hasField } from '../../http/fields.ts'
import { type Request, type Response, response } from '../../http/message.ts'
import { followUp } from '../../http/redirection.ts'
import { siteHost } from '../origin/site.ts'
import { run } from '../process.ts'
import { type Process, send, wait } from '../steps.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import { measuredClients } from './measuredClients.ts'
import { siteRequest } from './userAgent.ts'

/** What a client does with a redirect; `untried` where nobody has measured it. */
export type FollowedAs =
  | { readonly kind: 'untried' | 'returned' }
  | {
      readonly kind: 'followed'
      readonly method: string
      readonly keepsContent: boolean
      readonly keepsContentType: boolean
    }

/** Every status code of the class, and the methods it was tried with. */
export const redirectStatuses = [300, 301, 302, 303, 304, 305, 306, 307, 308] as const
export const redirectMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export type RedirectMethod = (typeof redirectMethods)[number]

/** The client that does as browsers do, by the Fetch standard. */
export const browserClient = 'browser'

// curl was run twice with PUT; for the other methods such a line says nothing, and the client's own line counts.
const variant = / \(PUT by .*\)$/
const names = Object.keys(measuredClients)

/** Every client of the table: browsers, and those that were run, by name and version. */
export const redirectClients: readonly string[] = [
  browserClient,
  ...names.filter((name) => !names.some((other) => other !== name && other.replace(variant, '') === name)),
]

/** Tells what a client does after a status code; a client or status code that is none of ours is `untried`. */
export function followedAs(client: string, status: number, method: RedirectMethod): FollowedAs {
  return client === browserClient ? computed(status, method) : measured(client, status, method)
}

function computed(status: number, method: RedirectMethod): FollowedAs {
  const next = browserNext(status, method)
  if (!next) return { kind: 'returned' }
  const keepsContentType = hasField(next.fields, 'Content-Type')
  return { kind: 'followed', method: next.method, keepsContent: next.content !== '', keepsContentType }
}

function measured(client: string, status: number, method: RedirectMethod): FollowedAs {
  const own = measuredCell(client, status, method)
  const cell = own === '.' ? measuredCell(client.replace(variant, ''), status, method) : own
  if (cell === '.') return { kind: 'untried' }
  if (cell === '-') return { kind: 'returned' }
  const mark = /[+*~]$/.exec(cell)?.[0] ?? ''
  return {
    kind: 'followed',
    method: cell.slice(0, cell.length - mark.length),
    keepsContent: mark === '+' || mark === '*',
    keepsContentType: mark === '+' || mark === '~',
  }
}

function measuredCell(client: string, status: number, method: RedirectMethod): string {
  const row = Object.hasOwn(measuredClients, client) ? measuredClients[client]?.[status]?.split(' ') : undefined
  return row?.[redirectMethods.indexOf(method)] ?? '.'
}

const content = 'item=almanac&quantity=2'
const contentType: Fields = [['Content-Type', 'application/x-www-form-urlencoded']]
const from = '/moved'
const to = '/found'

const firstRequest = (method: RedirectMethod): Request =>
  method === 'GET' || method === 'HEAD' ? siteRequest(method, from) : siteRequest(method, from, contentType, content)

const redirectWith = (status: number): Response =>
  response(
    status,
    status === 304
      ? [['Location', to]]
      : [
          ['Location', to],
          ['Content-Length', '0'],
        ],
  )

function browserNext(status: number, method: RedirectMethod): Request | undefined {
  const next = followUp(firstRequest(method), redirectWith(status), `https://${siteHost}/`)
  return next.outcome === 'nextRequest' ? next.request : undefined
}

function nextRequest(client: string, status: number, method: RedirectMethod): Request | undefined {
  if (client === browserClient) return browserNext(status, method)
  const next = followedAs(client, status, method)
  if (next.kind !== 'followed') return undefined
  return siteRequest(next.method, to, next.keepsContentType ? contentType : [], next.keepsContent ? content : '')
}

const participants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: 'origin', role: 'origin' },
]

/** Plays what a client does after a status code: the request, the redirect, and what comes of it. */
export function followUpTrace(client: string, status: number, method: RedirectMethod): Trace {
  function* ask(): Process {
    yield* send('origin', firstRequest(method))
    const next = nextRequest(client, status, method)
    if (next) yield* send('origin', next)
  }
  return run({
    participants,
    processes: [{ by: 'client', process: ask }],
    origins: {},
    receivers: { origin: answerRedirecting(status) },
    seed: 1,
  })
}

const answerRedirecting = (status: number) =>
  function* (request: Request): Process<Response> {
    yield* wait(0)
    if (request.target === from) return redirectWith(status)
    const isSeen = request.method !== 'HEAD'
    return response(
      200,
      [
        ['Content-Type', 'text/plain'],
        ['Content-Length', '5'],
      ],
      isSeen ? 'Found' : '',
    )
  }
