import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerAt } from './counterfactual.ts'
import { originId } from './origin/serve.ts'
import { createSite, type Site } from './origin/site.ts'
import { jsonRequest, siteRequest } from './participants/userAgent.ts'
import { run } from './process.ts'
import { initialControls } from './scenarios/controls.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { siteBefore } from './siteBefore.ts'
import { send, wait } from './steps.ts'
import { exchangesOf } from './trace/derive.ts'
import type { Trace } from './trace/trace.ts'

const participants = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
] as const

/** Asks again what every exchange asked, of the site as it was then, and compares. */
function expectSameAnswers(start: Site, trace: Trace): number {
  let compared = 0
  for (const { number, to, request, response } of exchangesOf(trace)) {
    const before = siteBefore(start, trace, originId, number)
    if (to !== originId || request.arrivedAt === undefined) {
      expect(before).toBeUndefined()
      continue
    }
    expect(before?.at).toBe(request.arrivedAt)
    if (!before || !response) continue
    expect(answerAt(before.site, before.request, before.at)?.response).toEqual(response.message)
    compared += 1
  }
  return compared
}

test('the same questions get the same answers, also held ones and ones to lost requests', () => {
  const site = createSite({ jobSeconds: 8, pollMinimumSeconds: 2 })
  const trace = run({
    participants,
    processes: [
      {
        by: 'client',
        process: function* () {
          yield* send(originId, jsonRequest('POST', '/reports', { title: 'a', pages: 1 }))
          yield* send(originId, siteRequest('GET', '/jobs/1', [['Prefer', 'wait=3']]))
          yield* send(originId, siteRequest('GET', '/jobs/1'))
          yield* send(originId, siteRequest('GET', '/jobs/1'))
          yield* send(originId, siteRequest('DELETE', '/jobs/1'), 1)
          yield* wait(6)
          yield* send(originId, siteRequest('GET', '/jobs/1'))
          yield* send(originId, siteRequest('GET', '/reports/1'))
        },
      },
    ],
    origins: { [originId]: site },
    losses: ({ message }) => 'method' in message && message.method === 'DELETE',
    seed: 1,
  })
  expect(exchangesOf(trace).map(({ response }) => response?.message.status)).toEqual([
    202,
    200,
    200,
    429,
    undefined,
    303,
    200,
  ])
  expect(expectSameAnswers(site, trace)).toBe(6)
})

test('an exchange that never was has no site before it', () => {
  expect(siteBefore(createSite(), { participants, events: [] }, originId, 1)).toBeUndefined()
})

const withSites = scenarios.flatMap((scenario) => (scenario.site ? [{ scenario, id: scenario.id }] : []))

const anyValues = (scenario: Scenario) =>
  fc.record(
    Object.fromEntries(
      scenario.controls.map((control) => [
        control.id,
        control.kind === 'choice' ? fc.constantFrom(...control.options) : fc.constantFrom(control.min, control.max),
      ]),
    ),
  )

test.each(withSites)('the flow $id starts with the site that it names', ({ scenario }) => {
  const check = (values: Readonly<Record<string, number | string>>, seed: number) => {
    const trace = scenario.run(values, seed)
    const start = scenario.site?.(values)
    if (start) expect(expectSameAnswers(start, trace)).toBeGreaterThan(0)
  }
  check(initialControls(scenario), 1)
  fc.assert(fc.property(anyValues(scenario), fc.integer({ min: 1, max: 999 }), check), { numRuns: 30 })
})
