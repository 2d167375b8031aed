import { expect, test } from 'vitest'
import { registeredCodes } from '../http/status/statuses.ts'
import { rules } from '../lab/origin/rules.ts'
import { initialControls } from '../lab/scenarios/controls.ts'
import type { Control, Scenario } from '../lab/scenarios/scenario.ts'
import { scenarios } from '../lab/scenarios/scenarios.ts'
import { situations as witnessSituations } from '../lab/witness/situations.ts'
import { languages } from './languages.ts'
import { keysIn } from './localeFiles.ts'
import { differences, filesIn, keyDifferences, withoutSituation } from './proseForTest.ts'

test.each(languages)('%s has a situation for every registered code that is meant to be sent', (language) => {
  const codes = registeredCodes.filter((code) => !withoutSituation.includes(code))
  expect(keyDifferences(language, 'situations.json', codes.map(String))).toEqual([])
})

test.each(languages)('%s has a sentence for every outcome of every rule, and none too many', (language) => {
  const wanted = Object.entries(rules).flatMap(([rule, outcomes]) =>
    Object.keys(outcomes).map((outcome) => `${rule}.${outcome}`),
  )
  expect(keyDifferences(language, 'rules.json', wanted)).toEqual([])
})

test.each(languages)('%s tells every situation of a witness and each of its moments, and none too many', (language) => {
  const wanted = witnessSituations.flatMap(({ id, moments }) => [
    `situation.${id}`,
    ...(moments.length > 1 ? moments.map((moment) => `moment.${id}.${moment.id}`) : []),
  ])
  const found = keysIn(language, 'witness.json').filter((key) => /^(situation|moment)\./.test(key))
  expect(differences(`${language}/witness.json`, found, wanted)).toEqual([])
})

test.each(languages)('%s names every option that a witness varies, and each of its values', (language) => {
  const varied = witnessSituations.flatMap(({ instead }) => instead?.options ?? [])
  const wanted = varied.flatMap(([name, values]) => [
    `difference.option.${name}`,
    ...(name === 'orderAnswer' ? ['value.orderAnswer'] : values.map((value) => `value.${name}.${value}`)),
  ])
  const keys = keysIn(language, 'witness.json')
  const found = keys.filter((key) => /^difference\.option\.|^value\.([a-z]+\.|orderAnswer|reportAnswer)/.test(key))
  expect(differences(`${language}/witness.json`, found, [...new Set(wanted)])).toEqual([])
})

test.each(languages)('%s has a label for all that a scenario shows, and none too many', (language) => {
  const wrong = scenarios.flatMap((scenario) => {
    const file = `scenarios/${scenario.id}.json`
    // A hint may be left out, and what a panel shows is up to the panel.
    const found = keysIn(language, file).filter((key) => !/\.controls\.[^.]+\.hint$|^[^.]+\.panel\./.test(key))
    return differences(`${language}/${file}`, found, labelsOf(scenario))
  })
  expect(wrong).toEqual([])
})

test.each(languages)('%s labels no scenario that is not there', (language) => {
  const files = scenarios.map(({ id }) => `scenarios/${id}.json`)
  expect(differences(language, filesIn(language, 'scenarios'), files)).toEqual([])
})

function labelsOf(scenario: Scenario): readonly string[] {
  const parts = [
    'title',
    'lead',
    ...scenario.controls.map(({ id }) => `controls.${id}.label`),
    ...scenario.controls
      .flatMap((control) => optionsOf(control).map((option) => `${control.id}.options.${option}`))
      .map((label) => `controls.${label}`),
    ...scenario.participants.map(({ id }) => `participants.${id}`),
    ...figuresOf(scenario).map((id) => `figures.${id}`),
  ]
  return parts.map((part) => `${scenario.id}.${part}`)
}

function optionsOf(control: Control): readonly string[] {
  return control.kind === 'choice' ? control.options : []
}

/** The figures of a scenario as it starts, and with each option of each of its choices. */
function figuresOf(scenario: Scenario): readonly string[] {
  const initial = initialControls(scenario)
  const varied = scenario.controls.flatMap((control) => optionsOf(control).map((option) => ({ [control.id]: option })))
  const runs = [{}, ...varied].map((change) => scenario.run({ ...initial, ...change }, 1))
  return [...new Set(runs.flatMap((trace) => scenario.figures(trace).map(({ id }) => id)))]
}
