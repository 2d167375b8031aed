import { expect, test } from 'vitest'
import { clientWordsOf } from '../http/noCode/clientWords.ts'
import { noCodeIds, noCodes, type StageState, stages } from '../http/noCode/noCodes.ts'
import type { Level } from '../http/spec.ts'
import { behaviourKeys } from '../http/status/behaviourKeys.ts'
import { factNames } from '../http/status/facts.ts'
import { matters } from '../http/status/guidelines.ts'
import { kinship } from '../http/status/kinship.ts'
import { statuses } from '../http/status/statuses.ts'
import { languages } from './languages.ts'
import { keysIn, localeFiles, readProse } from './localeFiles.ts'
import type { Namespace } from './namespaces.ts'
import type { CodeProse, ComparisonProse, NoCodeProse } from './prose.ts'
import { differences, filesIn, keyDifferences, questionProblems, withoutSituation } from './proseForTest.ts'

const catalogues: Readonly<Record<Namespace, true>> = {
  app: true,
  facts: true,
  behaviour: true,
  guidelines: true,
  player: true,
  tools: true,
  rules: true,
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
  home: true,
  noCode: true,
  offline: true,
  unknown: true,
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

/** Codes that are what they are because of their past, which their page tells. */
const withHistory: readonly number[] = [102, 104, 305, 306, 402, 418, 510]

/** Codes that people hardly meet: one cause is enough. */
const rare: readonly number[] = [...withoutSituation, 102, 208, 226, 506]

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
    'disputed',
    'none',
    'neverSent',
  ]
  expect(keyDifferences(language, 'facts.json', wanted)).toEqual([])
})

test.each(languages)('%s has a word for how binding a rule is, wherever one is cited', (language) => {
  const found = keysIn(language, 'app.json').filter((key) => key.startsWith('level.'))
  const wanted = Object.keys(levels).map((level) => `level.${level}`)
  expect(differences(`${language}/app.json`, found, wanted)).toEqual([])
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
