import { expect, test } from 'vitest'
import { response } from '../http/message.ts'
import { createSite, type Site } from './origin/site.ts'
import { jsonRequest, siteRequest } from './participants/userAgent.ts'
import { run } from './process.ts'
import { labStartMillis, type Setting } from './setting.ts'
import { chance, decide, now, type Process, receive, send, wait } from './steps.ts'
import { exchangesOf } from './trace/derive.ts'
import type { Participant, Trace } from './trace/trace.ts'

const participants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: 'origin', role: 'origin' },
]

const get = siteRequest('GET', '/articles/style-guide')

function runOf(process: () => Process, more: Partial<Setting> = {}): Trace {
  const setting: Setting = {
    participants,
    processes: [{ by: 'client', process }],
    origins: { origin: createSite() },
    seed: 1,
  }
  return run({ ...setting, ...more })
}

const decisionsBy = (trace: Trace, by: string) =>
  trace.events.filter((event) => event.kind === 'decision').filter((event) => event.by === by)

test('a process sends, gets the final response, waits, and time goes on', () => {
  const seen: unknown[] = []
  const trace = runOf(function* () {
    seen.push(yield* now())
    const given = yield* send('origin', get)
    seen.push(given?.status, yield* now())
    yield* wait(2.5)
    seen.push(yield* now())
  })
  expect(seen).toEqual([labStartMillis, 200, labStartMillis + 100, labStartMillis + 2600])
  expect(exchangesOf(trace)).toMatchObject([{ number: 1, from: 'client', to: 'origin', outcome: 'answered' }])
})

test('a wait that is negative or nonsense is no wait', () => {
  const times: number[] = []
  runOf(function* () {
    for (const seconds of [-5, Number.NaN, 0]) {
      yield* wait(seconds)
      times.push(yield* now())
    }
  })
  expect(times).toEqual([labStartMillis, labStartMillis, labStartMillis])
})

test.each([
  ['request', 0, 'requestLost'],
  ['response', 1, 'responseLost'],
] as const)('when the %s is lost the process learns nothing after the time it waits', (_, ordinal, outcome) => {
  const seen: unknown[] = []
  const trace = runOf(
    function* () {
      seen.push(yield* send('origin', get, 5))
      seen.push(yield* now())
    },
    { losses: (sending) => sending.ordinal === ordinal },
  )
  expect(seen).toEqual([undefined, labStartMillis + 5000])
  expect(exchangesOf(trace)[0]?.outcome).toBe(outcome)
  expect(decisionsBy(trace, 'client')).toMatchObject([{ rule: 'answerAwaited', outcome: 'timedOut', exchange: 1 }])
})

test('an answer that comes too late is ignored, and the trace says so', () => {
  const statuses: unknown[] = []
  const trace = runOf(
    function* () {
      statuses.push((yield* send('origin', get, 1))?.status)
      yield* wait(10)
    },
    { latency: () => 2 },
  )
  expect(statuses).toEqual([undefined])
  expect(decisionsBy(trace, 'client').map(({ outcome }) => outcome)).toEqual(['timedOut', 'lateAnswerIgnored'])
})

test('a request to somebody who answers nobody stays unanswered', () => {
  const trace = runOf(function* () {
    yield* send('nobody', get, 1)
  })
  expect(exchangesOf(trace)[0]?.outcome).toBe('unanswered')
})

test('two clients share one origin, in the order in which their requests arrive', () => {
  const write = (text: string, afterSeconds: number) =>
    function* (): Process {
      yield* wait(afterSeconds)
      yield* send('origin', jsonRequest('PUT', '/articles/style-guide', { title: 'Style', text }))
    }
  const contents: string[] = []
  const trace = run({
    participants: [{ id: 'ana', role: 'userAgent' }, { id: 'ben', role: 'userAgent' }, ...participants],
    processes: [
      { by: 'ana', process: write('from Ana', 2) },
      { by: 'ben', process: write('from Ben', 1) },
      {
        by: 'client',
        startSeconds: 5,
        *process() {
          contents.push((yield* send('origin', get))?.content ?? '')
        },
      },
    ],
    origins: { origin: createSite() },
    seed: 1,
  })
  expect(exchangesOf(trace).map(({ from }) => from)).toEqual(['ben', 'ana', 'client'])
  expect(JSON.parse(contents[0] ?? '')).toMatchObject({ text: 'from Ana', version: 5 })
})

test('interim responses are delivered before the final one', () => {
  const trace = runOf(function* () {
    const expecting = [['Expect', '100-continue']] as const
    yield* send('origin', jsonRequest('PUT', '/articles/style-guide', { title: 'a', text: 'b' }, expecting))
  })
  const [exchange] = exchangesOf(trace)
  expect(exchange?.interim.map(({ message }) => message.status)).toEqual([100])
  expect(exchange?.response?.message.status).toBe(200)
})

test('a held answer comes when the origin has it', () => {
  const seen: unknown[] = []
  const trace = runOf(function* () {
    const order = jsonRequest('POST', '/reports', { title: 'a', pages: 1 }, [['Prefer', 'wait=20']])
    seen.push((yield* send('origin', order))?.status, yield* now())
  })
  expect(seen).toEqual([201, labStartMillis + 12_100])
  expect(exchangesOf(trace)).toHaveLength(1)
})

test('the origin calls back under the host it was given, and the receiver answers', () => {
  const got: string[] = []
  const callback = 'https://client.example/done'
  const trace = runOf(
    function* () {
      yield* send('origin', jsonRequest('POST', '/reports', { title: 'a', pages: 1, callback }))
    },
    {
      hosts: { 'client.example': 'client' },
      receivers: {
        *client(request) {
          got.push(JSON.parse(request.content).state)
          yield* decide({ rule: 'jobKnown', outcome: 'done' })
          return response(204)
        },
      },
    },
  )
  expect(got).toEqual(['done'])
  const [, called] = exchangesOf(trace)
  expect(called).toMatchObject({ number: 2, from: 'origin', to: 'client', outcome: 'answered' })
  expect(called?.request.sentAt).toBe(labStartMillis + 12_050)
  expect(called?.decisions).toMatchObject([
    { by: 'origin', rule: 'callback', outcome: 'sent' },
    { by: 'client', rule: 'jobKnown' },
  ])
})

test('a process is told of what its participant has answered, also when it came before it waited, or that nothing came', () => {
  const callback = 'https://client.example/done'
  const seen: unknown[] = []
  const calling = jsonRequest('POST', '/reports', { title: 'a', pages: 1, callback })
  runOf(
    function* () {
      seen.push((yield* receive(1))?.target, yield* now())
      yield* send('origin', calling)
      // What would have ended this wait has to leave the next one alone.
      seen.push((yield* receive(15))?.target, yield* now())
      yield* send('origin', calling)
      yield* wait(20)
      seen.push((yield* receive(1))?.target, yield* now())
      seen.push((yield* receive(-3))?.target, yield* now())
      yield* receive(Number.POSITIVE_INFINITY)
      seen.push('never')
    },
    {
      hosts: { 'client.example': 'client' },
      receivers: {
        *client() {
          yield* now()
          return response(204)
        },
      },
    },
  )
  const at = (millis: number) => labStartMillis + millis
  expect(seen).toEqual([...[undefined, at(1000), '/done', at(13_100), '/done', at(33_200)], ...[undefined, at(33_200)]])
})

test('chance belongs to the process: another process does not shift it', () => {
  const roll = (into: number[]) =>
    function* (): Process {
      into.push(yield* chance())
    }
  const alone: number[] = []
  const together: number[] = []
  runOf(roll(alone))
  const processes = [roll(together), roll([])].map((process) => ({ by: 'client', process }))
  runOf(roll([]), { processes })
  expect(together).toEqual(alone)
})

test('a run that would send for ever is stopped after the stated number of exchanges and says why', () => {
  const trace = runOf(
    function* () {
      for (;;) yield* send('origin', get)
    },
    { limits: { exchanges: 7 } },
  )
  expect(exchangesOf(trace)).toHaveLength(7)
  expect(trace.events.at(-1)).toMatchObject({ kind: 'decision', rule: 'runLimit', outcome: 'exchangesReached' })
})

test('a run that is stopped where the origin would call says so too', () => {
  const callback = 'https://client.example/done'
  const trace = runOf(
    function* () {
      yield* send('origin', jsonRequest('POST', '/reports', { title: 'a', pages: 1, callback }))
    },
    { hosts: { 'client.example': 'client' }, limits: { exchanges: 1 } },
  )
  expect(exchangesOf(trace)).toHaveLength(1)
  expect(trace.events.at(-1)).toMatchObject({ by: 'origin', rule: 'runLimit', outcome: 'exchangesReached' })
})

test('a run that would wait for ever is stopped too, and what is on its way still arrives', () => {
  let waits = 0
  const trace = run({
    participants,
    processes: [
      {
        by: 'client',
        *process() {
          for (;;) {
            waits += 1
            yield* wait(0)
          }
        },
      },
      {
        by: 'client',
        *process() {
          yield* send('origin', get)
        },
      },
    ],
    origins: { origin: createSite() },
    seed: 1,
    limits: { steps: 50 },
  })
  expect(trace.events).toContainEqual(expect.objectContaining({ rule: 'runLimit', outcome: 'stepsReached' }))
  expect(waits).toBeLessThanOrEqual(50)
  expect(exchangesOf(trace)[0]?.outcome).toBe('answered')
})

test('a run leaves the site it was given as it was', () => {
  const site: Site = createSite()
  const before = JSON.stringify(site)
  runOf(
    function* () {
      yield* send('origin', jsonRequest('POST', '/reports', { title: 'a', pages: 1 }))
    },
    { origins: { origin: site } },
  )
  expect(JSON.stringify(site)).toBe(before)
})
