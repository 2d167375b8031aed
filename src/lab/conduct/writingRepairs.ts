import { type Fields, fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { originId } from '../origin/serve.ts'
import { readArticle } from '../participants/editingClient.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { Setting } from '../setting.ts'
import { type Process, send, wait } from '../steps.ts'
import { loopWhile, type Outcome, type Repair } from './repair.ts'

const ask = (request: Request): Process<Response | undefined> => send(originId, request)
const article = '/articles/style-guide'
const otherWords = 'Style guide, second edition'
const mostRounds = 3

/** Somebody else changes the title of the article while the client thinks. */
function* otherEditor(fields: Fields = []): Process {
  const text = 'Write short sentences. Name the thing before you praise it. Numbers below ten are words.'
  yield* send(originId, jsonRequest('PUT', article, { title: otherWords, text, version: 3 }, fields))
}

const others = (fields?: Fields): Setting['processes'] => [
  { by: 'other', startSeconds: 0.5, process: () => otherEditor(fields) },
]

/** What the client of the program calls `mine`: what it has read, with its own text; and the entity tag of that. */
interface Mine {
  readonly title: string
  readonly text: string
  readonly version: number | undefined
  readonly tag: string | undefined
}

function* readAndChange(): Process<Mine> {
  const answer = yield* ask(siteRequest('GET', article))
  const reading = answer && readArticle(answer)
  yield* wait(1)
  return {
    title: reading?.draft.title ?? '',
    text: 'Write short sentences.',
    version: reading?.version,
    tag: reading?.entityTag,
  }
}

type Guard = 'version' | 'tag' | 'none'

function put({ title, text, version, tag }: Mine, guard: Guard): Request {
  const condition: Fields = guard === 'tag' && tag !== undefined ? [['If-Match', tag]] : []
  return jsonRequest('PUT', article, { title, text, ...(guard === 'version' && { version }) }, condition)
}

/** Writes what it has read and changed; as long as it is refused, something is done before the next attempt. */
function* writing(
  first: Guard,
  then: Guard,
  code: number,
  fix: (mine: Mine, answer: Response) => Process<Mine>,
): Process<Response | undefined> {
  let mine = yield* readAndChange()
  let answer = yield* ask(put(mine, first))
  for (let round = 0; answer?.status === code && round < mostRounds; round += 1) {
    mine = yield* fix(mine, answer)
    answer = yield* ask(put(mine, then))
  }
  return answer
}

function* waiting(mine: Mine): Process<Mine> {
  yield* wait(5)
  return mine
}

function* changedTo(mine: Mine): Process<Mine> {
  yield* wait(0)
  return mine
}

const keepsOthers = ({ response: last, exchanges }: Outcome) =>
  last?.status === 200 && (exchanges.at(-1)?.request.message.content.includes(otherWords) ?? false)

/** Clients whose write has been refused because of what others have written, or might have. */
export const writingRepairs: readonly Repair[] = [
  {
    id: 'afterConflict',
    code: 409,
    spec: 'RFC 9110 §15.5.10',
    options: { guard: 'version' },
    setting: { others: others() },
    program: [
      "let page = change(await send('GET', article))",
      "let answer = await send('PUT', article, {}, page)",
      ...loopWhile(409, "await send('PUT', article, {}, page)"),
    ],
    fills: [
      {
        key: 'read',
        line: "page = change(await send('GET', article))",
        client: () => writing('version', 'version', 409, readAndChange),
      },
      {
        key: 'overwrite',
        line: 'page = { ...page, version: undefined }',
        client: () => writing('version', 'none', 409, changedTo),
      },
      {
        key: 'wait',
        line: "await wait(answer.fields['retry-after'] ?? 5)",
        client: () => writing('version', 'version', 409, waiting),
      },
    ],
    isDone: keepsOthers,
  },
  {
    id: 'afterFailedCondition',
    code: 412,
    spec: 'RFC 9110 §13.1.1',
    setting: { others: others() },
    program: [
      "let page = change(await send('GET', article))",
      "let answer = await send('PUT', article, { 'if-match': page.tag }, page)",
      ...loopWhile(412, "await send('PUT', article, { 'if-match': page.tag }, page)"),
    ],
    fills: [
      {
        key: 'read',
        line: "page = change(await send('GET', article))",
        client: () => writing('tag', 'tag', 412, readAndChange),
      },
      {
        key: 'any',
        line: "page = { ...page, tag: '*' }",
        client: () => writing('tag', 'tag', 412, (mine) => changedTo({ ...mine, tag: '*' })),
      },
      {
        key: 'wait',
        line: "await wait(answer.fields['retry-after'] ?? 5)",
        client: () => writing('tag', 'tag', 412, waiting),
      },
    ],
    isDone: keepsOthers,
  },
  {
    id: 'afterRequired',
    code: 428,
    spec: 'RFC 6585 §3',
    options: { guard: 'required' },
    setting: { others: others([['If-Match', '"style-guide-3"']]) },
    program: [
      "let page = change(await send('GET', article))",
      "let answer = await send('PUT', article, {}, page)",
      ...loopWhile(428, "await send('PUT', article, { 'if-match': page.tag }, page)"),
    ],
    fills: [
      {
        key: 'read',
        line: "page = change(await send('GET', article))",
        client: () => writing('none', 'tag', 428, readAndChange),
      },
      {
        key: 'any',
        line: "page = { ...page, tag: '*' }",
        client: () => writing('none', 'tag', 428, (mine) => changedTo({ ...mine, tag: '*' })),
      },
      {
        key: 'fromAnswer',
        line: 'page = { ...page, tag: answer.fields.etag }',
        client: () =>
          writing('none', 'tag', 428, (mine, answer) => changedTo({ ...mine, tag: fieldValue(answer.fields, 'ETag') })),
      },
    ],
    isDone: keepsOthers,
  },
]
