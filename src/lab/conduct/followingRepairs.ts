import { fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { originId } from '../origin/serve.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { type Process, send, wait } from '../steps.ts'
import type { Repair } from './repair.ts'

const ask = (request: Request): Process<Response | undefined> => send(originId, request, 5)
const locationOf = (response: Response | undefined) => (response && fieldValue(response.fields, 'Location')) ?? '/'
const article = '/articles/style-guide'
const notes = { slug: 'notes', title: 'Notes', text: 'Write short sentences.' }
const mine = { title: 'Press history', text: 'The house began small.' }
const item = { item: 'almanac', quantity: 2 }
const report = { title: 'Sales', pages: 120 }
const postOrder = jsonRequest('POST', '/orders', item)
const postReport = jsonRequest('POST', '/reports', report)
const putLatest = jsonRequest('PUT', '/articles/latest', mine)
const mostRounds = 4

function* after(first: Request, next: (answer: Response | undefined) => Request): Process<Response | undefined> {
  return yield* ask(next(yield* ask(first)))
}

/** Orders a report and asks for it until it is made, with something done before each question. */
function* polling(pause: (answer: Response | undefined) => Process<unknown>): Process<Response | undefined> {
  let answer = yield* ask(postReport)
  const monitor = locationOf(answer)
  for (let round = 0; answer?.status !== 303; round += 1) {
    if (round === mostRounds) return answer
    yield* pause(answer)
    answer = yield* ask(siteRequest('GET', monitor))
  }
  return yield* ask(siteRequest('GET', locationOf(answer)))
}

function* retryAfter(answer: Response | undefined): Process {
  yield* wait(Number((answer && fieldValue(answer.fields, 'Retry-After')) ?? 0))
}

function* retried(keys: (attempt: number) => string | undefined): Process<Response | undefined> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const key = keys(attempt)
    const fields = key === undefined ? [] : [['Idempotency-Key', key] as const]
    const answer = yield* ask(jsonRequest('POST', '/reports', report, fields))
    if (answer) return answer
  }
  return undefined
}

/** Has the first half of an article and asks for the rest. */
function* resumed(rangeFor: (have: number) => string): Process<Response | undefined> {
  const whole = yield* ask(siteRequest('GET', article))
  const have = whole?.content.slice(0, 80) ?? ''
  const rest = yield* ask(siteRequest('GET', article, [['Range', rangeFor(have.length)]]))
  if (!whole || !rest) return undefined
  return { ...rest, status: have + rest.content === whole.content ? rest.status : 0 }
}

/** Clients that go where an answer points, and those that ask again for what they have asked for. */
export const followingRepairs: readonly Repair[] = [
  {
    id: 'afterCreated',
    code: 201,
    spec: 'RFC 9110 §15.3.2',
    program: [
      "const answer = await send('POST', '/articles', {}, notes)",
      'if (answer.status === 201) {',
      '  ____',
      '}',
    ],
    fills: [
      {
        key: 'location',
        line: "show(await send('GET', answer.fields.location))",
        client: () =>
          after(jsonRequest('POST', '/articles', notes), (answer) => siteRequest('GET', locationOf(answer))),
      },
      {
        key: 'collection',
        line: "show(await send('GET', '/articles'))",
        client: () => after(jsonRequest('POST', '/articles', notes), () => siteRequest('GET', '/articles')),
      },
      {
        key: 'again',
        line: "show(await send('POST', '/articles', {}, notes))",
        client: () => after(jsonRequest('POST', '/articles', notes), () => jsonRequest('POST', '/articles', notes)),
      },
    ],
    isDone: ({ response }) => response?.status === 200,
  },
  {
    id: 'polling',
    code: 202,
    spec: 'RFC 9110 §15.3.3',
    program: [
      "let answer = await send('POST', '/reports', {}, order)",
      'const monitor = answer.fields.location',
      'while (answer.status !== 303) {',
      '  ____',
      "  answer = await send('GET', monitor)",
      '}',
      "return send('GET', answer.fields.location)",
    ],
    fills: [
      { key: 'told', line: "await wait(answer.fields['retry-after'])", client: () => polling(retryAfter) },
      { key: 'fixed', line: 'await wait(4)', client: () => polling(() => wait(4)) },
      {
        key: 'again',
        line: "answer = await send('POST', '/reports', {}, order)",
        client: () => polling(() => ask(postReport)),
      },
    ],
    isDone: ({ response }) => response?.status === 200,
  },
  {
    id: 'noAnswer',
    code: 202,
    spec: 'RFC 9110 §9.2.2',
    program: [
      'const key = crypto.randomUUID()',
      'for (let attempt = 1; attempt <= 3; attempt += 1) {',
      '  ____',
      '  if (answer) return answer.fields.location',
      '}',
    ],
    fills: [
      {
        key: 'sameKey',
        line: "const answer = await send('POST', '/reports', { 'idempotency-key': key }, order)",
        client: () => retried(() => 'one'),
      },
      {
        key: 'newKey',
        line: "const answer = await send('POST', '/reports', { 'idempotency-key': crypto.randomUUID() }, order)",
        client: () => retried((attempt) => `key-${attempt}`),
      },
      {
        key: 'noKey',
        line: "const answer = await send('POST', '/reports', { 'cache-control': 'no-cache' }, order)",
        client: () => retried(() => undefined),
      },
    ],
    setting: { losses: ({ ordinal }) => ordinal === 1 },
    isDone: ({ response }) => response?.status === 202 && locationOf(response) === '/jobs/1',
  },
  {
    id: 'resuming',
    code: 206,
    spec: 'RFC 9110 §14.1.2',
    program: [
      '____',
      "const rest = await send('GET', article, { range })",
      'if (rest.status === 206) return have + rest.content',
    ],
    fills: [
      {
        key: 'rest',
        line: "const range = 'bytes=' + have.length + '-'",
        client: () => resumed((have) => `bytes=${have}-`),
      },
      {
        key: 'afterNext',
        line: "const range = 'bytes=' + (have.length + 1) + '-'",
        client: () => resumed((have) => `bytes=${have + 1}-`),
      },
      {
        key: 'suffix',
        line: "const range = 'bytes=-' + have.length",
        client: () => resumed((have) => `bytes=-${have}`),
      },
    ],
    isDone: ({ response }) => response?.status === 206,
  },
  {
    id: 'afterSeeOther',
    code: 303,
    spec: 'RFC 9110 §15.4.4',
    program: ["const answer = await send('POST', '/orders', {}, order)", 'if (answer.status === 303) {', '  ____', '}'],
    fills: [
      {
        key: 'get',
        line: "return send('GET', answer.fields.location)",
        client: () => after(postOrder, (answer) => siteRequest('GET', locationOf(answer))),
      },
      {
        key: 'post',
        line: "return send('POST', answer.fields.location, {}, order)",
        client: () => after(postOrder, (answer) => jsonRequest('POST', locationOf(answer), item)),
      },
      {
        key: 'again',
        line: "return send('POST', '/orders', {}, order)",
        client: () => after(postOrder, () => postOrder),
      },
    ],
    isDone: ({ response }) => response?.status === 200,
  },
  {
    id: 'afterTemporary',
    code: 307,
    spec: 'RFC 9110 §15.4.8',
    program: [
      "const answer = await send('PUT', '/articles/latest', {}, mine)",
      'if (answer.status === 307) {',
      '  ____',
      '}',
    ],
    fills: [
      {
        key: 'put',
        line: "return send('PUT', answer.fields.location, {}, mine)",
        client: () => after(putLatest, (answer) => jsonRequest('PUT', locationOf(answer), mine)),
      },
      {
        key: 'get',
        line: "return send('GET', answer.fields.location)",
        client: () => after(putLatest, (answer) => siteRequest('GET', locationOf(answer))),
      },
      {
        key: 'again',
        line: "return send('PUT', '/articles/latest', { expect: '100-continue' }, mine)",
        client: () =>
          after(putLatest, () => jsonRequest('PUT', '/articles/latest', mine, [['Expect', '100-continue']])),
      },
    ],
    isDone: ({ response, exchanges }) => response?.status === 200 && exchanges.at(-1)?.request.message.method === 'PUT',
  },
]
