import { expect, test } from 'vitest'
import { fieldValue, hasField } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { itemsOf } from './series.ts'
import { serve } from './serve.ts'
import { createSite, type Site, type SiteOptions } from './site.ts'

const start = Date.UTC(2026, 0, 1)

/** Sends requests one after the other, a second apart, and gives all that was served. */
function play(options: Partial<SiteOptions>, requests: readonly Request[], apartSeconds = 1) {
  let site: Site = createSite(options)
  return requests.map((request, index) => {
    const served = serve(site, request, start + index * apartSeconds * 1000)
    site = served.site
    return { ...served, reasons: served.decisions.map(({ rule, outcome }) => `${rule}.${outcome}`) }
  })
}

function last(options: Partial<SiteOptions>, ...requests: readonly Request[]) {
  const served = play(options, requests).at(-1)
  if (!served?.response) throw new Error('No response.')
  return served
}

const article = '/articles/style-guide'
const bearer = (name: string) => [['Authorization', `Bearer ${name}`]] as const
const json = [['Content-Type', 'application/json']] as const
const edit = { title: 'Style guide', text: 'New text.' }

test.each([
  ['a missing Host', { method: 'GET', target: article, fields: [], content: '' }, 400, 'wellFormed.hostMissing'],
  ['a second Host', siteRequest('GET', article, [['Host', 'other.example']]), 400, 'wellFormed.hostRepeated'],
  [
    'a Host with a path',
    { method: 'GET', target: article, fields: [['Host', 'press.example/x']] as const, content: '' },
    400,
    'wellFormed.hostInvalid',
  ],
  ['a fragment in the target', siteRequest('GET', '/articles#top'), 400, 'wellFormed.targetMalformed'],
  ['an asterisk that is not for OPTIONS', siteRequest('GET', '*'), 400, 'wellFormed.targetMalformed'],
  ['an authority that is not for CONNECT', siteRequest('GET', 'press.example:443'), 400, 'wellFormed.targetMalformed'],
  ['broken percent-encoding', siteRequest('GET', '/articles/%ff'), 400, 'wellFormed.targetMalformed'],
  ['a target that is too long', siteRequest('GET', `/${'a'.repeat(3000)}`), 414, 'withinLimits.targetTooLong'],
  [
    'fields that are too large',
    siteRequest('GET', article, [['Cookie', 'a'.repeat(9000)]]),
    431,
    'withinLimits.fieldsTooLarge',
  ],
  ['an unknown method', siteRequest('BREW', article), 501, 'methodKnown.unknown'],
  ['a method in lower case', siteRequest('get', article), 501, 'methodKnown.unknown'],
  ['a method implemented nowhere', siteRequest('PATCH', article), 501, 'methodKnown.notImplemented'],
  ['a target without a resource', siteRequest('GET', '/'), 404, 'routeKnown.unknown'],
  ['a method the resource lacks', siteRequest('DELETE', article), 405, 'methodAllowed.notAllowed'],
  ['an expectation nobody meets', siteRequest('GET', article, [['Expect', 'tea']]), 417, 'expectation.unmet'],
  ['no credentials', siteRequest('GET', '/staff/reports'), 401, 'authenticated.missing'],
  ['credentials nobody has', siteRequest('GET', '/staff/reports', bearer('nobody')), 401, 'authenticated.refused'],
  ['a role that does not suffice', siteRequest('GET', '/staff/reports', bearer('author')), 403, 'authorised.forbidden'],
  ['content without a type', siteRequest('POST', '/reports', [], '{}'), 415, 'contentType.missing'],
  [
    'content of another type',
    siteRequest('POST', '/reports', [['Content-Type', 'text/csv']], 'a,b'),
    415,
    'contentType.unsupported',
  ],
  [
    'coded content',
    siteRequest('POST', '/reports', [...json, ['Content-Encoding', 'br']], '{}'),
    415,
    'contentType.codingUnsupported',
  ],
  ['too much content', siteRequest('POST', '/reports', json, ' '.repeat(30_000)), 413, 'contentSize.tooLarge'],
  ['an Accept that nothing meets', siteRequest('GET', '/orders', [['Accept', 'image/*']]), 406, 'acceptable.none'],
  ['an unknown id', siteRequest('GET', '/jobs/7'), 404, 'exists.absent'],
  ['what was removed', siteRequest('GET', '/articles/spring-fair'), 410, 'exists.removed'],
  ['an article under its former slug', siteRequest('GET', '/articles/house-style'), 301, 'moved.permanently'],
  ['broken JSON', siteRequest('POST', '/reports', json, '{"title"'), 400, 'contentUnderstood.malformed'],
  ['JSON that is no object', siteRequest('POST', '/reports', json, '[]'), 422, 'contentUnderstood.breaksRule'],
  [
    'a number as text',
    jsonRequest('POST', '/reports', { title: 'A', pages: '9' }),
    422,
    'contentUnderstood.breaksRule',
  ],
  [
    'a slug that is taken',
    jsonRequest('POST', '/articles', { slug: 'style-guide', ...edit }),
    409,
    'conflict.slugTaken',
  ],
] as const)('%s is answered with the code and the reason that belong to it', (_, request, status, reason) => {
  const { response, reasons } = last({}, request)
  expect(response?.status).toBe(status)
  expect(reasons).toContain(reason)
})

test('every response has a Date, and every error problem details that repeat its status', () => {
  for (const request of [siteRequest('GET', '/'), siteRequest('BREW', '/'), siteRequest('DELETE', article)]) {
    const { response } = last({}, request)
    expect(fieldValue(response?.fields ?? [], 'Date')).toBe('Thu, 01 Jan 2026 00:00:00 GMT')
    expect(fieldValue(response?.fields ?? [], 'Content-Type')).toBe('application/problem+json')
    expect(JSON.parse(response?.content ?? '').status).toBe(response?.status)
  }
})

test('405 and OPTIONS list what the resource allows, HEAD and OPTIONS included', () => {
  const wrong = last({}, siteRequest('POST', '/orders/1'))
  expect(fieldValue(wrong.response?.fields ?? [], 'Allow')).toBe('GET, HEAD, OPTIONS')
  const options = last({}, siteRequest('OPTIONS', article))
  expect(options.response?.status).toBe(204)
  expect(fieldValue(options.response?.fields ?? [], 'Allow')).toBe('GET, HEAD, PUT, OPTIONS')
  expect(last({}, siteRequest('OPTIONS', '*')).response?.status).toBe(204)
})

test('HEAD has the fields of GET, length included, and no content', () => {
  for (const target of [article, '/orders', '/articles/nowhere', '/articles/house-style']) {
    const get = last({}, siteRequest('GET', target)).response
    const head = last({}, siteRequest('HEAD', target)).response
    expect(head).toEqual({ ...get, content: '' })
  }
})

test('415 says what would have been taken', () => {
  const field = (name: string, request: Request) => fieldValue(last({}, request).response?.fields ?? [], name)
  expect(field('Accept', siteRequest('POST', '/reports', [], 'x'))).toBe('application/json')
  const coded = siteRequest('POST', '/reports', [...json, ['Content-Encoding', 'br']], 'x')
  expect(field('Accept-Encoding', coded)).toBe('identity')
})

test('a number just out of bounds is refused, and the content says which member', () => {
  for (const pages of [0, 1001, 1.5]) {
    const { response } = last({}, jsonRequest('POST', '/reports', { title: 'A', pages }))
    expect(response?.status).toBe(422)
    expect(JSON.parse(response?.content ?? '').errors).toEqual([{ pointer: '#/pages' }])
  }
  expect(last({}, jsonRequest('POST', '/reports', { title: 'A', pages: 1000 })).response?.status).toBe(202)
})

test('401 carries a challenge, with an error code only where there was a token', () => {
  const missing = last({}, siteRequest('GET', '/staff/reports')).response
  expect(fieldValue(missing?.fields ?? [], 'WWW-Authenticate')).toBe('Bearer realm="press.example"')
  const refused = last({}, siteRequest('GET', '/staff/reports', bearer('x'))).response
  expect(fieldValue(refused?.fields ?? [], 'WWW-Authenticate')).toContain('error="invalid_token"')
  const basic = last({}, siteRequest('GET', '/staff/reports', [['Authorization', 'Basic cmVhZGVyOg==']])).response
  expect([basic?.status, fieldValue(basic?.fields ?? [], 'WWW-Authenticate')]).toEqual([
    401,
    'Bearer realm="press.example"',
  ])
  expect(last({}, siteRequest('GET', '/staff/reports', bearer('editor'))).response?.status).toBe(200)
})

test('with the option hide, what is forbidden looks exactly like what does not exist', () => {
  const hidden = last({ hide: true }, siteRequest('GET', '/staff/reports', bearer('reader')))
  expect(hidden.response).toEqual(last({}, siteRequest('GET', '/nowhere', bearer('reader'))).response)
  expect(hidden.reasons).toContain('authorised.hidden')
})

test('orders are HTML or JSON by Accept, and say so in Vary', () => {
  const html = last({}, siteRequest('GET', '/orders')).response
  const asJson = last({}, siteRequest('GET', '/orders', [['Accept', 'text/html;q=0.1, application/json']])).response
  expect(fieldValue(html?.fields ?? [], 'Content-Type')).toContain('text/html')
  expect(fieldValue(asJson?.fields ?? [], 'Content-Type')).toBe('application/json')
  expect([html, asJson].map((one) => fieldValue(one?.fields ?? [], 'Vary'))).toEqual(['Accept', 'Accept'])
})

const form = [['Content-Type', 'application/x-www-form-urlencoded']] as const

test.each([200, 201, 301, 302, 303, 307, 308] as const)(
  'an order is answered with %i when the option says so',
  (orderAnswer) => {
    const { response, site } = last({ orderAnswer }, siteRequest('POST', '/orders', form, 'item=a%20b&quantity=2'))
    expect(response?.status).toBe(orderAnswer)
    expect(itemsOf(site.orders)).toMatchObject([{ id: 1, item: 'a b', quantity: 2 }])
    expect(hasField(response?.fields ?? [], 'Location')).toBe(orderAnswer !== 200)
  },
)

test('an order can be cancelled, more than once, until it has shipped', () => {
  const order = siteRequest('POST', '/orders', form, 'item=a&quantity=1')
  const cancel = siteRequest('POST', '/orders/1/cancellation')
  expect(play({}, [order, cancel, cancel]).map(({ response }) => response?.status)).toEqual([303, 200, 200])
  const late = last({ shipAfterSeconds: 1 }, order, cancel)
  expect(late.response?.status).toBe(409)
  expect(JSON.parse(late.response?.content ?? '')).toMatchObject({ state: 'shipped' })
})

test('content the client holds back is asked for with 100, unless the fields alone refuse it', () => {
  const expecting = [['Expect', '100-continue']] as const
  const accepted = last({}, jsonRequest('PUT', article, edit, expecting))
  expect(accepted.interim).toEqual([{ status: 100, fields: [], content: '' }])
  const refused = last({}, jsonRequest('PUT', article, edit, [...expecting, ['If-Match', '"other"']]))
  expect([refused.response?.status, refused.interim]).toEqual([412, []])
  expect(last({}, siteRequest('GET', article, expecting)).interim).toEqual([])
})
