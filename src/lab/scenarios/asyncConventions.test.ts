import { expect, test } from 'vitest'
import { fieldValue } from '../../http/fields.ts'
import { exchangesOf } from '../trace/derive.ts'
import { asyncConventions } from './asyncConventions.ts'
import { initialControls } from './controls.ts'
import type { ControlValues } from './scenario.ts'

function play(values: ControlValues) {
  const trace = asyncConventions.run({ ...initialControls(asyncConventions), ...values }, 1)
  const exchanges = exchangesOf(trace)
  return {
    exchanges,
    codes: exchanges.map(({ response }) => response?.message.status),
    asked: exchanges.map(({ request: { message } }) => `${message.method} ${message.target}`),
    said: trace.events.flatMap((event) => (event.kind === 'decision' ? [`${event.rule}.${event.outcome}`] : [])),
    levels: new Map(
      trace.events.flatMap((event) =>
        event.kind === 'decision' ? [[`${event.rule}.${event.outcome}`, event.level] as const] : [],
      ),
    ),
    figures: Object.fromEntries(asyncConventions.figures(trace).map(({ id, value }) => [id, value])),
  }
}

test('by 303 at the end, the monitor sends the client to the report', () => {
  const { codes, asked, said, levels } = play({ convention: 'seeOther' })
  expect(codes).toEqual([202, 200, 303, 200])
  expect(asked.slice(1)).toEqual(['GET /jobs/1', 'GET /jobs/1', 'GET /reports/1'])
  expect(said).toContain('moved.finished')
  expect(levels.get('moved.finished')).toBe('convention')
})

test('by 200 to the end, the content of the monitor links to the report', () => {
  const { codes, exchanges, said, levels } = play({ convention: 'link' })
  expect(codes).toEqual([202, 200, 200, 200])
  const last = exchanges[2]?.response?.message
  expect(JSON.parse(last?.content ?? '')).toMatchObject({ state: 'done', report: '/reports/1' })
  expect(fieldValue(last?.fields ?? [], 'Retry-After')).toBeUndefined()
  expect(said).toContain('jobKnown.doneByLink')
  expect(levels.get('responseField.resultLinked')).toBe('convention')
})

test('by 201, Location names the job, which is the resource that was created', () => {
  const { codes, exchanges, said, levels } = play({ convention: 'job' })
  expect(codes).toEqual([201, 200, 200, 200])
  expect(fieldValue(exchanges[0]?.response?.message.fields ?? [], 'Location')).toBe('/jobs/1')
  expect(said).not.toContain('act.accepted')
  expect(said).not.toContain('responseField.locationOnAccepted')
  expect(levels.get('act.jobCreated')).toBe('convention')
})

test('an origin that answers when done holds the order, unless respond-async or wait says otherwise', () => {
  const done = play({ convention: 'whenDone' })
  expect(done.codes).toEqual([201, 200])
  expect(done.figures).toMatchObject({ requests: 2, polls: 0, doneToKnown: 50, unknown: 0 })
  expect(done.said).toContain('respondAsync.absent')
  const prefers = play({ convention: 'whenDone', prefer: 'respondAsync' })
  expect(prefers.codes).toEqual([202, 200, 303, 200])
  expect(fieldValue(prefers.exchanges[0]?.request.message.fields ?? [], 'Prefer')).toBe('respond-async')
  const applied = (exchanges: typeof done.exchanges) =>
    fieldValue(exchanges[0]?.response?.message.fields ?? [], 'Preference-Applied')
  expect(applied(prefers.exchanges)).toBe('respond-async')
  const inTime = play({ convention: 'whenDone', prefer: 'wait', waitSeconds: 20 })
  expect([inTime.codes, applied(inTime.exchanges)]).toEqual([[201, 200], 'wait=20'])
  const tooShort = play({ convention: 'whenDone', prefer: 'wait', waitSeconds: 5 })
  expect([tooShort.codes[0], applied(tooShort.exchanges)]).toEqual([202, 'respond-async, wait=5'])
  expect(tooShort.exchanges[0]?.response?.sentAt).toBe((tooShort.exchanges[0]?.request.arrivedAt ?? 0) + 5000)
})

test('an order that is held longer than the client waits is sent again: each attempt makes a job', () => {
  const { codes, figures, said } = play({ convention: 'whenDone', jobSeconds: 40 })
  expect(codes).toEqual([201, 201, 201, 201])
  expect(figures).toMatchObject({ requests: 4, jobs: 4, unknown: 4 })
  expect(said.filter((one) => one === 'sentAgain.withoutKey')).toHaveLength(3)
  expect(said).toContain('nextPoll.gaveUp')
})

test('by callback, the origin tells the outcome and nobody polls', () => {
  const { codes, asked, figures } = play({ convention: 'callback' })
  expect(asked).toEqual(['POST /reports', 'POST /reports-done', 'GET /reports/1'])
  expect(codes).toEqual([202, 204, 200])
  expect(figures).toMatchObject({ polls: 0, doneToKnown: 50, unknown: 0 })
})

test('a bare 202 gives nothing to follow, and the outcome is never learnt', () => {
  const { exchanges, codes, figures, said } = play({ convention: 'bare' })
  expect(codes).toEqual([202])
  const { fields, content } = exchanges[0]?.response?.message ?? { fields: [], content: '?' }
  expect(fields.map(([name]) => name)).toEqual(['Date', 'Content-Length'])
  expect(content).toBe('')
  expect(figures).toEqual({ requests: 1, polls: 0, wastedPolls: 0, jobs: 1, unknown: 1 })
  expect(said).toContain('responseField.nothingToFollow')
  expect(said.at(-1)).toBe('monitorChosen.none')
})

test.each(['seeOther', 'link', 'job', 'callback', 'bare'])(
  'who takes the answer for the report is wrong by the convention %s',
  (convention) => {
    const { figures, said } = play({ convention, reading: 'takesForDone' })
    expect(said).toContain('jobKnown.assumedDone')
    expect(said.includes('jobKnown.statusMistaken')).toBe(convention !== 'bare')
    expect(figures.unknown).toBe(convention === 'callback' ? 0 : 1)
  },
)
