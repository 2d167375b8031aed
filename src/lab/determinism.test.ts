import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRequest } from '../http/message.ts'
import { originId } from './origin/serve.ts'
import { createSite, type SiteOptions } from './origin/site.ts'
import { callbackAddress, callbackHost, takeCall } from './participants/callbackReceiver.ts'
import { type PollingPlan, pollingClient } from './participants/pollingClient.ts'
import {
  backoffWithJitter,
  fixedInterval,
  honourRetryAfter,
  longPoll,
  type PollStrategy,
} from './participants/pollStrategy.ts'
import { run } from './process.ts'
import type { Control, ControlValues, Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios/scenarios.ts'
import type { Setting } from './setting.ts'
import { exchangesOf } from './trace/derive.ts'
import type { Trace } from './trace/trace.ts'

const settings = 1000

/** Lists what is wrong with a trace: time that runs back, and exchanges that are not settled exactly once. */
function faultsOf(trace: Trace): readonly string[] {
  const faults: string[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const event of trace.events) {
    const at = event.kind === 'decision' ? event.at : event.sentAt
    if (at < before) faults.push(`time runs back from ${before} to ${at}`)
    if (event.kind === 'delivery' && (event.arrivedAt ?? at) < at) faults.push(`arrives before it was sent: ${at}`)
    before = at
  }
  const isStopped = trace.events.some((event) => event.kind === 'decision' && event.rule === 'runLimit')
  const origins = new Set(trace.participants.filter(({ role }) => role === 'origin').map(({ id }) => id))
  const finals = new Map<number, number>()
  for (const event of trace.events) {
    if (event.kind !== 'delivery' || isRequest(event.message) || event.message.status < 200) continue
    finals.set(event.exchange, (finals.get(event.exchange) ?? 0) + 1)
  }
  exchangesOf(trace).forEach(({ number, from, response, outcome, decisions }, index) => {
    const count = (finding: string) => decisions.filter((one) => one.outcome === finding).length
    const arrived = response?.arrivedAt === undefined ? 0 : 1
    const settled = arrived - count('lateAnswerIgnored') + count('timedOut')
    if (number !== index + 1) faults.push(`exchange ${number} is the one of place ${index + 1}`)
    if ((finals.get(number) ?? 0) > 1) faults.push(`exchange ${number} has two final responses`)
    // An origin that calls a client waits for no answer; a run that was stopped leaves what was under way.
    const mayBeOpen = origins.has(from) || isStopped
    if (settled > 1 || (settled < 1 && !mayBeOpen)) faults.push(`exchange ${number} is settled ${settled} times`)
    if (outcome === 'unanswered' && !isStopped) faults.push(`exchange ${number} is never answered`)
  })
  return faults
}

const anyValueOf = (control: Control): fc.Arbitrary<number | string> =>
  control.kind === 'choice'
    ? fc.constantFrom(...control.options)
    : fc
        .integer({ min: 0, max: Math.floor((control.max - control.min) / control.step) })
        .map((steps) => control.min + steps * control.step)

const anyValues = (scenario: Scenario): fc.Arbitrary<ControlValues> =>
  fc.record(Object.fromEntries(scenario.controls.map((control) => [control.id, anyValueOf(control)])))

const anyFlow = fc
  .constantFrom(...scenarios)
  .chain((scenario) => fc.record({ scenario: fc.constant(scenario), values: anyValues(scenario), seed: fc.integer() }))

test('a thousand random settings of all flows: same trace byte for byte, time never runs back, each exchange settled once', () => {
  fc.assert(
    fc.property(anyFlow, ({ scenario, values, seed }) => {
      const trace = scenario.run(values, seed)
      expect(JSON.stringify(scenario.run(values, seed))).toBe(JSON.stringify(trace))
      expect(faultsOf(trace)).toEqual([])
    }),
    { numRuns: settings },
  )
})

const seconds = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((tenths) => tenths / 10)

const anyStrategy: fc.Arbitrary<() => PollStrategy> = fc.oneof(
  seconds(20).map((interval) => () => fixedInterval(interval + 0.1)),
  seconds(20).map((fallback) => () => honourRetryAfter(fallback + 0.1)),
  fc.constant(() => backoffWithJitter(1, 20)),
  fc.tuple(seconds(29), seconds(9)).map(
    ([held, fallback]) =>
      () =>
        longPoll(Math.floor(held), fallback + 0.1),
  ),
)

const anyOptions: fc.Arbitrary<Partial<SiteOptions>> = fc.record({
  reportAnswer: fc.constantFrom('monitor', 'bare', 'job', 'whenDone'),
  doneMonitor: fc.constantFrom('seeOther', 'link'),
  jobFate: fc.constantFrom('done', 'fails'),
  jobSeconds: fc.oneof(seconds(90), fc.constant(1e9)),
  retryAfterForm: fc.constantFrom('seconds', 'date'),
  pollMinimumSeconds: seconds(15),
  monitorExpirySeconds: seconds(15),
})

const anyPlan = fc.record(
  {
    prefer: fc.constantFrom('respond-async', 'wait=7', 'respond-async, wait=40'),
    idempotencyKey: fc.constantFrom('"a"', '"b"'),
    callback: fc.record({
      address: fc.constant(callbackAddress),
      patienceSeconds: seconds(60),
      pollsThen: fc.boolean(),
    }),
    cancelAfterSeconds: seconds(60),
    takesAcceptedForDone: fc.boolean(),
    timeoutSeconds: seconds(40),
  },
  { requiredKeys: [] },
)

const anyClients = fc.array(fc.record({ plan: anyPlan, strategy: anyStrategy, startSeconds: seconds(30) }), {
  minLength: 1,
  maxLength: 3,
})

const anyNetwork = fc.record({ lossPercent: fc.constantFrom(0, 5, 40, 100), slowestSeconds: seconds(8) })

interface Drawn {
  readonly options: Partial<SiteOptions>
  readonly clients: readonly {
    readonly plan: Partial<PollingPlan>
    readonly strategy: () => PollStrategy
    readonly startSeconds: number
  }[]
  readonly network: { readonly lossPercent: number; readonly slowestSeconds: number }
  readonly seed: number
}

const settingOf = ({ options, clients, network, seed }: Drawn): Setting => ({
  participants: [...clients.map((_, index) => ({ id: `client${index}`, role: 'userAgent' as const })), origin],
  processes: clients.map(({ plan, strategy, startSeconds }, index) => ({
    by: `client${index}`,
    startSeconds,
    process: () =>
      pollingClient({ origin: originId, title: `Sales ${index}`, pages: 1, ...plan, strategy: strategy() }),
  })),
  origins: { [originId]: createSite(options) },
  receivers: { client0: takeCall },
  hosts: { [callbackHost]: 'client0' },
  latency: (_, random) => random() * network.slowestSeconds,
  losses: (_, random) => random() * 100 < network.lossPercent,
  seed,
  limits: { exchanges: 60 },
})

const origin = { id: originId, role: 'origin' as const }

test('a thousand random sites, clients and networks: the same holds, and what would not end is stopped and says why', () => {
  let stopped = 0
  const drawn = fc.record({ options: anyOptions, clients: anyClients, network: anyNetwork, seed: fc.integer() })
  fc.assert(
    fc.property(drawn, (one) => {
      const trace = run(settingOf(one))
      expect(JSON.stringify(run(settingOf(one)))).toBe(JSON.stringify(trace))
      expect(faultsOf(trace)).toEqual([])
      const exchanges = exchangesOf(trace).length
      const limits = trace.events.filter((event) => event.kind === 'decision' && event.rule === 'runLimit')
      expect(exchanges).toBeLessThanOrEqual(60)
      expect(limits.length).toBeLessThanOrEqual(1)
      if (limits.length === 0) return
      stopped += 1
      expect(limits).toMatchObject([{ outcome: 'exchangesReached' }])
      expect(exchanges).toBe(60)
    }),
    { numRuns: settings },
  )
  expect(stopped).toBeGreaterThan(0)
})
