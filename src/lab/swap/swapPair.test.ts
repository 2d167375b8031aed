import { expect, test } from 'vitest'
import { isRequest } from '../../http/message.ts'
import { specUrl } from '../../http/spec.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Trace } from '../trace/trace.ts'
import { compareRuns } from './compareRuns.ts'
import { swapFindings, verdictOf } from './findings.ts'
import { situations } from './situations.ts'
import { type SwapClient, type SwapCode, swapClients, swapCodes } from './swapCodes.ts'
import { swapPair } from './swapPair.ts'
import { runSwap } from './swapRun.ts'

const pairs = swapCodes.flatMap((right) =>
  swapCodes.filter((sent) => sent !== right).map((sent) => [right, sent] as const),
)
const cells = new Map(pairs.map(([right, sent]) => [`${right} ${sent}`, swapPair(right, sent)]))

function cellOf(right: SwapCode, sent: SwapCode, client: SwapClient) {
  const found = cells.get(`${right} ${sent}`)?.find((cell) => cell.client === client)
  if (!found) throw new Error(`${right} ${sent} ${client} was not run.`)
  return found
}
const found = (right: SwapCode, sent: SwapCode, client: SwapClient) =>
  cellOf(right, sent, client).findings.map(({ id }) => id)

const statuses = (trace: Trace) =>
  trace.events.flatMap((event) =>
    event.kind === 'delivery' && !isRequest(event.message) ? [event.message.status] : [],
  )
const isStopped = ({ events }: Trace) => events.some((event) => event.kind === 'decision' && event.rule === 'runLimit')

test('each code is swapped with each other, for each client', () => {
  expect(cells.size).toBe(swapCodes.length * (swapCodes.length - 1))
  expect([...cells.values()].flat()).toHaveLength(pairs.length * swapClients.length)
})

test.each(swapCodes)('where %s is right, the site answers it and nothing is worse than it is', (right) => {
  expect(situations[right].right).toBe(right)
  for (const client of swapClients) {
    const run = runSwap(right, right, client)
    expect(statuses(run.trace)).toContain(right)
    expect(isStopped(run.trace)).toBe(false)
    expect(run.trace.events.some((event) => event.kind === 'decision' && event.rule === 'swapped')).toBe(false)
    expect(compareRuns(client, run, run)).toEqual([])
  }
})

test.each(pairs)(
  'where %s is right and %s is sent, every client meets the wrong code and comes to an end',
  (right, sent) => {
    for (const client of swapClients) {
      const { swappedTrace, rightTrace } = cellOf(right, sent, client)
      expect(statuses(swappedTrace)).toContain(sent)
      expect(isStopped(swappedTrace)).toBe(false)
      // Until the answer in question both runs are one and the same.
      const first = exchangesOf(swappedTrace).find(({ decisions }) => decisions.some(({ rule }) => rule === 'swapped'))
      const other = exchangesOf(rightTrace).find(({ number }) => number === first?.number)
      expect(first?.request).toEqual(other?.request)
    }
  },
)

test.each(pairs)('where %s is right and %s is sent, the same runs come to the same', (right, sent) => {
  expect(swapPair(right, sent)).toEqual(cells.get(`${right} ${sent}`))
})

test.each(pairs)('where %s is right and %s is sent, the verdict is the gravest of what was found', (right, sent) => {
  for (const { findings, verdict } of cells.get(`${right} ${sent}`) ?? []) {
    const ids = findings.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const weights = ids.map((id) => swapFindings[id].weight)
    expect(verdict).toBe(weights[0] ?? 'holds')
    expect([...weights].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(weights)
    for (const { id, count, wanted } of findings) {
      expect(count !== undefined).toBe(id === 'doneMore' || id === 'moreRequests')
      expect(wanted !== undefined).toBe(id === 'doneMore')
      if (count !== undefined) expect(count).toBeGreaterThan(wanted ?? 0)
    }
  }
})
const order = ['breaks', 'misleads', 'costs']

test('every finding is found somewhere, and its section can be looked up', () => {
  const all = new Set([...cells.values()].flat().flatMap(({ findings }) => findings.map(({ id }) => id)))
  expect(Object.keys(swapFindings).filter((id) => !all.has(id as keyof typeof swapFindings))).toEqual([])
  for (const { spec } of Object.values(swapFindings)) if (spec) expect(specUrl(spec)).toBeDefined()
})

test('of no findings the verdict is that it holds', () => {
  expect(verdictOf([])).toBe('holds')
  expect(verdictOf([{ id: 'clicks' }, { id: 'noPlace' }])).toBe('misleads')
})

test('200 where 303 is right leaves a POST behind the page, and Reload places the order twice (RFC 9110 §15.4.4)', () => {
  expect(cellOf(303, 200, 'browser').findings).toEqual([{ id: 'doneMore', count: 2, wanted: 1 }, { id: 'reloadSends' }])
})

test('307 where 303 is right repeats the POST at the order, which takes none (RFC 9110 §15.4.8)', () => {
  const { swappedTrace, findings } = cellOf(303, 307, 'browser')
  const sent = exchangesOf(swappedTrace).map(
    ({ request, response }) => `${request.message.method} ${request.message.target} ${response?.message.status}`,
  )
  expect(sent.slice(1, 3)).toEqual(['POST /orders 307', 'POST /orders/1 405'])
  expect(findings.map(({ id }) => id)).toEqual(['believesFailed', 'methodKept', 'reloadSends'])
})

test('302 or 303 where 307 is right turns the POST into a GET, and the order never arrives (RFC 9110 §15.4.3)', () => {
  expect(found(307, 302, 'polite')).toEqual(['believesDone', 'methodLost'])
  expect(found(307, 303, 'polite')).toEqual(['believesDone', 'methodLost'])
  expect(found(308, 301, 'browser')).toContain('methodLost')
})

test('301 where 302 is right is kept for good, and the second client gets it from the cache (RFC 9110 §15.4.2)', () => {
  expect(found(302, 301, 'browser')).toEqual(['laterOther', 'keptForGood'])
  expect(found(302, 301, 'cache')).toEqual(['secondOther'])
})

test('302 where 301 is right is kept by nobody and costs a detour each time (RFC 9110 §15.4.3)', () => {
  expect(found(301, 302, 'browser')).toEqual(['notKept'])
  expect(found(301, 302, 'cache')).toEqual(['notStored'])
})

test('301 and 308 do the same to a GET, 302 and 307 as well', () => {
  for (const client of swapClients) {
    expect(found(301, 308, client)).toEqual([])
    expect(found(302, 307, client)).toEqual([])
  }
})

test('200 where 202 is right makes the client take the status of the job for the report (RFC 9110 §15.3.3)', () => {
  expect(found(202, 200, 'polite')).toEqual(['believesDone', 'takesOther'])
})

test('202 where 409 is right makes the client wait for a job that nobody has begun (RFC 9110 §15.3.3)', () => {
  expect(found(409, 202, 'polite')).toEqual(['waitsInVain'])
})

test('409 where 202 is right makes the loop start five jobs (RFC 9110 §9.2.2)', () => {
  expect(cellOf(202, 409, 'loop').findings[0]).toEqual({ id: 'doneMore', count: 5, wanted: 1 })
  expect(found(202, 409, 'polite')).toEqual(['believesFailed', 'blamesState'])
})

test('412 where 409 is right speaks of a precondition that was never sent (RFC 9110 §15.5.13)', () => {
  expect(found(409, 412, 'polite')).toEqual(['blamesCondition'])
  // The other way round the client reads again, merges and gets there by either code.
  expect(found(412, 409, 'polite')).toEqual([])
})

test('403 where 409 is right makes the client give up, whose change could have been merged (RFC 9110 §15.5.10)', () => {
  expect(found(409, 403, 'polite')).toEqual(['givesUp', 'blamesRights'])
})

test('200 where 404 is right is a success without what was asked for, for who comes later too (RFC 9110 §15.5.5)', () => {
  expect(found(404, 200, 'polite')).toEqual(['takesOther'])
  expect(found(404, 200, 'cache')).toEqual(['secondOther'])
})

test('404 where 200 is right is stored and given to the next client, 403 is not stored (RFC 9110 §15.1)', () => {
  expect(found(200, 404, 'cache')).toEqual(['refusalStored'])
  expect(found(200, 403, 'cache')).toEqual(['secondRefused', 'notStored'])
})

test('404 where 403 is right is not stored either, since the request had credentials (RFC 9111 §3.5)', () => {
  expect(found(403, 404, 'cache')).toEqual([])
  expect(found(401, 404, 'cache')).toEqual(['refusalStored'])
})

test('an error where 303 is right leaves the old list in the cache (RFC 9111 §4.4)', () => {
  for (const sent of [403, 404, 409, 412] as const) expect(found(303, sent, 'cache')).toEqual(['notInvalidated'])
  expect(found(303, 200, 'cache')).toEqual([])
})

test('301 where 303 is right does as well for a browser; who keeps it sends the next order to the first one (RFC 9110 §15.4.2)', () => {
  expect(found(303, 301, 'browser')).toEqual([])
  expect(found(303, 302, 'polite')).toEqual([])
  expect(found(303, 301, 'polite')).toEqual(['laterUndone', 'methodKept', 'keptForGood'])
})
