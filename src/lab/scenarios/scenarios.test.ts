import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRequest } from '../../http/message.ts'
import { citedRules } from '../citedRules.ts'
import { factOf } from '../origin/rules.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Trace } from '../trace/trace.ts'
import { transcribe } from '../trace/transcript.ts'
import { initialControls } from './controls.ts'
import { flowCodes } from './flowCodes.ts'
import type { Control, ControlValues, Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'

const valuesOf = (control: Control): readonly (number | string)[] =>
  control.kind === 'choice'
    ? control.options
    : Array.from(
        { length: Math.floor((control.max - control.min) / control.step) + 1 },
        (_, index) => control.min + index * control.step,
      )

const anyValues = (scenario: Scenario): fc.Arbitrary<ControlValues> =>
  fc.record(Object.fromEntries(scenario.controls.map((control) => [control.id, fc.constantFrom(...valuesOf(control))])))

/** Checks what is true of every run. */
function expectSound(scenario: Scenario, trace: Trace) {
  const ids = scenario.participants.map(({ id }) => id)
  expect(trace.participants).toEqual(scenario.participants)
  let before = 0
  for (const event of trace.events) {
    const at = event.kind === 'decision' ? event.at : event.sentAt
    expect(at).toBeGreaterThanOrEqual(before)
    before = at
    if (event.kind === 'decision') {
      expect(ids).toContain(event.by)
      const { rule, outcome, spec, level } = event
      expect({ spec, level }).toEqual(factOf({ rule, outcome } as Parameters<typeof factOf>[0]))
      expect(citedRules[scenario.id]).toContain(rule)
      continue
    }
    expect([ids.includes(event.from), ids.includes(event.to)]).toEqual([true, true])
    if (event.arrivedAt !== undefined) expect(event.arrivedAt).toBeGreaterThanOrEqual(event.sentAt)
  }
  const deliveries = trace.events.filter((event) => event.kind === 'delivery')
  const exchanges = exchangesOf(trace)
  expect(exchanges.map(({ number }) => number)).toEqual(exchanges.map((_, index) => index + 1))
  for (const { number, outcome } of exchanges) {
    const own = deliveries.filter(({ exchange }) => exchange === number).map(({ message }) => message)
    const finals = own.filter((message) => !isRequest(message) && message.status >= 200)
    expect(own.filter(isRequest)).toHaveLength(1)
    expect(finals).toHaveLength(outcome === 'requestLost' ? 0 : 1)
    expect(outcome).not.toBe('unanswered')
  }
  expect(trace.events.some((event) => event.kind === 'decision' && event.rule === 'runLimit')).toBe(false)
  const times = transcribe(trace).map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
}

test.each(scenarios)('every value of every single control of $id gives a run that ends', (scenario) => {
  for (const control of scenario.controls) {
    for (const value of valuesOf(control)) {
      const trace = scenario.run({ ...initialControls(scenario), [control.id]: value }, 1)
      expect(trace.events.length).toBeGreaterThan(0)
      expectSound(scenario, trace)
    }
  }
})

test.each(scenarios)(
  'any controls and seed of $id give the same trace byte for byte, sound in time and exchanges',
  (scenario) => {
    fc.assert(
      fc.property(anyValues(scenario), fc.integer(), (values, seed) => {
        const trace = scenario.run(values, seed)
        expect(JSON.stringify(scenario.run(values, seed))).toBe(JSON.stringify(trace))
        expectSound(scenario, trace)
        for (const { value } of scenario.figures(trace)) expect(value).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  },
)

test.each(scenarios)('$id shows the codes it says it shows', (scenario) => {
  const seen = new Set<number>()
  for (const control of scenario.controls) {
    for (const value of valuesOf(control)) {
      const trace = scenario.run({ ...initialControls(scenario), [control.id]: value }, 1)
      for (const { response } of exchangesOf(trace)) if (response) seen.add(response.message.status)
    }
  }
  expect([...seen].sort()).toEqual([...scenario.codes].sort())
})

test('every scenario stands in the list of flows with its codes, and nothing else does', () => {
  expect(flowCodes).toEqual(scenarios.map(({ id, codes }) => ({ id, codes })))
})

interface ScenarioProse {
  readonly title: string
  readonly lead: string
  readonly controls: Readonly<
    Record<string, { readonly label: string; readonly options?: Readonly<Record<string, string>> }>
  >
  readonly participants: Readonly<Record<string, string>>
  readonly figures: Readonly<Record<string, string>>
}

test.each(['en', 'id', 'fr'])('every scenario is told wholly in %s, and nothing else is', (language) => {
  for (const scenario of scenarios) {
    const path = join(import.meta.dirname, `../../../locales/${language}/scenarios/${scenario.id}.json`)
    const prose: Readonly<Record<string, ScenarioProse>> = JSON.parse(readFileSync(path, 'utf8'))
    expect(Object.keys(prose)).toEqual([scenario.id])
    const told = prose[scenario.id]
    expect([told?.title, told?.lead]).not.toContain('')
    const figures = scenario.figures(scenario.run(initialControls(scenario), 1)).map(({ id }) => id)
    expect(Object.keys(told?.figures ?? {})).toEqual(figures)
    expect(Object.keys(told?.participants ?? {})).toEqual(scenario.participants.map(({ id }) => id))
    expect(Object.keys(told?.controls ?? {})).toEqual(scenario.controls.map(({ id }) => id))
    for (const control of scenario.controls) {
      expect(told?.controls[control.id]?.label).toBeTruthy()
      const options = control.kind === 'choice' ? control.options : []
      expect(Object.keys(told?.controls[control.id]?.options ?? {})).toEqual(options)
    }
  }
})
