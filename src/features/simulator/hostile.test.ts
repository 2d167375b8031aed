import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { missions } from '../../lab/missions/missions.ts'
import { maximumChoices, play } from '../../lab/missions/play.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import { toHar } from '../../lab/trace/har.ts'
import { importHar } from '../../lab/trace/importHar.ts'
import { hostileJson, hostileRuns, hostileTexts, inTime } from '../../state/hostileTexts.ts'
import { initialSettings, readQuery, readStep, withoutStep, writeQuery } from './flowSettings.ts'
import { messageSchema } from './hallMessages.ts'
import { readWay, writeWay } from './missionWay.ts'

const flowQueries = scenarios.flatMap((scenario) => [
  `?${new URLSearchParams(scenario.controls.map(({ id, initial }): [string, string] => [id, `${initial}`]))}`,
  `?seed=7&step=3&with=${encodeURIComponent('seed=2')}&v=${scenario.version}`,
])

test('any query of a flow gives settings that are possible, whose own address gives them again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scenarios), hostileTexts(flowQueries), (scenario, query) => {
      const { settings } = inTime(() => readQuery(scenario, query))
      for (const control of scenario.controls) {
        const value = settings.values[control.id]
        if (control.kind === 'choice') expect(control.options).toContain(value)
        else expect(Number(value) >= control.min && Number(value) <= control.max, `${control.id} ${value}`).toBe(true)
      }
      expect(readQuery(scenario, writeQuery(scenario, settings)).settings).toEqual(settings)
      expect(readStep(withoutStep(query))).toBeUndefined()
    }),
    { numRuns: hostileRuns(7000) },
  )
})

test('whatever a query asks of a flow, it runs within a second', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scenarios), hostileTexts(flowQueries), (scenario, query) => {
      const { values, seed } = readQuery(scenario, query).settings
      expect(inTime(() => scenario.run(values, seed)).events.length).toBeGreaterThan(0)
    }),
    { numRuns: hostileRuns(1500) },
  )
  for (const scenario of scenarios) expect(readQuery(scenario, '').settings).toEqual(initialSettings(scenario))
})

const ways = missions.map((mission) => writeWay(mission, mission.solution))

test('any query of a mission is played as far as its choices can be made', () => {
  fc.assert(
    fc.property(fc.constantFrom(...missions), hostileTexts(ways), (mission, query) => {
      const { way } = inTime(() => readWay(mission, query))
      const { made } = inTime(() => play(mission, way))
      expect(made.length).toBeLessThanOrEqual(maximumChoices)
      expect(way.slice(0, made.length)).toEqual(made)
    }),
    { numRuns: hostileRuns(2000) },
  )
})

const traces = scenarios
  .slice(0, 4)
  .map((scenario) => JSON.stringify(toHar(scenario.run(initialSettings(scenario).values, 1), scenario.id)))

test('any file in place of a trace is a sound trace or refused, and changes no prototype', () => {
  fc.assert(
    fc.property(hostileJson(traces), (text) => {
      const imported = inTime(() => importHar(text))
      if (imported.ok) expect(importHar(JSON.stringify(toHar(imported.trace)))).toMatchObject({ ok: true })
      else expect(imported.problem).toMatch(/^[a-zA-Z]+$/)
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: hostileRuns(3000) },
  )
})

const messages = [
  '{"kind":"hello","from":1}',
  '{"kind":"ask","id":1,"from":2,"request":{"method":"GET","target":"/articles/a","fields":[["Host","a"]],"content":""}}',
  '{"kind":"welcome","to":1,"place":1,"shared":{"articles":{},"locks":{}}}',
]

test('any message of another window is understood or passed over', () => {
  fc.assert(
    fc.property(hostileJson(messages), (text) => {
      const data = parse(text)
      const message = inTime(() => v.safeParse(messageSchema, data))
      if (message.success) expect(['serving', 'hello', 'welcome', 'ask', 'answer']).toContain(message.output.kind)
    }),
    { numRuns: hostileRuns(2000) },
  )
})

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
