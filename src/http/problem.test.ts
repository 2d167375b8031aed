import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatProblem, parseProblem } from './problem.ts'

const credit = `{
  "type": "https://example.com/probs/out-of-credit",
  "title": "You do not have enough credit.",
  "detail": "Your current balance is 30, but that costs 50.",
  "instance": "/account/12345/msgs/abc",
  "balance": 30,
  "accounts": ["/account/12345", "/account/67890"]
}`

test('the example of the RFC has four members and two extensions', () => {
  expect(parseProblem(credit)).toEqual({
    type: 'https://example.com/probs/out-of-credit',
    title: 'You do not have enough credit.',
    detail: 'Your current balance is 30, but that costs 50.',
    instance: '/account/12345/msgs/abc',
    extensions: { balance: 30, accounts: ['/account/12345', '/account/67890'] },
  })
})

test('a member whose type is wrong is ignored and does not become an extension', () => {
  const text = JSON.stringify({ type: 1, title: null, status: '409', detail: ['a'], instance: {}, other: null })
  expect(parseProblem(text)).toEqual({ extensions: { other: null } })
  expect(parseProblem('{"status":409,"title":7}')).toEqual({ status: 409, extensions: {} })
})

test.each(['', 'null', '[]', '"a"', '1', 'true', '{', '{"a":}', 'undefined', '<problem/>'])(
  '%j is no problem',
  (text) => {
    expect(parseProblem(text)).toBeUndefined()
  },
)

test('the members come first, absent ones are left out, and extensions cannot replace them', () => {
  const text = formatProblem({ extensions: { balance: 30, title: 'other' }, status: 409, title: 'Conflict' })
  expect(text).toBe('{\n  "title": "Conflict",\n  "status": 409,\n  "balance": 30\n}')
  expect(formatProblem({ extensions: { status: 200 } })).toBe('{}')
})

test('an extension named like something of every object is just an extension', () => {
  const text = '{"__proto__":{"title":"x"},"toString":1}'
  const problem = parseProblem(text)
  expect(problem?.title).toBeUndefined()
  expect(Object.keys(problem?.extensions ?? {})).toEqual(['__proto__', 'toString'])
  expect(JSON.parse(formatProblem(problem ?? { extensions: {} }))).toEqual(JSON.parse(text))
})

test('every problem comes back', () => {
  const name = fc.string().filter((text) => !['type', 'title', 'status', 'detail', 'instance'].includes(text))
  const extensions = fc.dictionary(name, fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value)))
  const text = fc.string()
  const problem = fc.record(
    { type: text, title: text, status: fc.integer({ min: 100, max: 599 }), detail: text, instance: text, extensions },
    { requiredKeys: ['extensions'] },
  )
  fc.assert(
    fc.property(problem, (value) => {
      expect(parseProblem(formatProblem(value))).toEqual(value)
    }),
  )
})
