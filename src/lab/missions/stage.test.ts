import { expect, test } from 'vitest'
import { isRequest } from '../../http/message.ts'
import { countOf } from '../origin/series.ts'
import { createSite } from '../origin/site.ts'
import { callbackAddress, callbackHost } from '../participants/callbackReceiver.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Moment, World } from './mission.ts'
import { alone, startAlone, startOf } from './moments.ts'
import { createStage } from './stage.ts'

const stageWith = (world: World, options = {}) =>
  createStage({ participants: alone, world, start: startAlone(options) })
const list = siteRequest('GET', '/orders')
const order = (more: object = {}) => jsonRequest('POST', '/reports', { title: 'Spring catalogue', pages: 4, ...more })
const secondsOf = ({ at }: Moment) => (at - labStartMillis) / 1000

test('what is sent is served, takes its time, and is the last answer', () => {
  const stage = stageWith({})
  stage.act({ kind: 'send', request: list })
  const moment = stage.moment()
  expect(moment.last?.status).toBe(200)
  expect(secondsOf(moment)).toBe(0.1)
  expect(exchangesOf(moment.trace)).toHaveLength(1)
})

test('an answer that gets lost is waited for in vain, and the site has changed all the same', () => {
  const stage = stageWith({ patienceSeconds: 5, losses: ({ message }) => !isRequest(message) })
  stage.act({ kind: 'send', request: order() })
  const moment = stage.moment()
  expect(moment.last).toBeUndefined()
  expect(countOf(moment.site.jobs)).toBe(1)
  expect(secondsOf(moment)).toBe(5)
  expect(moment.trace.events.at(-1)).toMatchObject({ rule: 'answerAwaited', outcome: 'timedOut', by: 'you' })
})

test('a request that gets lost changes nothing', () => {
  const stage = stageWith({ losses: ({ message }) => isRequest(message) })
  stage.act({ kind: 'send', request: order() })
  expect(stage.moment().site.jobs).toEqual([])
})

test('an answer that comes after patience is over is not in the trace before it has arrived', () => {
  const stage = stageWith({ patienceSeconds: 2, latency: ({ message }) => (isRequest(message) ? 0 : 6) })
  stage.act({ kind: 'send', request: list })
  expect(stage.moment().last).toBeUndefined()
  expect(exchangesOf(stage.moment().trace)[0]?.outcome).toBe('unanswered')
  stage.act({ kind: 'wait', seconds: 3.9 })
  expect(stage.moment().last).toBeUndefined()
  stage.act({ kind: 'wait', seconds: 0.1 })
  expect(stage.moment().last?.status).toBe(200)
  expect(exchangesOf(stage.moment().trace)[0]?.outcome).toBe('answered')
})

test('an answer that is held comes when the work is done', () => {
  const stage = stageWith({}, { jobSeconds: 8 })
  const { fields, ...rest } = order()
  stage.act({ kind: 'send', request: { ...rest, fields: [...fields, ['Prefer', 'wait=20']] } })
  expect(stage.moment().last?.status).toBe(201)
  expect(secondsOf(stage.moment())).toBe(8.1)
})

test('the origin calls the learner back when the job is done, and nobody under another host', () => {
  for (const [calledAt, calls] of [[[callbackHost], 1] as const, [[], 0] as const]) {
    const stage = stageWith({ calledAt }, { jobSeconds: 8 })
    stage.act({ kind: 'send', request: order({ callback: callbackAddress }) })
    stage.act({ kind: 'wait', seconds: 60 })
    const called = exchangesOf(stage.moment().trace).filter(({ to }) => to === 'you')
    expect(called.map(({ response }) => response?.message.status)).toEqual(calls === 1 ? [204] : [])
  }
})

test('others move when their time has come, in the middle of a wait', () => {
  const participants = [...alone, { id: 'other', role: 'userAgent' }] as const
  const next = ({ trace }: Moment) =>
    trace.events.length > 0 ? undefined : { by: 'other', at: labStartMillis + 4000, request: list }
  const stage = createStage({ participants, world: { next }, start: startOf(participants, createSite()) })
  stage.act({ kind: 'wait', seconds: 3 })
  expect(stage.moment().trace.events).toEqual([])
  stage.act({ kind: 'wait', seconds: 3 })
  const [exchange] = exchangesOf(stage.moment().trace)
  expect([exchange?.from, exchange?.request.sentAt]).toEqual(['other', labStartMillis + 4000])
  expect(secondsOf(stage.moment())).toBe(6)
  expect(stage.moment().last).toBeUndefined()
})

test('others who would never end are stopped', () => {
  const next = ({ at }: Moment) => ({ by: 'you', at, request: list })
  const stage = stageWith({ next })
  expect(exchangesOf(stage.moment().trace).length).toBeLessThan(100)
})

test('a wait of less than nothing is no wait', () => {
  const stage = stageWith({})
  stage.act({ kind: 'wait', seconds: -5 })
  expect(secondsOf(stage.moment())).toBe(0)
})

test('why the origin answers as it does is told with its answer, not before', () => {
  // Five seconds on the way back: the learner stops waiting after one, and the answer is still to come.
  const stage = stageWith({ patienceSeconds: 1, latency: ({ message }) => (isRequest(message) ? 0.05 : 5) })
  const byOrigin = () =>
    stage.moment().trace.events.filter((event) => event.kind === 'decision' && event.by === 'origin')
  stage.act({ kind: 'send', request: list })
  expect(byOrigin()).toEqual([])
  stage.act({ kind: 'wait', seconds: 10 })
  expect(byOrigin().length).toBeGreaterThan(0)
})
