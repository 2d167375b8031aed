import fc from 'fast-check'
import { expect, test } from 'vitest'
import { polling } from '../../lab/scenarios/polling.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import { firstStep, initialSettings, nextSeed, readQuery, readStep, withoutStep, writeQuery } from './flowSettings.ts'

const start = initialSettings(polling)

test('an address without a query has the start values, and the start values need no query', () => {
  expect(readQuery(polling, '')).toEqual({ settings: start, corrected: [], otherVersion: false })
  expect(writeQuery(polling, start)).toBe('')
})

test('only what differs from the start values is written, with the version of the scenario', () => {
  const settings = { values: { ...start.values, jobSeconds: 30 }, seed: 7 }
  expect(writeQuery(polling, settings)).toBe(`?jobSeconds=30&seed=7&v=${polling.version}`)
})

test('what is not possible is corrected and named', () => {
  const { settings, corrected } = readQuery(polling, '?jobSeconds=9999&strategy=guess&seed=-1')
  expect(settings).toEqual({ values: { ...start.values, jobSeconds: 60 }, seed: 1 })
  expect(corrected).toEqual(['jobSeconds', 'strategy', 'seed'])
})

test('an address of another version says so', () => {
  expect(readQuery(polling, `?jobSeconds=30&v=${polling.version}`).otherVersion).toBe(false)
  expect(readQuery(polling, '?jobSeconds=30&v=0').otherVersion).toBe(true)
  expect(readQuery(polling, '?v=').otherVersion).toBe(true)
})

test('another seed is the next one, and one that an address can carry', () => {
  expect(nextSeed(1)).toBe(2)
  expect(nextSeed(999_999_999)).toBe(1)
})

test.each(scenarios)(
  'whatever the query of $id is, the settings are possible and survive being written',
  (scenario) => {
    const part = fc.oneof(
      fc.constantFrom(...scenario.controls.map(({ id }) => id), 'seed', 'v', '__proto__'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.oneof(fc.string(), fc.integer().map(String)))), (pairs) => {
        const { settings } = readQuery(scenario, `?${new URLSearchParams(pairs)}`)
        const again = readQuery(scenario, writeQuery(scenario, settings))
        expect(again).toEqual({ settings, corrected: [], otherVersion: false })
      }),
    )
  },
)

test('the step and a second run come back from the address as they were written', () => {
  const start = initialSettings(polling)
  const other = { values: { ...start.values, jobSeconds: 40 }, seed: 7 }
  for (const settings of [start, { ...start, other }, { ...other, other: start }]) {
    for (const step of [0, 1, 12]) {
      const query = writeQuery(polling, settings, step)
      expect(readQuery(polling, query)).toEqual({ settings, corrected: [], otherVersion: false })
      expect(readStep(query) ?? firstStep).toBe(step)
      expect(readQuery(polling, withoutStep(query)).settings).toEqual(settings)
    }
  }
})

test('a step that is none is told, and what a second run cannot have is corrected and named once', () => {
  for (const step of ['-1', '1.5', '01', 'a', '', '9999999']) {
    expect(readStep(`?step=${step}`)).toBeUndefined()
    expect(readQuery(polling, withoutStep(`?step=${step}`)).corrected).toEqual(['step'])
  }
  const { settings, corrected } = readQuery(
    polling,
    `?jobSeconds=999&with=${encodeURIComponent('jobSeconds=0&seed=x')}`,
  )
  expect(settings.other?.values.jobSeconds).toBe(1)
  expect(corrected).toEqual(['jobSeconds', 'seed'])
})
