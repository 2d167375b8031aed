import { expect, test } from 'vitest'
import { response } from '../../http/message.ts'
import { originId } from '../origin/serve.ts'
import { createSite, type SiteOptions } from '../origin/site.ts'
import { run } from '../process.ts'
import type { Setting } from '../setting.ts'
import { now } from '../steps.ts'
import { exchangesOf } from '../trace/derive.ts'
import { readStatus } from './monitorStatus.ts'
import { pollingClient } from './pollingClient.ts'
import { backoffWithJitter, fixedInterval, honourRetryAfter, longPoll, type PollStrategy } from './pollStrategy.ts'

const at = Date.UTC(2026, 0, 1)
const situation = (retryAfter?: string, status = 200) => ({
  response: response(status, retryAfter === undefined ? [] : [['Retry-After', retryAfter]]),
  polls: 3,
  at,
  roll: 0.5,
})

test('a strategy says how long to wait and why', () => {
  expect(fixedInterval(4)(situation('9'))).toMatchObject({ seconds: 4, finding: { outcome: 'fixedInterval' } })
  expect(honourRetryAfter(2)(situation('9'))).toMatchObject({ seconds: 9, finding: { outcome: 'retryAfter' } })
  expect(honourRetryAfter(2)(situation('9', 429))).toMatchObject({ seconds: 9, finding: { outcome: 'tooOften' } })
  expect(backoffWithJitter(1, 20)(situation('9'))).toMatchObject({ seconds: 4, finding: { outcome: 'backoff' } })
  expect(backoffWithJitter(1, 5)(situation())).toMatchObject({ seconds: 2.5 })
})

test.each(['', 'soon', '-5', '1.5', '5, 6'])('a Retry-After of %j is no guide, the fallback is', (value) => {
  expect(honourRetryAfter(2)(situation(value))).toMatchObject({ seconds: 2, finding: { outcome: 'retryAfterMissing' } })
})

test('a Retry-After that is a date counts from now', () => {
  expect(honourRetryAfter(2)(situation('Thu, 01 Jan 2026 00:00:07 GMT')).seconds).toBe(7)
})

test('a long poll asks again at once only where the origin says that it holds the answer', () => {
  const strategy = longPoll(20, 2)
  const prefer = 'wait=20'
  const atOnce = { seconds: 0, prefer, finding: { outcome: 'longPoll' } }
  expect(strategy({ ...situation('9'), polls: 0 })).toMatchObject(atOnce)
  const held = response(200, [['Preference-Applied', 'wait=20']])
  expect(strategy({ ...situation(), response: held })).toMatchObject(atOnce)
  expect(strategy(situation('9'))).toMatchObject({ seconds: 9, prefer, finding: { outcome: 'retryAfter' } })
  expect(strategy(situation())).toMatchObject({ seconds: 2, prefer, finding: { outcome: 'retryAfterMissing' } })
  expect(strategy({ ...situation('7', 429), polls: 0 })).toMatchObject({ seconds: 7, finding: { outcome: 'tooOften' } })
})

function play(
  options: Partial<SiteOptions>,
  strategy: PollStrategy,
  more: Partial<Setting> = {},
  cancelAfterSeconds?: number,
) {
  const plan = {
    origin: originId,
    title: 'Sales',
    pages: 1,
    strategy,
    timeoutSeconds: 5,
    ...(cancelAfterSeconds === undefined ? {} : { cancelAfterSeconds }),
  }
  const trace = run({
    participants: [],
    processes: [{ by: 'client', process: () => pollingClient(plan) }],
    origins: { [originId]: createSite(options) },
    seed: 1,
    ...more,
  })
  const reasons = trace.events.filter((event) => event.kind === 'decision').filter((event) => event.by === 'client')
  return {
    statuses: exchangesOf(trace).map((exchange) => exchange.response?.message.status),
    outcomes: reasons.map(({ outcome }) => outcome),
  }
}

test('a client that is told 429 comes back when it may and still gets its report', () => {
  const { statuses, outcomes } = play({ pollMinimumSeconds: 5, jobSeconds: 4 }, fixedInterval(2))
  expect(statuses).toEqual([202, 200, 429, 429, 303, 200])
  expect(outcomes).toContain('done')
  expect(play({ pollMinimumSeconds: 5, jobSeconds: 4 }, honourRetryAfter(2)).statuses).toEqual([202, 303, 200])
})

test('a client that asks after the monitor has expired learns that it is gone', () => {
  const { statuses, outcomes } = play({ jobSeconds: 1, monitorExpirySeconds: 2 }, fixedInterval(10))
  expect(statuses).toEqual([202, 410])
  expect(outcomes.at(-1)).toBe('lost')
})

test('a client that cancels too late is told 409 and goes on to its report', () => {
  const { statuses, outcomes } = play({ jobSeconds: 3 }, fixedInterval(10), {}, 4)
  expect(statuses).toEqual([202, 409, 303, 200])
  expect(outcomes).toContain('tooLate')
})

test('a client whose messages get lost asks again, also when it was the order', () => {
  const { statuses, outcomes } = play({ jobSeconds: 3 }, fixedInterval(4), {
    losses: ({ ordinal }) => ordinal === 1 || ordinal === 4,
  })
  expect(statuses).toEqual([202, 202, undefined, 303, 200])
  expect(outcomes.filter((outcome) => outcome === 'noAnswer')).toHaveLength(2)
})

test('an order that nobody answers is given up after four attempts', () => {
  const { statuses, outcomes } = play({}, fixedInterval(1), { losses: () => true })
  expect(statuses).toEqual([undefined, undefined, undefined, undefined])
  expect(outcomes.filter((outcome) => outcome === 'withoutKey')).toHaveLength(3)
  expect(outcomes.at(-1)).toBe('gaveUp')
})

test('a client whose job never ends is stopped at the stated number of exchanges, and the trace says so', () => {
  const { statuses, outcomes } = play({ jobSeconds: 1e9 }, fixedInterval(1))
  expect(statuses).toHaveLength(500)
  expect(outcomes.at(-1)).toBe('exchangesReached')
})

test('an order that is refused is not polled for', () => {
  const { statuses, outcomes } = play({ maxContentLength: 1 }, fixedInterval(1))
  expect([statuses, outcomes]).toEqual([[413], ['refused']])
})

test('a status that is no JSON object says nothing', () => {
  for (const content of ['', '[', 'null', '3', '"state"']) expect(readStatus(response(200, [], content))).toEqual({})
  expect(readStatus(response(200, [], '{"state":"failed","progress":3}'))).toEqual({ state: 'failed' })
})

test.each([
  ['{"monitor":"/in-content"}', '/in-location', '/in-content', 'fromContent'],
  ['{}', '/in-location', '/in-location', 'fromLocation'],
  ['{}', undefined, undefined, 'none'],
] as const)('after a 202 with %s and Location %s the client asks %s', (content, location, asked, outcome) => {
  const targets: string[] = []
  const { outcomes } = play({}, fixedInterval(1), {
    origins: {},
    receivers: {
      *[originId](request) {
        yield* now()
        targets.push(request.target)
        if (request.method === 'GET') return response(404)
        return response(202, location === undefined ? [] : [['Location', location]], content)
      },
    },
  })
  expect(targets).toEqual(asked === undefined ? ['/reports'] : ['/reports', asked])
  expect(outcomes[0]).toBe(outcome)
})
