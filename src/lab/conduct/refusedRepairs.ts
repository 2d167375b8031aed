import { fieldValue, withField } from '../../http/fields.ts'
import { type Request, type Response, response } from '../../http/message.ts'
import { originId } from '../origin/serve.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import { now, type Process, send, wait } from '../steps.ts'
import { loopWhile, type Outcome, type Repair } from './repair.ts'

const ask = (request: Request): Process<Response | undefined> => send(originId, request)
const mostRounds = 3

/** Sends a request; as long as it is refused with a code, something is done to its fields before the next attempt. */
function* asking(
  first: Request,
  code: number,
  fix: (request: Request, answer: Response, round: number) => Process<Request>,
): Process<Response | undefined> {
  let request = first
  let answer = yield* ask(request)
  for (let round = 0; answer?.status === code && round < mostRounds; round += 1) {
    request = yield* fix(request, answer, round)
    answer = yield* ask(request)
  }
  return answer
}

const withValue = (name: string, value: string) =>
  function* (request: Request): Process<Request> {
    yield* wait(0)
    return { ...request, fields: withField(request.fields, name, value) }
  }

const afterWait = (secondsFor: (answer: Response, round: number) => number) =>
  function* (request: Request, answer: Response, round: number): Process<Request> {
    yield* wait(secondsFor(answer, round))
    return request
  }

const retryAfterOf = (answer: Response) => Number(fieldValue(answer.fields, 'Retry-After') ?? 0)
const staff = siteRequest('GET', '/staff/reports')
const staffAsAuthor = siteRequest('GET', '/staff/reports', [['Authorization', 'Bearer author']])
const monitor = siteRequest('GET', '/jobs/1')
const isOk = ({ response: last }: Outcome) => last?.status === 200

/** Somebody else orders a report and asks its monitor. */
function* otherAsker(): Process {
  yield* ask(jsonRequest('POST', '/reports', { title: 'Sales', pages: 120 }))
  yield* wait(12)
  yield* ask(monitor)
}

/** Asks that monitor, too early for the site. */
function* askingTooOften(fix: Parameters<typeof asking>[2]): Process<Response | undefined> {
  yield* wait(20)
  return yield* asking(monitor, 429, fix)
}

const downSeconds = 30

/** A server that is down for maintenance until half a minute after the start. */
function* maintained(): Process<Response> {
  const left = Math.ceil((labStartMillis - (yield* now())) / 1000) + downSeconds
  return left > 0 ? response(503, [['Retry-After', `${left}`]]) : response(200)
}

/** Visits a link on three days; what is done after a 410 says whether the link stays on the list. */
function* visiting(isKept: boolean, pauseSeconds: number): Process<Response | undefined> {
  let isListed = true
  let answer: Response | undefined
  for (let day = 0; day < 3 && isListed; day += 1) {
    answer = yield* ask(siteRequest('GET', '/articles/spring-fair'))
    yield* wait(pauseSeconds)
    isListed = isKept
    yield* wait(60)
  }
  return answer
}

const getStaff = "await send('GET', '/staff/reports', fields)"

/** Clients that have been refused for who they are or for the time, and what they do before they send something again. */
export const refusedRepairs: readonly Repair[] = [
  {
    id: 'afterUnauthorized',
    code: 401,
    spec: 'RFC 9110 §15.5.2',
    program: ['const fields = {}', `let answer = ${getStaff}`, ...loopWhile(401, getStaff)],
    fills: [
      {
        key: 'credentials',
        line: 'fields.authorization = await askUser(answer)',
        client: () => asking(staff, 401, withValue('Authorization', 'Bearer editor')),
      },
      {
        key: 'fresh',
        line: "fields['cache-control'] = 'no-cache, no-store'",
        client: () => asking(staff, 401, withValue('Cache-Control', 'no-cache, no-store')),
      },
      {
        key: 'wait',
        line: "await wait(answer.fields['retry-after'] ?? 5)",
        client: () =>
          asking(
            staff,
            401,
            afterWait((answer) => retryAfterOf(answer) || 5),
          ),
      },
    ],
    isDone: isOk,
  },
  {
    id: 'afterForbidden',
    code: 403,
    spec: 'RFC 9110 §15.5.4',
    program: ['const fields = credentialsOf(author)', `let answer = ${getStaff}`, ...loopWhile(403, getStaff)],
    fills: [
      {
        key: 'credentials',
        line: 'fields.authorization = await askEditor()',
        client: () => asking(staffAsAuthor, 403, withValue('Authorization', 'Bearer editor')),
      },
      {
        key: 'wait',
        line: "await wait(answer.fields['retry-after'] ?? 5)",
        client: () =>
          asking(
            staffAsAuthor,
            403,
            afterWait((answer) => retryAfterOf(answer) || 5),
          ),
      },
      {
        key: 'fresh',
        line: "fields['cache-control'] = 'no-cache'",
        client: () => asking(staffAsAuthor, 403, withValue('Cache-Control', 'no-cache')),
      },
    ],
    isDone: isOk,
  },
  {
    id: 'afterTooMany',
    code: 429,
    spec: 'RFC 6585 §4',
    options: { pollMinimumSeconds: 20, jobSeconds: 120 },
    setting: { others: [{ by: 'other', process: otherAsker }] },
    program: [
      'let attempt = 0',
      "let answer = await send('GET', monitor)",
      ...loopWhile(429, "await send('GET', monitor)"),
    ],
    fills: [
      {
        key: 'told',
        line: "await wait(answer.fields['retry-after'])",
        client: () => askingTooOften(afterWait(retryAfterOf)),
      },
      {
        key: 'growing',
        line: 'await wait(Math.min(8, 1 + attempt++))',
        client: () => askingTooOften(afterWait((_, round) => 1 + round)),
      },
      { key: 'fixed', line: 'await wait(5)', client: () => askingTooOften(afterWait(() => 5)) },
    ],
    isDone: isOk,
  },
  {
    id: 'afterUnavailable',
    code: 503,
    spec: 'RFC 9110 §15.6.4',
    setting: { receivers: { [originId]: maintained } },
    program: ['let attempt = 0', "let answer = await send('GET', '/')", ...loopWhile(503, "await send('GET', '/')")],
    fills: [
      {
        key: 'told',
        line: "await wait(answer.fields['retry-after'])",
        client: () => asking(siteRequest('GET', '/'), 503, afterWait(retryAfterOf)),
      },
      {
        key: 'doubling',
        line: 'await wait(Math.min(60, 2 ** attempt++))',
        client: () =>
          asking(
            siteRequest('GET', '/'),
            503,
            afterWait((_, round) => 2 ** round),
          ),
      },
      {
        key: 'fixed',
        line: 'await wait(5)',
        client: () =>
          asking(
            siteRequest('GET', '/'),
            503,
            afterWait(() => 5),
          ),
      },
    ],
    isDone: isOk,
  },
  {
    id: 'afterGone',
    code: 410,
    spec: 'RFC 9110 §15.5.11',
    program: [
      'for (const link of links) {',
      "  const answer = await send('GET', link)",
      '  if (answer.status === 410) {',
      '    ____',
      '  }',
      '}',
    ],
    fills: [
      { key: 'remove', line: 'links.delete(link)', client: () => visiting(false, 0) },
      { key: 'wait', line: 'await wait(600)', client: () => visiting(true, 600) },
      { key: 'note', line: "log('gone', link)", client: () => visiting(true, 0) },
    ],
    isDone: ({ response: last }) => last?.status === 410,
  },
]
