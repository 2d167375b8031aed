import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialControls, restoreControls } from './controls.ts'
import type { Scenario } from './scenario.ts'
import { findScenario, scenarios } from './scenarios.ts'

const scenario: Scenario = {
  id: 'example',
  version: 1,
  codes: [],
  controls: [
    { kind: 'range', id: 'seconds', min: 1, max: 10, step: 2, initial: 5, unit: 'seconds' },
    { kind: 'choice', id: 'way', options: ['a', 'b'], initial: 'b' },
  ],
  participants: [],
  run: () => ({ participants: [], events: [] }),
  figures: () => [],
}

const restore = (raw: Readonly<Record<string, unknown>>) => restoreControls(scenario, raw)

test('what is allowed stays, as a number or as the text of an address', () => {
  expect(restore({ seconds: 3, way: 'a' })).toEqual({ values: { seconds: 3, way: 'a' }, corrected: [] })
  expect(restore({ seconds: '3', way: 'a' })).toEqual({ values: { seconds: 3, way: 'a' }, corrected: [] })
})

test('what is absent is the initial value and no correction', () => {
  expect(restore({})).toEqual({ values: initialControls(scenario), corrected: [] })
  expect(initialControls(scenario)).toEqual({ seconds: 5, way: 'b' })
})

test.each([
  [0, 1],
  [-1e9, 1],
  ['1e9', 9],
  [Number.POSITIVE_INFINITY, 9],
  [3.9, 3],
  ['4.1', 5],
  [10, 9],
  ['', 5],
  [' ', 5],
  ['twelve', 5],
  ['0x7', 5],
  [Number.NaN, 5],
  [null, 5],
  [{}, 5],
  [[3], 5],
])('the range value %j is corrected to %j', (given, value) => {
  expect(restore({ seconds: given })).toEqual({ values: { seconds: value, way: 'b' }, corrected: ['seconds'] })
})

test.each(['c', '', 'A', 1, null, ['a']])('the choice %j is corrected to the initial one', (given) => {
  expect(restore({ way: given })).toEqual({ values: { seconds: 5, way: 'b' }, corrected: ['way'] })
})

test('whatever stands in an address, the values are allowed and restoring them again corrects nothing', () => {
  for (const real of scenarios) {
    const ids = real.controls.map(({ id }) => id)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids, '__proto__', 'other'), fc.anything()), (raw) => {
        const { values } = restoreControls(real, raw)
        expect(Object.keys(values)).toEqual(ids)
        expect(restoreControls(real, values)).toEqual({ values, corrected: [] })
      }),
    )
  }
})

test('a scenario is found by its id, and nothing by another', () => {
  for (const real of scenarios) expect(findScenario(real.id)).toBe(real)
  expect(findScenario('toString')).toBeUndefined()
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
})
