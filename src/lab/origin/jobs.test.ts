import { expect, test } from 'vitest'
import { fieldValue, hasField } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { due } from './due.ts'
import { countOf, itemsOf } from './series.ts'
import { serve } from './serve.ts'
import { createSite, type SiteOptions } from './site.ts'

const start = Date.UTC(2026, 0, 1)
const order = { title: 'Sales', pages: 10 }
const report = jsonRequest('POST', '/reports', order)
const monitor = siteRequest('GET', '/jobs/1')
const cancel = siteRequest('DELETE', '/jobs/1')

/** Sends requests at the given seconds and gives the responses. */
function play(options: Partial<SiteOptions>, ...steps: readonly (readonly [seconds: number, request: Request])[]) {
  let site = createSite(options)
  return steps.map(([seconds, request]) => {
    const served = serve(site, request, start + seconds * 1000)
    site = served.site
    const response = served.response ?? { status: 0, fields: [], content: '{}' }
    return { ...response, decisions: served.decisions, field: (name: string) => fieldValue(response.fields, name) }
  })
}

test('an order is answered 202 with a monitor in the content, Location by convention, and Retry-After', () => {
  const [accepted] = play({}, [0, report])
  expect(accepted?.status).toBe(202)
  expect(JSON.parse(accepted?.content ?? '')).toMatchObject({ state: 'queued', progress: 0, monitor: '/jobs/1' })
  expect([accepted?.field('Location'), accepted?.field('Retry-After')]).toEqual(['/jobs/1', '10'])
  const location = accepted?.decisions.find(({ outcome }) => outcome === 'locationOnAccepted')
  expect(location?.level).toBe('convention')
})

test('the monitor goes from queued over running to a 303 to the report', () => {
  const steps = play(
    {},
    [0, report],
    [0.5, monitor],
    [6, monitor],
    [12, monitor],
    [12, siteRequest('GET', '/reports/1')],
  )
  expect(steps.map(({ status }) => status)).toEqual([202, 200, 200, 303, 200])
  expect(JSON.parse(steps[1]?.content ?? '').state).toBe('queued')
  expect(JSON.parse(steps[2]?.content ?? '')).toMatchObject({ state: 'running', progress: 50 })
  expect([steps[2]?.field('Retry-After'), steps[2]?.field('Cache-Control')]).toEqual(['6', 'no-store'])
  expect(steps[3]?.field('Location')).toBe('/reports/1')
})

test('Retry-After can be a date, never earlier than the seconds would say', () => {
  const [accepted] = play({ retryAfterForm: 'date', jobSeconds: 4 }, [0.4, report])
  expect(accepted?.field('Retry-After')).toBe('Thu, 01 Jan 2026 00:00:05 GMT')
})

test('a failed job is a 200 that says so and asks for no further poll', () => {
  const [, failed] = play({ jobFate: 'fails' }, [0, report], [20, monitor])
  expect(failed?.status).toBe(200)
  expect(JSON.parse(failed?.content ?? '')).toMatchObject({ state: 'failed', endedAt: '2026-01-01T00:00:12.000Z' })
  expect(hasField(failed?.fields ?? [], 'Retry-After')).toBe(false)
})

test('a job can be cancelled until it ends, and once more without harm', () => {
  const steps = play({}, [0, report], [1, cancel], [2, cancel], [3, monitor])
  expect(steps.map(({ status }) => status)).toEqual([202, 204, 204, 200])
  expect(JSON.parse(steps[3]?.content ?? '')).toMatchObject({ state: 'cancelled', endedAt: '2026-01-01T00:00:01.000Z' })
  expect(steps[2]?.decisions.at(-1)?.outcome).toBe('alreadyDeleted')
  const [, late] = play({}, [0, report], [12, cancel])
  expect(late?.status).toBe(409)
  expect(JSON.parse(late?.content ?? '')).toMatchObject({ state: 'done' })
})

test('a late cancellation is 409 before its preconditions are looked at', () => {
  const [, late] = play({}, [0, report], [12, siteRequest('DELETE', '/jobs/1', [['If-Match', '"x"']])])
  expect(late?.status).toBe(409)
})

test('a cancellation with If-Match: * is carried out, since the monitor has a representation', () => {
  const [, cancelled] = play({}, [0, report], [1, siteRequest('DELETE', '/jobs/1', [['If-Match', '*']])])
  expect(cancelled?.status).toBe(204)
})

test('the monitor of a job that ended long ago is gone, its report is not', () => {
  const [, gone, kept] = play(
    { monitorExpirySeconds: 60 },
    [0, report],
    [72, monitor],
    [72, siteRequest('GET', '/reports/1')],
  )
  expect([gone?.status, kept?.status]).toEqual([410, 200])
})

test('a monitor that is asked too often answers 429 and says when to come back', () => {
  const steps = play({ pollMinimumSeconds: 5 }, [0, report], [1, monitor], [2.5, monitor], [6, monitor])
  expect(steps.map(({ status }) => status)).toEqual([202, 200, 429, 200])
  expect([steps[2]?.field('Retry-After'), steps[2]?.field('Cache-Control')]).toEqual(['4', 'no-store'])
})

test('reports are numbered in the order in which they are done', () => {
  let site = createSite({ jobSeconds: 10 })
  site = serve(site, report, start).site
  site = { ...site, options: { ...site.options, jobSeconds: 2 } }
  site = serve(site, jsonRequest('POST', '/reports', { title: 'Short', pages: 1 }), start).site
  site = serve(site, monitor, start + 20_000).site
  expect(itemsOf(site.reports).map(({ id, title }) => [id, title])).toEqual([
    [1, 'Short'],
    [2, 'Sales'],
  ])
})

test('the same idempotency key is the same job, and another content under it is 422', () => {
  const keyed = (value: unknown) => jsonRequest('POST', '/reports', value, [['Idempotency-Key', '"k"']])
  const steps = play({}, [0, keyed(order)], [1, keyed(order)], [2, keyed({ ...order, pages: 11 })], [12, keyed(order)])
  expect(steps.map(({ status }) => status)).toEqual([202, 202, 422, 303])
  expect(steps[1]?.field('Location')).toBe('/jobs/1')
})

test('Prefer: wait holds the answer until the report is there, else it is a 202 after all', () => {
  const waiting = (seconds: number) => jsonRequest('POST', '/reports', order, [['Prefer', `wait=${seconds}`]])
  for (const [seconds, heldSeconds, status] of [
    [20, 12, 201],
    [5, 5, 202],
  ] as const) {
    const held = serve(createSite(), waiting(seconds), start)
    expect(held.heldUntil).toBe(start + heldSeconds * 1000)
    if (held.heldUntil === undefined) continue
    const served = serve(held.site, waiting(seconds), held.heldUntil, held.resume)
    expect(served.response?.status).toBe(status)
    expect(countOf(served.site.jobs)).toBe(1)
    const said = [...held.decisions, ...served.decisions].map(({ rule, outcome }) => `${rule}.${outcome}`)
    expect(new Set(said).size).toBe(said.length)
  }
})

test('a held monitor answers as soon as the job is done', () => {
  // The time between two polls is counted from asking, not from the answer that was held.
  const accepted = serve(createSite({ pollMinimumSeconds: 60 }), report, start)
  const asking = siteRequest('GET', '/jobs/1', [['Prefer', 'wait=60']])
  const held = serve(accepted.site, asking, start + 1000)
  expect(held.heldUntil).toBe(start + 12_000)
  if (held.heldUntil === undefined) return
  expect(serve(held.site, asking, held.heldUntil, held.resume).response?.status).toBe(303)
})

test('a held answer says in Preference-Applied what it applied, at the monitor as at the order', () => {
  const asking = siteRequest('GET', '/jobs/1', [['Prefer', 'respond-async, wait=3']])
  const accepted = serve(createSite(), report, start)
  const held = serve(accepted.site, asking, start + 1000)
  expect(held.heldUntil).toBe(start + 4000)
  if (held.heldUntil === undefined) return
  const { response, decisions } = serve(held.site, asking, held.heldUntil, held.resume)
  expect(fieldValue(response?.fields ?? [], 'Preference-Applied')).toBe('wait=3')
  expect(decisions.find(({ outcome }) => outcome === 'preferenceApplied')?.level).toBe('MAY')
})

test.each([
  ['respond-async', true],
  ['wait=10, Respond-Async; x=1', true],
  ['return=minimal', false],
  ['respond-asynchronously', false],
] as const)('with Prefer: %s a site that answers when done answers at once: %s', (prefer, isAtOnce) => {
  const order202 = jsonRequest('POST', '/reports', order, [['Prefer', prefer]])
  const { response, heldUntil } = serve(createSite({ reportAnswer: 'whenDone' }), order202, start)
  const holds = prefer.includes('wait=')
  expect([response?.status, heldUntil]).toEqual(
    isAtOnce && !holds ? [202, undefined] : [undefined, start + (holds ? 10 : 12) * 1000],
  )
})

test('a site may answer with the job as what was created, or with nothing to follow', () => {
  const [created] = play({ reportAnswer: 'job' }, [0, report])
  expect([created?.status, created?.field('Location'), created?.field('Retry-After')]).toEqual([201, '/jobs/1', '10'])
  const [bare] = play({ reportAnswer: 'bare' }, [0, report])
  expect([bare?.status, bare?.content, bare?.field('Location'), bare?.field('Retry-After')]).toEqual([
    202,
    '',
    undefined,
    undefined,
  ])
})

test('a monitor that links goes on answering 200, but a late DELETE is a conflict all the same', () => {
  const steps = play({ doneMonitor: 'link' }, [0, report], [6, monitor], [12, monitor], [12, cancel])
  expect(steps.map(({ status }) => status)).toEqual([202, 200, 200, 409])
  expect(JSON.parse(steps[2]?.content ?? '')).toMatchObject({ state: 'done', report: '/reports/1' })
  expect(hasField(steps[2]?.fields ?? [], 'Retry-After')).toBe(false)
})

test('a monitor never asks to be asked sooner than it would answer', () => {
  const [, early, late] = play({ pollMinimumSeconds: 8 }, [0, report], [1, monitor], [9.5, monitor])
  expect([early?.field('Retry-After'), late?.field('Retry-After')]).toEqual(['10', '8'])
})

test('a callback is due once, when the job has ended', () => {
  const calling = jsonRequest('POST', '/reports', { ...order, callback: 'https://client.example/done' })
  const { site } = serve(createSite(), calling, start)
  expect(due(site, start)).toMatchObject({ requests: [], nextAt: start + 12_000 })
  const ended = due(site, start + 12_000)
  expect(ended.requests).toMatchObject([{ host: 'client.example', request: { method: 'POST', target: '/done' } }])
  expect(JSON.parse(ended.requests[0]?.request.content ?? '')).toEqual({
    job: '/jobs/1',
    state: 'done',
    report: '/reports/1',
  })
  expect(due(ended.site, start + 13_000)).toMatchObject({ requests: [], nextAt: undefined })
})
