import { expect, test } from 'vitest'
import type { Fields } from '../../http/fields.ts'
import { formatHttpDate } from '../../http/httpDate.ts'
import { type Request, type Response, response } from '../../http/message.ts'
import { run } from '../process.ts'
import { labStartMillis } from '../setting.ts'
import { send, wait } from '../steps.ts'
import { assumedSeconds, createSharedCache } from './sharedCache.ts'
import { siteRequest } from './userAgent.ts'

/** Sends requests through a cache, some seconds apart, and counts those that reach the origin. */
function through(requests: readonly Request[], answer: (request: Request) => Response, apartSeconds = 10) {
  let asked = 0
  const got: (Response | undefined)[] = []
  const trace = run({
    participants: [],
    processes: [
      {
        by: 'client',
        process: function* () {
          for (const request of requests) {
            got.push(yield* send('cache', request))
            yield* wait(apartSeconds)
          }
        },
      },
    ],
    origins: {},
    receivers: {
      cache: createSharedCache('origin'),
      origin: function* (request) {
        asked += 1
        yield* wait(0)
        return answer(request)
      },
    },
    seed: 1,
  })
  const outcomes = trace.events.flatMap((event) =>
    event.kind === 'decision' && event.rule === 'cacheStore' ? [event.outcome] : [],
  )
  return { asked, got, outcomes }
}

const page = siteRequest('GET', '/page')
const with_ =
  (status: number, fields: Fields = []) =>
  () =>
    response(status, [['Date', formatHttpDate(labStartMillis)], ...fields], 'Text')

test.each([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501])('%s is stored and given again', (status) => {
  const { asked, got } = through([page, page], with_(status))
  expect(asked).toBe(1)
  expect(got.map((one) => one?.status)).toEqual([status, status])
})

test.each([201, 202, 302, 303, 307, 400, 401, 403, 409, 412, 422, 500])('%s is not stored without more', (status) => {
  expect(through([page, page], with_(status)).asked).toBe(2)
})

test.each([['no-store'], ['private'], ['no-cache'], ['max-age=0']])(
  '200 with Cache-Control: %s is asked for again',
  (directive) => {
    expect(through([page, page], with_(200, [['Cache-Control', directive]])).asked).toBe(2)
  },
)

test('explicit freshness is kept to, for any code', () => {
  const answer = with_(302, [['Cache-Control', 'max-age=15']])
  expect(through([page, page, page], answer, 10).asked).toBe(2)
})

test('what says nothing is fresh for the time the cache assumes, and no longer', () => {
  expect(through([page, page], with_(404), assumedSeconds - 1).asked).toBe(1)
  expect(through([page, page], with_(404), assumedSeconds + 1).asked).toBe(2)
})

test('an answer to a request with credentials is not stored', () => {
  const staff = siteRequest('GET', '/page', [['Authorization', 'Bearer reader']])
  expect(through([staff, page], with_(404)).asked).toBe(2)
})

test('a request that differs in a field named by Vary is passed on', () => {
  const answer = with_(200, [['Vary', 'Accept']])
  const json = siteRequest('GET', '/page', [['Accept', 'application/json']])
  expect(through([json, json], answer).asked).toBe(1)
  expect(through([page, json], answer).asked).toBe(2)
})

test.each([
  [204, 'invalidated', 3],
  [303, 'invalidated', 3],
  [409, 'leftAlone', 2],
  [500, 'leftAlone', 2],
] as const)('a POST answered with %s leaves the store %s', (status, outcome, asked) => {
  const post = siteRequest('POST', '/page', [], 'x')
  const found = through([page, post, page], ({ method }) => with_(method === 'POST' ? status : 200)())
  expect(found.asked).toBe(asked)
  expect(found.outcomes).toContain(outcome)
})

test('what is given from the store says how old it is', () => {
  const { got } = through([page, page], with_(200))
  expect(got[1]?.fields.at(-1)?.[0]).toBe('Age')
})
