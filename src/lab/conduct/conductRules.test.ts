import { expect, test } from 'vitest'
import { request, response } from '../../http/message.ts'
import type { Exchange } from '../trace/derive.ts'
import { breachesOf, conductRuleIds } from './conductRules.ts'
import { sessions } from './sessions.ts'
import { runClients } from './threeClients.ts'

const play = (session: (typeof sessions)[number], way: 'keeps' | 'breaks') =>
  runClients([{ session, way, startSeconds: 0 }], 1)

test.each(sessions.map((session) => [session.id, session] as const))(
  '%s keeps its rule one way and breaks it the other',
  (_, session) => {
    expect(play(session, 'keeps').breaches).toEqual([[]])
    const [broken = []] = play(session, 'breaks').breaches
    expect(broken.map(({ rule, code }) => `${rule} ${code}`)).toContain(`${session.rule} ${session.code}`)
  },
)

test.each(sessions.map((session) => [session.id, session] as const))('%s meets its code both ways', (_, session) => {
  for (const way of ['keeps', 'breaks'] as const) {
    const codes = play(session, way).exchanges.map(({ response: last }) => last?.message.status)
    expect(codes).toContain(session.code)
  }
})

test('all that keep the rules can do so at the same time', () => {
  const parts = sessions.map((session, at) => ({ session, way: 'keeps' as const, startSeconds: at * 0.3 }))
  expect(runClients(parts, 1).breaches.flat()).toEqual([])
})

/** Two exchanges of one client, the second a number of seconds after the answer to the first. */
function exchanged(
  first: ReturnType<typeof request>,
  answer: ReturnType<typeof response> | undefined,
  second: ReturnType<typeof request>,
  seconds = 60,
): readonly Exchange[] {
  const side = { kind: 'delivery', from: 'client', to: 'origin' } as const
  const lost = answer && { ...side, exchange: 1, sentAt: 0, arrivedAt: 0, message: answer }
  const asked = { ...side, exchange: 1, sentAt: 0, arrivedAt: 0, message: first }
  const again = { ...side, exchange: 2, sentAt: seconds * 1000, message: second }
  const rest = { from: 'client', to: 'origin', interim: [], decisions: [] }
  return [
    { ...rest, number: 1, request: asked, response: lost, outcome: answer ? 'answered' : 'unanswered' },
    { ...rest, number: 2, request: again, response: undefined, outcome: 'unanswered' },
  ]
}

const get = request('GET', '/x')
const post = request('POST', '/x', [], 'a')
const put = (tag: string) => request('PUT', '/x', [['If-Match', tag]], 'a')
const bearer = (name: string) => request('GET', '/x', [['Authorization', `Bearer ${name}`]])
const keyed = (key: string) => request('POST', '/x', [['Idempotency-Key', key]], 'a')
const at = (status: number, location: string) => response(status, [['Location', location]])
const told = response(503, [['Retry-After', '30']])

const pairs = [
  ['waits', exchanged(get, told, get, 29), exchanged(get, told, get, 30)],
  [
    'resolvesConflict',
    exchanged(post, response(409), post),
    exchanged(post, response(409), request('POST', '/x', [], 'b')),
  ],
  ['readsAgain', exchanged(put('"1"'), response(412), put('"1"')), exchanged(put('"1"'), response(412), put('"2"'))],
  ['keepsCondition', exchanged(put('"1"'), response(412), put('*')), exchanged(put('"1"'), response(412), put('"2"'))],
  [
    'otherCredentials',
    exchanged(bearer('a'), response(403), bearer('a')),
    exchanged(bearer('a'), response(403), bearer('b')),
  ],
  ['authenticates', exchanged(get, response(401), get), exchanged(get, response(401), bearer('a'))],
  ['forgetsGone', exchanged(get, response(410), get), exchanged(get, response(410), request('GET', '/y'))],
  [
    'getsSeeOther',
    exchanged(post, at(303, '/y'), request('POST', '/y')),
    exchanged(post, at(303, '/y'), request('HEAD', '/y')),
  ],
  [
    'keepsMethod',
    exchanged(put('*'), at(307, '/y'), request('GET', '/y')),
    exchanged(put('*'), at(307, '/y'), request('PUT', '/y')),
  ],
  ['doesOnce', exchanged(post, response(201), post), exchanged(get, response(200), get)],
  ['repeatsSafely', exchanged(keyed('a'), undefined, keyed('b')), exchanged(keyed('a'), undefined, keyed('a'))],
  ['corrects', exchanged(post, response(422), post), exchanged(post, response(422), request('POST', '/x', [], 'b'))],
] as const

test.each(pairs)('%s is broken by one request and kept by another that is nearly the same', (rule, broken, kept) => {
  expect(breachesOf(broken).map((breach) => breach.rule)).toContain(rule)
  expect(breachesOf(kept)).toEqual([])
})

test('a fault that is repeated is told with the section of its code', () => {
  const [breach] = breachesOf(exchanged(post, response(415), post))
  expect(breach).toEqual({ rule: 'corrects', code: 415, spec: 'RFC 9110 §15.5.16', level: 'usual' })
})

test('a client that has asked nothing breaks nothing', () => {
  expect(breachesOf([])).toEqual([])
})

test('every rule has a case here', () => {
  expect(pairs.map(([rule]) => rule)).toEqual([...conductRuleIds])
})
