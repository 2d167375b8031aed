import { expect, test } from 'vitest'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import { crossingTrace, exampleTrace } from './exampleTrace.ts'
import { messageLabel } from './messageLabel.ts'
import { stepsOf, type TraceStep } from './steps.ts'

function tell(step: TraceStep): string {
  switch (step.kind) {
    case 'message':
      return messageLabel(step.delivery.message)
    case 'wait':
      return `${step.by} waits ${step.to - step.from}`
    case 'decision':
      return `${step.decision.rule}.${step.decision.outcome}`
  }
}

const reasons = (step: TraceStep | undefined) => step?.decisions.map(({ rule, outcome }) => `${rule}.${outcome}`)

test('every message, wait and conclusion is a step, in the order of time', () => {
  expect(stepsOf(exampleTrace).map(tell)).toEqual([
    'POST /reports',
    '202 Accepted',
    'client waits 5000',
    'GET /jobs/1',
    '200 OK',
    'GET /jobs/1',
    '200 OK',
    'jobKnown.failed',
  ])
})

test('a response has the reasons of the origin in its own exchange', () => {
  const steps = stepsOf(exampleTrace)
  expect(reasons(steps[1])).toEqual(['routeKnown.known', 'act.accepted'])
  expect(reasons(steps[4])).toEqual(['exists.found'])
  expect(reasons(steps[0])).toEqual([])
})

test('a wait and the request that ends it have the same reasons', () => {
  const steps = stepsOf(exampleTrace)
  expect(reasons(steps[2])).toEqual(['nextPoll.retryAfter'])
  expect(reasons(steps[3])).toEqual(['nextPoll.retryAfter'])
  expect(reasons(steps[5])).toEqual(['answerAwaited.timedOut'])
})

test('two clients that ask at once are each answered for reasons of their own', () => {
  const answers = stepsOf(crossingTrace).filter((step) => step.kind === 'message' && 'status' in step.delivery.message)
  expect(answers.map((step) => [tell(step), ...(reasons(step) ?? [])])).toEqual([
    ['200 OK', 'exists.found'],
    ['404 Not Found', 'routeKnown.known'],
    ['200 OK', 'exists.found'],
    ['404 Not Found', 'routeKnown.known'],
  ])
})

test.each(scenarios)('no decision of the flow $id is left without a step', (scenario) => {
  for (const control of scenario.controls) {
    const values = control.kind === 'choice' ? control.options : [control.min, control.max]
    for (const value of values) {
      const trace = scenario.run({ ...initialControls(scenario), [control.id]: value }, 1)
      const told = new Set(stepsOf(trace).flatMap(({ decisions }) => decisions))
      expect(trace.events.filter((event) => event.kind === 'decision' && !told.has(event))).toEqual([])
    }
  }
})

test('a trace in which nothing happened has no steps', () => {
  expect(stepsOf({ participants: [], events: [] })).toEqual([])
})
