import { fieldValue } from '../../http/fields.ts'
import { isRequest, type Message, type Request, type Response } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import { parseTarget, queryParameters } from '../../http/target.ts'
import { formatMessage } from '../../http/wireText.ts'
import type { Outcome, Rule } from '../origin/rules.ts'
import { siteHost } from '../origin/site.ts'
import { type Exchange, exchangesOf } from './derive.ts'
import type { DecisionEvent, Delivery, Participant, Trace } from './trace.ts'

/** The version of what our own HAR files hold under `_statuscope`. */
export const harVersion = 1

interface NameAndValue {
  readonly name: string
  readonly value: string
}

/** A decision as our HAR keeps it; where it stands and how binding it is are looked up again. */
export interface HarDecision {
  /** Its place among the events of the trace, from 0. */
  readonly event: number
  readonly by: string
  readonly at: number
  readonly rule: Rule
  readonly outcome: Outcome
}

/** What HAR has no place for in a delivery: its place among the events, and exact times in milliseconds. */
interface HarDelivery {
  readonly event: number
  readonly sentAt: number
  readonly arrivedAt?: number
}

interface HarResponse {
  readonly status: number
  readonly statusText: string
  readonly httpVersion: string
  readonly cookies: readonly never[]
  readonly headers: readonly NameAndValue[]
  readonly content: { readonly size: number; readonly mimeType: string; readonly text: string }
  readonly redirectURL: string
  readonly headersSize: number
  readonly bodySize: number
}

export interface HarEntry {
  readonly startedDateTime: string
  readonly time: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly httpVersion: string
    readonly cookies: readonly never[]
    readonly headers: readonly NameAndValue[]
    readonly queryString: readonly NameAndValue[]
    readonly postData?: { readonly mimeType: string; readonly params: readonly never[]; readonly text: string }
    readonly headersSize: number
    readonly bodySize: number
  }
  readonly response: HarResponse
  readonly cache: Readonly<Record<string, never>>
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
  readonly _statuscope: {
    readonly exchange: number
    readonly from: string
    readonly to: string
    readonly target: string
    readonly request: HarDelivery
    readonly interim: readonly (HarDelivery & { readonly response: HarResponse })[]
    readonly response?: HarDelivery
    readonly decisions: readonly HarDecision[]
  }
}

/** A trace as an HTTP archive. @see http://www.softwareishard.com/blog/har-12-spec/ */
export interface Har {
  readonly log: {
    readonly version: '1.2'
    readonly creator: { readonly name: string; readonly version: string }
    readonly entries: readonly HarEntry[]
    readonly _statuscope: {
      readonly version: typeof harVersion
      /** The scenario whose names the participants bear; absent where there is none. */
      readonly scenario?: string
      readonly participants: readonly Participant[]
      /** What was decided outside of every exchange. */
      readonly decisions: readonly (HarDecision & { readonly exchange: number })[]
    }
  }
}

/** Writes a trace as HAR 1.2, an entry for each exchange; what HAR has no place for stands under `_statuscope`. */
export function toHar(trace: Trace, scenario?: string): Har {
  const places = new Map(trace.events.map((event, index) => [event, index]))
  const place = (event: Delivery | DecisionEvent) => places.get(event) ?? 0
  const exchanges = exchangesOf(trace)
  const numbers = new Set(exchanges.map(({ number }) => number))
  const outside = trace.events
    .filter((event) => event.kind === 'decision')
    .filter(({ exchange }) => !numbers.has(exchange))
  return {
    log: {
      version: '1.2',
      creator: { name: 'Statuscope', version: `${harVersion}` },
      entries: exchanges.map((exchange) => entryOf(exchange, place)),
      _statuscope: {
        version: harVersion,
        ...(scenario === undefined ? {} : { scenario }),
        participants: trace.participants.map(({ id, role }) => ({ id, role })),
        decisions: outside.map((decision) => ({ ...decisionIn(decision, place), exchange: decision.exchange })),
      },
    },
  }
}

type Place = (event: Delivery | DecisionEvent) => number

function entryOf({ number, from, to, request, interim, response, decisions }: Exchange, place: Place): HarEntry {
  const delivery = (one: Delivery): HarDelivery => ({
    event: place(one),
    sentAt: one.sentAt,
    ...(one.arrivedAt === undefined ? {} : { arrivedAt: one.arrivedAt }),
  })
  const sent = (request.arrivedAt ?? request.sentAt) - request.sentAt
  const wait = response ? response.sentAt - request.sentAt - sent : 0
  const receive = response?.arrivedAt === undefined ? 0 : response.arrivedAt - response.sentAt
  return {
    startedDateTime: new Date(request.sentAt).toISOString(),
    time: sent + wait + receive,
    request: requestOf(request.message),
    response: responseOf(response?.message),
    cache: {},
    timings: { send: sent, wait, receive },
    _statuscope: {
      exchange: number,
      from,
      to,
      target: request.message.target,
      request: delivery(request),
      interim: interim.map((one) => ({ ...delivery(one), response: responseOf(one.message) })),
      ...(response ? { response: delivery(response) } : {}),
      decisions: decisions.map((decision) => decisionIn(decision, place)),
    },
  }
}

const decisionIn = (decision: DecisionEvent, place: Place): HarDecision => ({
  event: place(decision),
  by: decision.by,
  at: decision.at,
  rule: decision.rule,
  outcome: decision.outcome,
})

/** Gives the URL of a request to the site or to whoever its Host names; a target in absolute form is one already. */
export function urlOf({ target, fields }: Request): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return target
  const path = target.startsWith('/') ? target : `/${target}`
  return `https://${fieldValue(fields, 'Host') ?? siteHost}${path}`
}

function requestOf(message: Request): HarEntry['request'] {
  const { method, target, fields, content } = message
  const query = queryParameters(parseTarget(target)?.query) ?? []
  const mimeType = fieldValue(fields, 'Content-Type') ?? unknownType
  return {
    method,
    url: urlOf(message),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headersOf(message),
    queryString: query.map(([name, value]) => ({ name, value })),
    ...(content === '' ? {} : { postData: { mimeType, params: [], text: content } }),
    headersSize: headersSize(message),
    bodySize: octetLength(content),
  }
}

const unknownType = 'x-unknown'

/** What did not come is told as browsers tell it: status 0 and nothing else. */
function responseOf(message: Response | undefined): HarResponse {
  const given = message ?? { status: 0, fields: [], content: '' }
  const size = octetLength(given.content)
  return {
    status: given.status,
    statusText: reasonPhraseOf(given.status) ?? '',
    httpVersion: message ? 'HTTP/1.1' : '',
    cookies: [],
    headers: headersOf(given),
    content: { size, mimeType: fieldValue(given.fields, 'Content-Type') ?? unknownType, text: given.content },
    redirectURL: given.status >= 300 && given.status < 400 ? (fieldValue(given.fields, 'Location') ?? '') : '',
    headersSize: message ? headersSize(message) : -1,
    bodySize: message ? size : -1,
  }
}

const headersOf = ({ fields }: Message) => fields.map(([name, value]): NameAndValue => ({ name, value }))

/** The octets from the first line to the empty line after the fields. */
function headersSize(message: Message): number {
  const reasonPhrase = isRequest(message) ? '' : (reasonPhraseOf(message.status) ?? '')
  return octetLength(formatMessage({ ...message, content: '' }, { reasonPhrase }))
}
