import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindsVersion } from '../study/orderedKinds.ts'
import { kindIds } from '../study/question.ts'
import { maxCount, maxTopic, mostDraws, type Subject, type Topic } from '../study/roundOrder.ts'
import { isLinkTo, readRoundLink } from './roundLink.ts'
import { orderPath, type RoundLink, roundPath } from './roundPath.ts'

const linkIn = (query: string) => {
  const read = readRoundLink(query)
  return read.is === 'round' ? read.link : undefined
}
const query = (path: string) => path.slice(path.indexOf('?'))

test('a query names the codes, the number of questions and the seed of a round, as it always did', () => {
  const topic = { by: 'codes', codes: [409, 412] }
  expect(linkIn('?codes=409,412&count=7&seed=12')).toEqual({ mode: 'topic', topic, count: 7, seed: 12 })
  expect(linkIn('codes=409')).toEqual({ mode: 'topic', topic: { by: 'codes', codes: [409] }, count: 5 })
})

test.each(['', '?q=409', '?count=5&seed=1', '?course=start'])('%j asks for no round', (text) => {
  expect(readRoundLink(text)).toEqual({ is: 'none' })
})

test.each([
  '?codes=',
  '?codes=abc',
  '?codes=409,abc',
  '?codes=1000',
  '?codes=<script>',
  '?class=6xx',
  '?class=4',
  '?class=4xx&codes=409',
  '?flow=../../etc',
  '?flow=',
  '?mode=',
  '?mode=constructor',
  '?mode=topic',
  '?mode=list',
  '?mode=daily&codes=409',
  '?mode=confusions&class=4xx',
  '?mode=quick&kinds=',
  '?mode=quick&kinds=meaning,nothing',
  '?kinds=meaning',
  '?asks=meaning.409,nothing.412',
  '?asks=meaning.409.99',
  '?asks=meaning.409.1.1',
  '?asks=toString.409',
  '?mode=quick&asks=meaning.409',
])('%j is misread', (text) => expect(readRoundLink(text)).toEqual({ is: 'misread' }))

test('a code named twice counts once, and too many codes are misread', () => {
  expect(linkIn('?codes=409,409')?.topic).toEqual({ by: 'codes', codes: [409] })
  const many = Array.from({ length: maxTopic + 1 }, (_, place) => 200 + place).join(',')
  expect(readRoundLink(`?codes=${many}`)).toEqual({ is: 'misread' })
  const asks = Array.from({ length: maxCount + 1 }, () => 'meaning.409').join(',')
  expect(readRoundLink(`?asks=${asks}`)).toEqual({ is: 'misread' })
})

test.each([
  ['0', 1],
  ['99', 50],
  ['-3', 5],
  ['many', 5],
  ['3.5', 5],
])('%s questions are %i', (count, asked) => {
  expect(linkIn(`?codes=409&count=${count}`)?.count).toBe(asked)
})

test('only an exam has a clock, and none for longer than three hours', () => {
  expect(linkIn('?mode=exam&minutes=20')?.minutes).toBe(20)
  expect(linkIn('?mode=exam&minutes=9999')?.minutes).toBe(180)
  for (const text of ['?mode=exam&minutes=0', '?mode=exam&minutes=soon', '?mode=quick&minutes=20']) {
    expect(linkIn(text)).not.toHaveProperty('minutes')
  }
})

const codes = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 1, maxLength: maxTopic })
const kinds = fc.uniqueArray(fc.constantFrom(...kindIds), { minLength: 1 })
const topics = fc.oneof(
  codes.map((some): Topic => ({ by: 'codes', codes: some })),
  fc.constantFrom(1, 2, 3, 4, 5).map((digit): Topic => ({ by: 'class', digit: digit as 1 })),
  fc.constantFrom('polling', 'no-such-flow').map((id): Topic => ({ by: 'flow', id })),
)
const counts = fc.integer({ min: 1, max: maxCount })
const seeds = fc.nat()
const some = (keys: Record<string, fc.Arbitrary<unknown>>, needed: readonly string[]) =>
  fc.record(keys, { requiredKeys: [...needed] }) as unknown as fc.Arbitrary<RoundLink>
const subjects = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...kindIds),
        fc.integer({ min: 100, max: 999 }),
        fc.integer({ min: 0, max: mostDraws - 1 }),
      )
      .map(([kind, code, draw]): Subject => ({ kind, code, ...(draw > 0 && { draw }) })),
    { minLength: 1, maxLength: maxCount },
  )
  .map((asks) => ({ mode: 'list', asks, count: asks.length }) as const)
const links: fc.Arbitrary<RoundLink> = fc.oneof(
  some({ mode: fc.constant('topic'), kinds, topic: topics, count: counts, seed: seeds }, ['mode', 'topic', 'count']),
  some({ mode: fc.constant('quick'), kinds, topic: topics, count: counts, seed: seeds }, ['mode', 'count']),
  some(
    {
      mode: fc.constant('exam'),
      kinds,
      topic: topics,
      count: counts,
      seed: seeds,
      minutes: fc.integer({ min: 1, max: 180 }),
    },
    ['mode', 'count'],
  ),
  some({ mode: fc.constantFrom('daily', 'confusions'), kinds, count: counts }, ['mode', 'count']),
  some({ mode: fc.constant('endless'), kinds, topic: topics, count: fc.constant(1), seed: seeds }, ['mode', 'count']),
  fc.tuple(subjects, seeds).map(([list, seed]) => ({ ...list, seed })),
)

test('what is written is read again, with how its kinds are asked now', () => {
  fc.assert(
    fc.property(links, (link) => {
      const version = link.seed === undefined ? {} : { version: kindsVersion(link) }
      const path = orderPath('id', { ...link, ...version })
      expect(path.startsWith('/id/quiz?')).toBe(true)
      expect(linkIn(query(path))).toEqual({ ...link, ...version })
      const order = { ...link, seed: link.seed ?? 7 }
      expect(isLinkTo(link, order)).toBe(true)
      expect(isLinkTo({ ...link, seed: order.seed + 1 }, order)).toBe(false)
    }),
  )
})

test('the path of a round about codes has no seed, so that each start is another', () => {
  expect(roundPath('fr', { codes: [409, 412], count: 10 })).toBe('/fr/quiz?codes=409,412&count=10')
})

test('whatever the query says, it is read without an exception and within bounds', () => {
  const names = ['mode', 'kinds', 'codes', 'class', 'flow', 'asks', 'count', 'minutes', 'seed', 'v']
  const values = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('9'.repeat(10_000), '__proto__', '%00', '4xx', '409,412', 'meaning.409', 'exam', '1e9', '-1'),
  )
  const queries = fc
    .array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 6 })
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`)
  fc.assert(
    fc.property(fc.oneof(queries, fc.string()), (text) => {
      const link = linkIn(text)
      if (!link) return
      expect(link.count).toBeGreaterThanOrEqual(1)
      expect(link.count).toBeLessThanOrEqual(maxCount)
      expect(link.kinds?.length ?? 1).toBeLessThanOrEqual(kindIds.length)
      expect(link.version?.length ?? 0).toBeLessThanOrEqual(20)
      expect(orderPath('en', link).length).toBeLessThan(5000)
    }),
    { numRuns: 1000 },
  )
})
