import { expect, test } from 'vitest'
import { exchangesOf } from '../trace/derive.ts'
import { asyncMishaps } from './asyncMishaps.ts'
import { initialControls } from './controls.ts'
import type { ControlValues } from './scenario.ts'

const calm: ControlValues = { ...initialControls(asyncMishaps), accepted: 'arrives' }

function play(values: ControlValues) {
  const trace = asyncMishaps.run({ ...calm, ...values }, 1)
  const exchanges = exchangesOf(trace)
  return {
    codes: exchanges.map(({ response, outcome }) => (outcome === 'answered' ? response?.message.status : outcome)),
    said: trace.events.flatMap((event) => (event.kind === 'decision' ? [`${event.rule}.${event.outcome}`] : [])),
    exchanges,
    figures: Object.fromEntries(asyncMishaps.figures(trace).map(({ id, value }) => [id, value])),
  }
}

test('where nothing goes wrong there is one job, and its outcome is learnt', () => {
  const { codes, figures } = play({})
  expect(codes).toEqual([202, 200, 200, 303, 200])
  expect(figures).toEqual({ requests: 5, polls: 3, wastedPolls: 2, doneToKnown: 3350, jobs: 1, unknown: 0 })
})

test('a 202 that is lost leaves two jobs without a key, one of which nobody asks about, and one job with it', () => {
  const without = play({ accepted: 'lost' })
  expect(without.codes.slice(0, 2)).toEqual(['responseLost', 202])
  expect(without.figures).toMatchObject({ jobs: 2, unknown: 1 })
  expect(without.said).toContain('sentAgain.withoutKey')
  const withKey = play({ accepted: 'lost', key: 'with' })
  expect(withKey.codes).toEqual(['responseLost', 202, 303, 200])
  expect(withKey.figures).toMatchObject({ jobs: 1, unknown: 0 })
  expect(withKey.said).toContain('idempotencyKey.repeated')
  // So short a job is done when the order comes again: the key leads to the report at once.
  const short = play({ accepted: 'lost', key: 'with', jobSeconds: 2 })
  expect(short.codes).toEqual(['responseLost', 303, 200])
  expect(short.figures).toMatchObject({ jobs: 1, unknown: 0, polls: 0 })
})

test('a client that does not repeat without need says so: SHOULD NOT is the level of repeating without a key', () => {
  const { exchanges } = play({ accepted: 'lost' })
  const decisions = exchanges.flatMap((one) => one.decisions)
  expect(decisions.find(({ rule }) => rule === 'sentAgain')).toMatchObject({
    spec: 'RFC 9110 §9.2.2',
    level: 'SHOULD NOT',
  })
})

test('a job that fails after the 202 is told by a 200 of its monitor', () => {
  const { codes, said } = play({ fate: 'fails' })
  expect(codes).toEqual([202, 200, 200, 200])
  expect(said.at(-1)).toBe('jobKnown.failed')
})

test('DELETE cancels half way with 204, and is too late with 409 when the job ends while it is on its way', () => {
  const inTime = play({ cancellation: 'inTime' })
  expect(inTime.codes).toEqual([202, 200, 204])
  expect(inTime.said.at(-1)).toBe('cancellation.confirmed')
  const late = play({ cancellation: 'tooLate' })
  expect(late.codes).toEqual([202, 200, 200, 409, 303, 200])
  expect(late.figures).toMatchObject({ doneToKnown: 60, unknown: 0 })
  const conflict = late.exchanges[3]?.response?.message
  expect(JSON.parse(conflict?.content ?? '')).toMatchObject({ state: 'done' })
})

test('a monitor that has expired is 410 for who comes late, and 303 for who comes when Retry-After says', () => {
  const late = play({ monitor: 'expires' })
  expect(late.codes.at(-1)).toBe(410)
  expect(late.said.at(-1)).toBe('jobKnown.lost')
  expect(late.figures).toMatchObject({ jobs: 1, unknown: 1 })
  expect(play({ monitor: 'expires', strategy: 'retryAfter' }).figures).toMatchObject({ unknown: 0 })
})

test('a monitor that is asked too fast answers 429, but never to who honours its own Retry-After', () => {
  const fast = play({ limit: 'limited', intervalSeconds: 2 })
  expect(fast.codes).toContain(429)
  expect(fast.figures.wastedPolls).toBeGreaterThan(4)
  for (let jobSeconds = 1; jobSeconds <= 60; jobSeconds += 1) {
    expect(play({ limit: 'limited', strategy: 'retryAfter', jobSeconds }).codes).not.toContain(429)
  }
})

test('a callback that is lost is never sent again: the outcome is learnt only by who asks after all', () => {
  expect(play({ callback: 'arrives' }).codes).toEqual([202, 204, 200])
  const lost = play({ callback: 'lost' })
  expect(lost.codes).toEqual([202, 'requestLost'])
  expect(lost.said.at(-1)).toBe('callback.missed')
  expect(lost.figures).toEqual({ requests: 2, polls: 0, wastedPolls: 0, jobs: 1, unknown: 1 })
  const asks = play({ callback: 'lostThenAsks' })
  expect(asks.codes).toEqual([202, 'requestLost', 303, 200])
  expect(asks.figures).toMatchObject({ polls: 1, unknown: 0 })
})

test('a call about the job that nobody knows of is not taken for the own one', () => {
  const { said, figures } = play({ accepted: 'lost', callback: 'arrives' })
  expect(said).toContain('callback.othersIgnored')
  // Both calls arrive, so even the outcome of the job that was made by mistake is told.
  expect(figures).toMatchObject({ jobs: 2, unknown: 0 })
})

test('a job that is cancelled while the client waits to be called calls it too, and the client stays polite', () => {
  const { codes, said } = play({ callback: 'arrives', cancellation: 'inTime' })
  expect(codes).toEqual([202, 204, 204])
  expect(said.filter((one) => one.startsWith('jobKnown'))).toEqual([])
})
