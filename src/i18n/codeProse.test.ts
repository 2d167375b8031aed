import { expect, test } from 'vitest'
import { clientWordsOf } from '../http/noCode/clientWords.ts'
import { noCodeIds, noCodes, type StageState, stages } from '../http/noCode/noCodes.ts'
import type { Level } from '../http/spec.ts'
import { behaviourKeys } from '../http/status/behaviourKeys.ts'
import { factNames } from '../http/status/facts.ts'
import { matters } from '../http/status/guidelines.ts'
import { kinship } from '../http/status/kinship.ts'
import { registeredCodes, statuses } from '../http/status/statuses.ts'
import { rules } from '../lab/origin/rules.ts'
import { initialControls } from '../lab/scenarios/controls.ts'
import type { Control, Scenario } from '../lab/scenarios/scenario.ts'
import { scenarios } from '../lab/scenarios/scenarios.ts'
import { situations as witnessSituations } from '../lab/witness/situations.ts'
import { type Language, languages } from './languages.ts'
import { keysIn, localeFiles, readProse } from './localeFiles.ts'
import type { Namespace } from './namespaces.ts'
import type { CodeProse, ComparisonProse, NoCodeProse } from './prose.ts'

const catalogues: Readonly<Record<Namespace, true>> = {
  app: true,
  facts: true,
  behaviour: true,
  guidelines: true,
  player: true,
  rules: true,
  scenarios: true,
  missions: true,
  quiz: true,
  progress: true,
  questions: true,
  situations: true,
  courses: true,
  which: true,
  classes: true,
  frameworks: true,
  witness: true,
  wire: true,
  reference: true,
  data: true,
  accessibility: true,
  swap: true,
  noCode: true,
  search: true,
}
const codeKeys: Readonly<Record<Exclude<keyof CodeProse, 'history' | 'questions'>, true>> = {
  gist: true,
  meaning: true,
  meet: true,
  client: true,
  server: true,
  causes: true,
  pitfall: true,
  hook: true,
  symptoms: true,
}
const comparisonKeys: Readonly<Record<Exclude<keyof ComparisonProse, 'questions'>, true>> = {
  question: true,
  difference: true,
  first: true,
  second: true,
}
const noCodeKeys: Readonly<Record<Exclude<keyof NoCodeProse, 'codes' | 'questions'>, true>> = {
  title: true,
  gist: true,
  happened: true,
  causes: true,
  client: true,
  operator: true,
  symptoms: true,
}
const stageStateNames: Readonly<Record<StageState, true>> = {
  done: true,
  failed: true,
  possible: true,
  unsure: true,
  unreached: true,
}
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

/** Codes that are what they are because of their past, which their page tells. */
const withHistory: readonly number[] = [102, 104, 305, 306, 402, 418, 510]

/** Codes that people hardly meet: one cause is enough. */
const rare: readonly number[] = [...withoutSituation, 102, 208, 226, 506]

/** Names the keys, or files, that are missing and those that nothing asks for. */
function differences(where: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `${where} ${key}: missing`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `${where} ${key}: nothing asks for it`),
  ]
}

/** A key of a question has a short name that an anchor can bear; each question comes with its answer. */
const questionKey = /^questions\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(question|answer)$/

/** Names the questions of a file that lack an answer, and says when there are too few or too many. */
function questionProblems(language: Language, file: string, least: number, most: number): readonly string[] {
  const keys = keysIn(language, file).filter((key) => questionKey.test(key))
  const names = [...new Set(keys.map((key) => questionKey.exec(key)?.[1] ?? ''))]
  const wanted = names.flatMap((name) => [`questions.${name}.question`, `questions.${name}.answer`])
  const isFit = names.length >= least && names.length <= most
  return [
    ...differences(`${language}/${file}`, keys, wanted),
    ...(isFit ? [] : [`${language}/${file}: ${names.length} questions, not ${least} to ${most}`]),
  ]
}

/** As `differences`, for the keys of one file. */
function keyDifferences(language: Language, file: string, wanted: readonly string[]): readonly string[] {
  const found = keysIn(language, file).filter((key) => !questionKey.test(key))
  return differences(`${language}/${file}`, found, [...new Set(wanted)])
}

function filesIn(language: Language, folder: string): readonly string[] {
  return localeFiles(language).filter((file) => file.startsWith(`${folder}/`))
}

test.each(languages)('%s has every catalogue', (language) => {
  const files = Object.keys(catalogues).map((name) => `${name}.json`)
  const found = localeFiles(language).filter((file) => !file.includes('/'))
  expect(differences(language, found, files)).toEqual([])
})

test.each(languages)('%s explains every code, and no other number', (language) => {
  const files = statuses.map(({ code }) => `codes/${code}.json`)
  expect(differences(language, filesIn(language, 'codes'), files)).toEqual([])
})

test.each(languages)('%s says of every code exactly what its page shows', (language) => {
  const wrong = statuses.flatMap(({ code }) =>
    keyDifferences(language, `codes/${code}.json`, [
      ...Object.keys(codeKeys),
      ...(withHistory.includes(code) ? ['history'] : []),
    ]),
  )
  expect(wrong).toEqual([])
})

test.each(languages)('%s answers what people ask about every code', (language) => {
  const wrong = statuses.flatMap(({ code, state }) =>
    questionProblems(language, `codes/${code}.json`, state === 'vendor' ? 1 : 2, 6),
  )
  expect(wrong).toEqual([])
})

test.each(languages)('%s names three causes or more for every code that people meet', (language) => {
  const counts = statuses.map(({ code, state }) => {
    const causes = readProse(language, `codes/${code}.json`).find(({ key }) => key === 'causes')?.texts.length ?? 0
    return { code, causes, least: state === 'vendor' || rare.includes(code) ? 1 : 3 }
  })
  expect(counts.filter(({ causes, least }) => causes < least || causes > 6)).toEqual([])
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

test.each(languages)('%s answers what people ask about every pair', (language) => {
  const files = filesIn(language, 'comparisons')
  expect(files.flatMap((file) => questionProblems(language, file, 1, 3))).toEqual([])
})

test.each(languages)('%s explains everything that is searched as a code and is none, and nothing else', (language) => {
  const files = noCodeIds.map((id) => `noCode/${id}.json`)
  expect(differences(language, filesIn(language, 'noCode'), files)).toEqual([])
  const wrong = noCodes.flatMap(({ id, confusedWith }) => [
    ...keyDifferences(language, `noCode/${id}.json`, [
      ...Object.keys(noCodeKeys),
      ...confusedWith.map((code) => `codes.${code}`),
    ]),
    ...questionProblems(language, `noCode/${id}.json`, 2, 4),
  ])
  expect(wrong).toEqual([])
})

test.each(languages)('%s has a label for every step of an exchange, its state, and every client', (language) => {
  const clients = noCodeIds.flatMap((id) => clientWordsOf(id).map(({ client }) => `client.${client}`))
  const wanted = [
    ...stages.map((stage) => `stage.${stage}`),
    ...Object.keys(stageStateNames).map((state) => `state.${state}`),
    ...clients,
    ...['run', 'documented'].map((basis) => `basis.${basis}`),
  ]
  const found = keysIn(language, 'noCode.json').filter((key) => /^(stage|state|client|basis)\./.test(key))
  expect(differences(`${language}/noCode.json`, found, [...new Set(wanted)])).toEqual([])
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

test.each(languages)('%s has a label for every fact and every value that a code has', (language) => {
  const classes = [1, 2, 3, 4, 5, 6].flatMap((digit) => [`class.${digit}`, `classPromise.${digit}`])
  const values = statuses.flatMap((status) => [
    `state.${status.state}`,
    `heuristicallyCacheable.${status.heuristicallyCacheable}`,
    `storable.${status.storable}`,
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
    'disputed',
    'none',
  ]
  expect(keyDifferences(language, 'facts.json', wanted)).toEqual([])
})

test.each(languages)('%s has a sentence for all that becomes of a code, and none too many', (language) => {
  const parties = Object.entries(behaviourKeys)
  const wanted = parties.flatMap(([party, keys]) => [`party.${party}`, ...keys.map((does) => `${party}.${does}`)])
  const found = keysIn(language, 'behaviour.json').filter((key) => !key.startsWith('redirect.') && key !== 'title')
  expect(differences(`${language}/behaviour.json`, found, wanted)).toEqual([])
})

test.each(languages)('%s tells every matter and every position of the guidelines, and none too many', (language) => {
  const wanted = matters.flatMap(({ id, positions }) => [`${id}.question`, ...positions.map(({ by }) => `${id}.${by}`)])
  const around = /^(title|lead|standard|disputed|agreed|favours|date\.|level\.)/
  const found = keysIn(language, 'guidelines.json').filter((key) => !around.test(key))
  expect(differences(`${language}/guidelines.json`, found, wanted)).toEqual([])
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
