import { expect, test } from 'vitest'
import { type TranscriptEntry, transcribe } from '../trace/transcript.ts'
import { initialControls } from './controls.ts'
import { polling } from './polling.ts'
import type { ControlValues } from './scenario.ts'

const runWith = (values: ControlValues, seed = 1) => polling.run({ ...initialControls(polling), ...values }, seed)

const figuresWith = (values: ControlValues, seed = 1) =>
  Object.fromEntries(polling.figures(runWith(values, seed)).map(({ id, value }) => [id, value]))

/** The transcript in a line each. */
const linesOf = (values: ControlValues) => transcribe(runWith(values)).map(lineOf)

function lineOf(entry: TranscriptEntry): string {
  const time = entry.seconds.toFixed(2)
  switch (entry.kind) {
    case 'requestSent':
    case 'requestLost':
      return `${time} ${entry.kind} ${entry.from} ${entry.method} ${entry.target}`
    case 'interimArrived':
    case 'responseArrived':
    case 'responseLost':
      return `${time} ${entry.kind} ${entry.to} ${entry.status}`
    case 'waited':
      return `${time} waited ${entry.by} ${entry.waitedSeconds}`
    case 'decided':
      return `${time} ${entry.by} ${entry.rule} ${entry.outcome}`
  }
}

const preliminaries = ['wellFormed wellFormed', 'methodKnown known', 'routeKnown known', 'methodAllowed allowed']
const passedAt = (time: string) => preliminaries.map((line) => `${time} origin ${line}`)

test('the run with the initial controls goes like this', () => {
  expect(linesOf({})).toEqual([
    '0.00 requestSent client POST /reports',
    ...passedAt('0.05'),
    '0.05 origin contentType supported',
    '0.05 origin contentUnderstood understood',
    '0.05 origin act accepted',
    '0.05 origin responseField monitorInContent',
    '0.05 origin responseField locationOnAccepted',
    '0.05 origin responseField retryAfter',
    '0.10 responseArrived client 202',
    '0.10 client monitorChosen fromContent',
    '0.10 client nextPoll retryAfter',
    '10.10 waited client 10',
    '10.10 requestSent client GET /jobs/1',
    ...passedAt('10.15'),
    '10.15 origin exists found',
    '10.15 origin act represented',
    '10.15 origin responseField notStored',
    '10.15 origin responseField retryAfter',
    '10.20 responseArrived client 200',
    '10.20 client nextPoll retryAfter',
    '12.20 waited client 2',
    '12.20 requestSent client GET /jobs/1',
    ...passedAt('12.25'),
    '12.25 origin exists found',
    '12.25 origin moved finished',
    '12.25 origin gateOrder ours',
    '12.30 responseArrived client 303',
    '12.30 client jobKnown done',
    '12.30 client redirectFollowed asGet',
    '12.30 requestSent client GET /reports/1',
    ...passedAt('12.35'),
    '12.35 origin exists found',
    '12.35 origin act represented',
    '12.35 origin responseField validatorsSent',
    '12.40 responseArrived client 200',
  ])
  expect(figuresWith({})).toEqual({ requests: 4, polls: 2, wastedPolls: 1, doneToKnown: 250, jobs: 1, unknown: 0 })
})

test('a fixed interval that is short wastes polls, one that is long loses time', () => {
  expect(figuresWith({ strategy: 'fixed', intervalSeconds: 1 })).toEqual({
    requests: 13,
    polls: 11,
    wastedPolls: 10,
    doneToKnown: 150,
    jobs: 1,
    unknown: 0,
  })
  const long = figuresWith({ strategy: 'fixed', intervalSeconds: 10 })
  expect(long).toMatchObject({ polls: 2, wastedPolls: 1 })
  expect(long.doneToKnown).toBeGreaterThan(8000)
})

test('backoff depends on the seed, the other strategies do not', () => {
  const json = (values: ControlValues, seed: number) => JSON.stringify(runWith(values, seed))
  expect(json({ strategy: 'backoff' }, 1)).not.toBe(json({ strategy: 'backoff' }, 2))
  for (const strategy of ['fixed', 'retryAfter']) expect(json({ strategy }, 1)).toBe(json({ strategy }, 2))
})

test('a job that fails is known by a 200 of its monitor, and no report is fetched', () => {
  const lines = linesOf({ fate: 'fails' })
  expect(lines.at(-1)).toContain('client jobKnown failed')
  expect(lines.join()).not.toContain('/reports/1')
  expect(figuresWith({ fate: 'fails' })).toMatchObject({ polls: 2, wastedPolls: 1, doneToKnown: 250 })
})

test('a job that the client cancels at half time is answered 204, and nothing is asked after that', () => {
  const lines = linesOf({ fate: 'cancelled', strategy: 'fixed' })
  const deleted = lines.indexOf('6.00 requestSent client DELETE /jobs/1')
  expect(deleted).toBeGreaterThan(0)
  expect(lines.slice(deleted - 1, deleted)).toEqual(['6.00 client cancellation asked'])
  expect(lines.slice(-2)).toEqual(['6.10 responseArrived client 204', '6.10 client cancellation confirmed'])
})

test('a date in Retry-After has whole seconds only, so the client comes a little later than the seconds would say', () => {
  const lines = linesOf({ strategy: 'retryAfterDate' })
  expect(lines).toContain('11.10 waited client 11')
  expect(figuresWith({ strategy: 'retryAfterDate' })).toMatchObject({ polls: 2, wastedPolls: 1, doneToKnown: 1250 })
})

test('a long poll is held until the job is done: one question, none of it wasted', () => {
  expect(figuresWith({ strategy: 'longPoll' })).toEqual({
    requests: 3,
    polls: 1,
    wastedPolls: 0,
    doneToKnown: 50,
    jobs: 1,
    unknown: 0,
  })
  // Longer than one question is held: each is asked again as soon as it comes back.
  expect(figuresWith({ strategy: 'longPoll', jobSeconds: 45 })).toMatchObject({ polls: 3, wastedPolls: 2 })
  expect(linesOf({ strategy: 'longPoll', jobSeconds: 45 }).filter((line) => line.includes('waited'))).toEqual([])
})

test('who is called asks nothing, and fetches the report as soon as the call has come', () => {
  const lines = linesOf({ strategy: 'webhook' })
  const called = lines.indexOf('12.05 requestSent origin POST /reports-done')
  expect(lines.slice(called - 1)).toEqual([
    '12.05 origin callback sent',
    '12.05 requestSent origin POST /reports-done',
    '12.10 waited client 12',
    '12.10 client callback received',
    '12.10 client jobKnown doneByCallback',
    '12.10 requestSent client GET /reports/1',
    '12.15 responseArrived origin 204',
    ...passedAt('12.15'),
    '12.15 origin exists found',
    '12.15 origin act represented',
    '12.15 origin responseField validatorsSent',
    '12.20 responseArrived client 200',
  ])
  expect(figuresWith({ strategy: 'webhook' })).toMatchObject({ polls: 0, doneToKnown: 50, unknown: 0 })
  expect(linesOf({ strategy: 'webhook', fate: 'fails' })).toContain('12.10 client jobKnown failed')
})

test('who takes 202 for done files the status as the report and never learns the outcome', () => {
  const lines = linesOf({ strategy: 'naive' })
  expect(lines.at(-1)).toBe('0.20 client jobKnown statusMistaken')
  const figures = figuresWith({ strategy: 'naive' })
  expect(figures).toEqual({ requests: 2, polls: 1, wastedPolls: 1, jobs: 1, unknown: 1 })
})
