import { expect, test } from 'vitest'
import type { Level } from '../http/spec.ts'
import { factNames } from '../http/status/facts.ts'
import { kinship } from '../http/status/kinship.ts'
import { notes } from '../http/status/notes.ts'
import { registeredCodes, statuses } from '../http/status/statuses.ts'
import { rules } from '../lab/origin/rules.ts'
import { initialControls } from '../lab/scenarios/controls.ts'
import type { Control, Scenario } from '../lab/scenarios/scenario.ts'
import { scenarios } from '../lab/scenarios/scenarios.ts'
import { type Language, languages } from './languages.ts'
import { keysIn, localeFiles, readProse } from './localeFiles.ts'
import type { Namespace } from './namespaces.ts'
import type { CodeProse, ComparisonProse, NoteProse } from './prose.ts'

const catalogues: Readonly<Record<Namespace, true>> = {
  app: true,
  facts: true,
  player: true,
  rules: true,
  scenarios: true,
  missions: true,
  quiz: true,
  situations: true,
}
const codeKeys: Readonly<Record<keyof CodeProse, true>> = {
  gist: true,
  meaning: true,
  meet: true,
  client: true,
  server: true,
  pitfall: true,
  symptoms: true,
}
const comparisonKeys: Readonly<Record<keyof ComparisonProse, true>> = {
  question: true,
  difference: true,
  first: true,
  second: true,
}
const noteKeys: Readonly<Record<keyof NoteProse, true>> = { title: true, text: true, symptoms: true }
const levels: Readonly<Record<Level, true>> = {
  MUST: true,
  'MUST NOT': true,
  SHOULD: true,
  'SHOULD NOT': true,
  MAY: true,
  usual: true,
  convention: true,
}

/** Codes that nobody should send: no situation asks for one. */
const withoutSituation: readonly number[] = [104, 305, 306, 418, 510]

/** Names the keys, or files, that are missing and those that nothing asks for. */
function differences(where: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `${where} ${key}: missing`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `${where} ${key}: nothing asks for it`),
  ]
}

/** As `differences`, for the keys of one file. */
function keyDifferences(language: Language, file: string, wanted: readonly string[]): readonly string[] {
  return differences(`${language}/${file}`, keysIn(language, file), [...new Set(wanted)])
}

function filesIn(language: Language, folder: string): readonly string[] {
  return localeFiles(language).filter((file) => file.startsWith(`${folder}/`))
}

test.each(languages)('%s has every catalogue', (language) => {
  const files = ['notes', ...Object.keys(catalogues)].map((name) => `${name}.json`)
  const found = localeFiles(language).filter((file) => !file.includes('/'))
  expect(differences(language, found, files)).toEqual([])
})

test.each(languages)('%s explains every code, and no other number', (language) => {
  const files = statuses.map(({ code }) => `codes/${code}.json`)
  expect(differences(language, filesIn(language, 'codes'), files)).toEqual([])
})

test.each(languages)('%s says of every code exactly what its page shows', (language) => {
  const files = filesIn(language, 'codes')
  expect(files.flatMap((file) => keyDifferences(language, file, Object.keys(codeKeys)))).toEqual([])
})

test.each(languages)('%s has three to eight symptoms for every code', (language) => {
  const counts = filesIn(language, 'codes').flatMap((file) =>
    readProse(language, file)
      .filter(({ key }) => key === 'symptoms')
      .map(({ texts }) => [`${language}/${file} symptoms`, texts.length] as const),
  )
  expect(counts.filter(([, count]) => count < 3 || count > 8)).toEqual([])
})

test.each(languages)('%s tells every pair of kin apart, and no other', (language) => {
  const files = kinship.map(({ codes: [a, b] }) => `comparisons/${a}-${b}.json`)
  expect(differences(language, filesIn(language, 'comparisons'), files)).toEqual([])
})

test.each(languages)('%s says of every pair exactly what its page shows', (language) => {
  const files = filesIn(language, 'comparisons')
  expect(files.flatMap((file) => keyDifferences(language, file, Object.keys(comparisonKeys)))).toEqual([])
})

test.each(languages)('%s explains every note', (language) => {
  const wanted = notes.flatMap(({ id }) => Object.keys(noteKeys).map((key) => `${id}.${key}`))
  expect(keyDifferences(language, 'notes.json', wanted)).toEqual([])
})

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

test.each(languages)('%s has a label for every fact and every value that a code has', (language) => {
  const classes = [1, 2, 3, 4, 5, 6].flatMap((digit) => [`class.${digit}`, `classPromise.${digit}`])
  const values = statuses.flatMap((status) => [
    `state.${status.state}`,
    `heuristicallyCacheable.${status.heuristicallyCacheable}`,
    `content.${status.content}`,
    `actor.${status.actor}`,
    `retry.${status.retry}`,
    `next.${status.next}`,
    ...status.generatedBy.map((who) => `generatedBy.${who}`),
  ])
  const wanted = [
    ...[...factNames, 'earlierPhrases'].map((row) => `row.${row}`),
    ...classes,
    ...values,
    ...['methods.any', 'methods.webdav'],
    ...Object.keys(levels).map((level) => `level.${level}`),
    'none',
  ]
  expect(keyDifferences(language, 'facts.json', wanted)).toEqual([])
})

test.each(languages)('%s has a label for all that a scenario shows, and none too many', (language) => {
  // A hint may be left out, and what a panel shows is up to the panel.
  const found = keysIn(language, 'scenarios.json').filter(
    (key) => !/\.controls\.[^.]+\.hint$|^[^.]+\.panel\./.test(key),
  )
  const wrong = scenarios.flatMap((scenario) => {
    const own = found.filter((key) => key.startsWith(`${scenario.id}.`))
    return differences(`${language}/scenarios.json`, own, labelsOf(scenario))
  })
  expect(wrong).toEqual([])
})

test.each(languages)('%s labels no scenario that is not there', (language) => {
  const ids = scenarios.map(({ id }) => id)
  const labelled = keysIn(language, 'scenarios.json').flatMap((key) => /^(.+?)\.participants\./.exec(key)?.[1] ?? [])
  expect([...new Set(labelled)].filter((id) => !ids.includes(id))).toEqual([])
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
