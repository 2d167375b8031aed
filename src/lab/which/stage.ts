import type { Fields } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import type { SiteOptions } from '../origin/site.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { Answers } from './question.ts'

/** A request to the lab's site that is as some answers say; what it needs beforehand comes in `before`. */
export interface Staged {
  readonly options?: Partial<SiteOptions>
  readonly before?: readonly Request[]
  readonly request: Request
  readonly afterSeconds?: number
}

const text = { title: 'Style guide', text: 'Write short sentences.' }
const article = '/articles/style-guide'
const report = jsonRequest('POST', '/reports', { title: 'Sales', pages: 12 })
const order = jsonRequest('POST', '/orders', { item: 'almanac', quantity: 2 })
const bearer = (principal: string): Fields => [['Authorization', `Bearer ${principal}`]]
const json: Fields = [['Content-Type', 'application/json']]
const keyed: Fields = [['Idempotency-Key', 'k-1']]

/** The one thing that each ending answer needs, by `question=answer`, for each method; nothing where the site cannot do it. */
const stages: Readonly<Record<string, Partial<Readonly<Record<string, Staged>>>>> = {
  'wellFormed=targetTooLong': all((method) => ({ ...ordinary(method), options: { maxTargetLength: 3 } })),
  'wellFormed=fieldsTooLarge': all((method) => ({ ...ordinary(method), options: { maxFieldsLength: 5 } })),
  'wellFormed=no': all((method) => ({ request: { ...ordinary(method).request, fields: [] } })),
  'otherMethod=notImplemented': { other: { request: siteRequest('PATCH', article) } },
  'otherMethod=unknown': { other: { request: siteRequest('BREW', article) } },
  'target=yes': { other: { request: siteRequest('OPTIONS', article) } },
  'target=unknown': all((method) => ({
    request: siteRequest(method === 'other' ? 'OPTIONS' : verb(method), '/nowhere'),
  })),
  'target=notAllowed': {
    get: { request: siteRequest('GET', '/articles') },
    post: { request: siteRequest('POST', article, json, '{}') },
    put: { request: siteRequest('PUT', '/orders', json, '{}') },
    delete: { request: siteRequest('DELETE', article) },
  },
  'expectation=other': {
    post: { request: jsonRequest('POST', '/articles', { slug: 'new', ...text }, [['Expect', 'a-miracle']]) },
    put: { request: jsonRequest('PUT', article, text, [['Expect', 'a-miracle']]) },
  },
  'authenticated=missing': staff([]),
  'authenticated=refused': staff(bearer('nobody')),
  'pace=tooOften': {
    get: {
      options: { pollMinimumSeconds: 5 },
      before: [report, siteRequest('GET', '/jobs/1')],
      request: siteRequest('GET', '/jobs/1'),
    },
  },
  'content=type': withContent([['Content-Type', 'text/plain']], {}),
  'content=coding': withContent([...json, ['Content-Encoding', 'gzip']], {}),
  'content=tooLarge': withContent(json, { maxContentLength: 3 }),
  'acceptable=no': { get: { request: siteRequest('GET', '/orders', [['Accept', 'image/png']]) } },
  'exists=absent': {
    get: { request: siteRequest('GET', '/articles/nowhere') },
    post: { request: siteRequest('POST', '/orders/9/cancellation') },
    put: { request: jsonRequest('PUT', '/staff/reports/99', { title: 'a' }, bearer('admin')) },
    delete: { request: siteRequest('DELETE', '/jobs/9') },
  },
  'exists=removed': {
    get: { request: siteRequest('GET', '/articles/spring-fair') },
    delete: {
      options: { jobSeconds: 1, monitorExpirySeconds: 1 },
      before: [report],
      request: siteRequest('DELETE', '/jobs/1'),
      afterSeconds: 60,
    },
  },
  'authorised=forbidden': staff(bearer('reader')),
  'authorised=hidden': staff(bearer('reader'), { hide: true }),
  'moved=elsewhere': {
    get: { options: { jobSeconds: 1 }, before: [report], request: siteRequest('GET', '/jobs/1'), afterSeconds: 60 },
  },
  'methodKept=may': { get: { request: siteRequest('GET', '/articles/house-style') } },
  'methodKept=must': { get: { request: siteRequest('GET', '/articles/latest') } },
  'state=locked': {
    put: {
      options: { guard: 'lock' },
      before: [siteRequest('POST', `${article}/lock`, bearer('editor'))],
      request: jsonRequest('PUT', article, text, bearer('author')),
    },
  },
  'state=forbids': {
    post: {
      options: { shipAfterSeconds: 1 },
      before: [order],
      request: siteRequest('POST', '/orders/1/cancellation'),
      afterSeconds: 60,
    },
    delete: {
      options: { jobSeconds: 1 },
      before: [report],
      request: siteRequest('DELETE', '/jobs/1'),
      afterSeconds: 60,
    },
  },
  'preconditions=notModified': {
    get: { request: siteRequest('GET', article, [['If-None-Match', '"style-guide-3"']]) },
  },
  'preconditions=required': {
    put: { options: { guard: 'required' }, request: jsonRequest('PUT', article, text) },
  },
  'preconditions=fail': {
    get: { request: siteRequest('GET', article, [['If-Match', '"other"']]) },
    put: { request: jsonRequest('PUT', article, text, [['If-Match', '"other"']]) },
  },
  'preconditions=createOnly': {
    put: { request: jsonRequest('PUT', article, text, [['If-None-Match', '*']]) },
  },
  'range=part': { get: { request: siteRequest('GET', article, [['Range', 'bytes=0-9']]) } },
  'range=outside': { get: { request: siteRequest('GET', article, [['Range', 'bytes=9999-']]) } },
  'waiting=waits': {
    post: ordinary('post'),
    put: ordinary('put'),
  },
  'understood=malformed': withContent(json, {}, '{'),
  'understood=breaksRule': withContent(json, {}, '{"title":""}'),
  'conflict=stale': {
    put: { options: { guard: 'version' }, request: jsonRequest('PUT', article, { ...text, version: 1 }) },
  },
  'conflict=taken': { post: { request: jsonRequest('POST', '/articles', { slug: 'style-guide', ...text }) } },
  'conflict=keyReused': {
    post: {
      before: [{ ...report, fields: [...report.fields, ...keyed] }],
      request: jsonRequest('POST', '/reports', { title: 'Other', pages: 1 }, keyed),
    },
  },
  'conflict=keyDone': {
    post: {
      before: [{ ...report, fields: [...report.fields, ...keyed] }],
      request: { ...report, fields: [...report.fields, ...keyed] },
      afterSeconds: 60,
    },
  },
  'done=yes': { put: { request: jsonRequest('PUT', '/articles/colophon', text) } },
  'done=no': { post: { request: report } },
  'follow=yes': { post: { request: order } },
  'created=yes': { post: { request: jsonRequest('POST', '/articles', { slug: 'colophon', ...text }) } },
  'show=yes': {
    get: ordinary('get'),
    put: ordinary('put'),
    post: { before: [order], request: siteRequest('POST', '/orders/1/cancellation') },
  },
  'show=no': { delete: { before: [report], request: siteRequest('DELETE', '/jobs/1') } },
}

function verb(method: string): string {
  return method.toUpperCase()
}

/** A request of a method that nothing speaks against. */
function ordinary(method: string): Staged {
  switch (method) {
    case 'post':
      return { request: jsonRequest('POST', '/articles', { slug: 'colophon', ...text }) }
    case 'put':
      return { request: jsonRequest('PUT', article, text) }
    case 'delete':
      return { before: [report], request: siteRequest('DELETE', '/jobs/1') }
    default:
      return { request: siteRequest(method === 'other' ? 'OPTIONS' : 'GET', article) }
  }
}

function all(stage: (method: string) => Staged) {
  return Object.fromEntries(['get', 'post', 'put', 'delete', 'other'].map((method) => [method, stage(method)]))
}

function staff(fields: Fields, options: Partial<SiteOptions> = {}) {
  return {
    get: { options, request: siteRequest('GET', '/staff/reports/1', fields) },
    put: { options, request: jsonRequest('PUT', '/staff/reports/1', { title: 'a' }, fields) },
    delete: { options, request: siteRequest('DELETE', '/staff/reports/1', fields) },
  }
}

function withContent(fields: Fields, options: Partial<SiteOptions>, content = '{"title":"Style guide"}') {
  return {
    post: { options, request: siteRequest('POST', '/articles', fields, content) },
    put: { options, request: siteRequest('PUT', article, fields, content) },
  }
}

/** Stages what some answers describe on the lab's site; `undefined` where the site does nothing of the kind. */
export function stage(answers: Answers): Staged | undefined {
  if (answers.server !== 'origin' || !isPossible(answers)) return undefined
  const [question = '', answer = ''] = Object.entries(answers).at(-1) ?? []
  const { method = 'get', expectation } = answers
  const staged = stages[`${question}=${answer}`]?.[method]
  if (!staged || expectation !== 'continue') return staged
  return { ...staged, request: { ...staged.request, fields: [...staged.request.fields, ['Expect', '100-continue']] } }
}

/** Leaves out what the site does not do though another thing with the same last answer can be staged. */
function isPossible({ moved, methodKept, exists, state, conflict, preconditions, done }: Answers): boolean {
  if (methodKept !== undefined) return (moved === 'permanently') === (methodKept === 'may')
  // Only the unguarded ordinary writes of an existing article are staged, and one creation.
  if (done === 'yes') return true
  const isEdit = state === 'locked' || conflict === 'stale' || preconditions === 'fail' || preconditions === 'required'
  return exists !== 'toBeCreated' || !isEdit
}
