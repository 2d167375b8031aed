import type { Fields } from '../../http/fields.ts'
import { fieldValue } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { readArticle } from '../participants/editingClient.ts'
import { pollingClient } from '../participants/pollingClient.ts'
import { fixedInterval, honourRetryAfter, type PollStrategy } from '../participants/pollStrategy.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { type Process, send, wait } from '../steps.ts'
import type { ConductRuleId } from './conductRules.ts'

/** Which site a client talks to, and what tells its things from those of other clients. */
export interface Client {
  readonly to: string
  readonly name: string
}

/** What a client does after an answer with a code: one way keeps a rule, the other breaks it. */
export interface Session {
  readonly id: string
  readonly code: number
  readonly rule: ConductRuleId
  readonly keeps: (client: Client) => Process
  readonly breaks: (client: Client) => Process
}

const article = '/articles/style-guide'
const edited = { title: 'Style guide', text: 'Write short sentences.' }
const as = (principal: string): Fields => [['Authorization', `Bearer ${principal}`]]
const pause = 3

/** Sends the same request once more, whatever is answered. */
function* stubborn({ to }: Client, request: Request): Process {
  yield* send(to, request)
  yield* wait(pause)
  yield* send(to, request)
}

/** Sends a request, and if the answer has the code, one or two others. */
function* sensible({ to }: Client, first: Request, code: number, ...next: readonly Request[]): Process {
  const response = yield* send(to, first)
  if (response?.status !== code) return
  for (const request of next) {
    yield* wait(pause)
    yield* send(to, request)
  }
}

/** Sends a request and goes where the answer points, by a method. */
function* followed({ to }: Client, first: Request, method: string, content = ''): Process {
  const response = yield* send(to, first)
  const location = response && fieldValue(response.fields, 'Location')
  if (location === undefined) return
  yield* wait(1)
  const isSame = content !== '' && method === first.method
  const again = isSame ? { ...first, target: location } : siteRequest(method, location)
  yield* send(to, again)
}

const polls = ({ to, name }: Client, strategy: PollStrategy) =>
  pollingClient({ origin: to, title: name, pages: 12, strategy })

const create = (slug: string) => jsonRequest('POST', '/articles', { slug, ...edited })
const order = siteRequest(
  'POST',
  '/orders',
  [['Content-Type', 'application/x-www-form-urlencoded']],
  'item=almanac&quantity=2',
)
const staff = (fields: Fields = []) => siteRequest('GET', '/staff/reports', fields)
const report = (title: string, pages: number) => jsonRequest('POST', '/reports', { title, pages })
const plain = (title: string) => siteRequest('POST', '/reports', [['Content-Type', 'text/plain']], title)
const gone = siteRequest('GET', '/articles/spring-fair')
const staleWrite = jsonRequest('PUT', article, edited, [['If-Match', '"style-guide-2"']])
const movedWrite = jsonRequest('PUT', '/articles/latest', edited)

function* mergesAfterFailure({ to }: Client): Process {
  const refused = yield* send(to, staleWrite)
  if (refused?.status !== 412) return
  yield* wait(pause)
  const current = yield* send(to, siteRequest('GET', article))
  const reading = current && readArticle(current)
  if (reading?.entityTag === undefined) return
  yield* wait(1)
  const { title, text } = reading.draft
  const merged = { title, text: `${text} ${edited.text}` }
  yield* send(to, jsonRequest('PUT', article, merged, [['If-Match', reading.entityTag]]))
}

/** What clients do right or wrong, by the code that they do it after, ascending. */
export const sessions: readonly Session[] = [
  {
    id: 'createdOnce',
    code: 201,
    rule: 'doesOnce',
    keeps: (client) => followed(client, create(`notes-${client.name}`), 'GET'),
    breaks: (client) => stubborn(client, create(`notes-${client.name}`)),
  },
  {
    id: 'polledInTime',
    code: 202,
    rule: 'waits',
    keeps: (client) => polls(client, honourRetryAfter(5)),
    breaks: (client) => polls(client, fixedInterval(6)),
  },
  {
    id: 'foundByGet',
    code: 303,
    rule: 'getsSeeOther',
    keeps: (client) => followed(client, order, 'GET'),
    breaks: (client) => followed(client, order, 'POST', order.content),
  },
  {
    id: 'methodKept',
    code: 307,
    rule: 'keepsMethod',
    keeps: (client) => followed(client, movedWrite, 'PUT', movedWrite.content),
    breaks: (client) => followed(client, movedWrite, 'GET'),
  },
  {
    id: 'loggedIn',
    code: 401,
    rule: 'authenticates',
    keeps: (client) => sensible(client, staff(), 401, staff(as('editor'))),
    breaks: (client) => stubborn(client, staff()),
  },
  {
    id: 'notAllowed',
    code: 403,
    rule: 'otherCredentials',
    keeps: (client) => sensible(client, staff(as('author')), 403, siteRequest('GET', '/staff/reports/2', as('author'))),
    breaks: (client) => stubborn(client, staff(as('author'))),
  },
  {
    id: 'nameTaken',
    code: 409,
    rule: 'resolvesConflict',
    keeps: (client) =>
      sensible(
        client,
        create('press-history'),
        409,
        siteRequest('GET', '/articles/press-history'),
        create(`history-${client.name}`),
      ),
    breaks: (client) => stubborn(client, create('press-history')),
  },
  {
    id: 'removed',
    code: 410,
    rule: 'forgetsGone',
    keeps: (client) => sensible(client, gone, 410, siteRequest('GET', '/articles/press-history')),
    breaks: (client) => stubborn(client, gone),
  },
  {
    id: 'readAgain',
    code: 412,
    rule: 'readsAgain',
    keeps: mergesAfterFailure,
    breaks: (client) => stubborn(client, staleWrite),
  },
  {
    id: 'typeCorrected',
    code: 415,
    rule: 'corrects',
    keeps: (client) => sensible(client, plain(client.name), 415, report(client.name, 12)),
    breaks: (client) => stubborn(client, plain(client.name)),
  },
  {
    id: 'contentCorrected',
    code: 422,
    rule: 'corrects',
    keeps: (client) => sensible(client, report(client.name, 0), 422, report(client.name, 1)),
    breaks: (client) => stubborn(client, report(client.name, 0)),
  },
]
