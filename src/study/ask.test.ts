import { describe, expect, test } from 'vitest'
import { kinOf } from '../http/status/kinship.ts'
import { statusClass } from '../http/status/status.ts'
import { findStatus, registeredCodes } from '../http/status/statuses.ts'
import { askAbout, askableCodes, makeQuestion, recall } from './ask.ts'
import { kindIds, type Option, optionCount, type Question } from './question.ts'

const seeds = Array.from({ length: 1000 }, (_, seed) => seed)
const all = kindIds.flatMap((kind) => seeds.map((seed) => makeQuestion(kind, seed)))
const right = (question: Question): Option | undefined => question.options[question.answer]

describe.each(kindIds)('a question of the kind %s, for each of a thousand seeds', (kind) => {
  const questions = all.filter((question) => question.kind === kind)

  test('has three distinct options, of which the one about its code is right', () => {
    for (const { options, answer, code, id } of questions) {
      expect(new Set(options.map((option) => option.code)).size, id).toBe(optionCount)
      expect(options[answer]?.code, id).toBe(code)
    }
  })

  test('offers beside the right code only its kin, all of them in force', () => {
    for (const { options, code, id } of questions) {
      for (const option of options) {
        expect(findStatus(option.code)?.state, id).toBe('registered')
        if (option.code !== code) expect(kinOf(code), id).toContain(option.code)
      }
    }
  })

  test('is the same for the same seed', () => {
    for (const question of questions) {
      expect(makeQuestion(kind, question.seed)).toEqual(question)
      expect(recall(question)).toEqual(question)
    }
  })

  test('puts the right option in every place alike', () => {
    const expected = questions.length / optionCount
    const counts = [0, 1, 2].map((place) => questions.filter(({ answer }) => answer === place).length)
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // The critical value for two degrees of freedom at 0.1 %.
    expect(chiSquare).toBeLessThan(13.82)
  })

  test('asks about every code the kind can ask about', () => {
    expect(new Set(questions.map(({ code }) => code))).toEqual(new Set(askableCodes(kind)))
  })
})

test('the options of a next step are three different steps, each the one of its code', () => {
  for (const { options, kind, id } of all.filter((question) => question.kind === 'nextStep')) {
    expect(kind).toBe('nextStep')
    expect(new Set(options.map(({ step }) => step)).size, id).toBe(optionCount)
    for (const { step, code } of options) expect(step, id).toBe(findStatus(code)?.next)
  }
})

const byNumber = (question: Question) => [...question.options].sort((a, b) => a.code - b.code)
const inClass = (digit: number) => (question: Question) =>
  question.options.find(({ code }) => statusClass(code) === digit) ?? question.options[0]

describe.each<[string, (question: Question) => Option | undefined]>([
  ['always the first', ({ options }) => options[0]],
  ['always the last', ({ options }) => options.at(-1)],
  ['always the lowest number', (question) => byNumber(question)[0]],
  ['always the middle number', (question) => byNumber(question)[1]],
  ['always the highest number', (question) => byNumber(question)[2]],
  ['always 2xx', inClass(2)],
  ['always 3xx', inClass(3)],
  ['always 4xx', inClass(4)],
  ['always 5xx', inClass(5)],
  [
    'always the odd one out',
    ({ options }) =>
      options.find(
        ({ code }) => options.filter((other) => statusClass(other.code) === statusClass(code)).length === 1,
      ) ?? options[0],
  ],
  [
    'always one of the common class',
    ({ options }) =>
      options.find(({ code }) => options.filter((other) => statusClass(other.code) === statusClass(code)).length > 1) ??
      options[0],
  ],
])('who answers %s', (_name, choose) => {
  test.each(kindIds)('is right at most five points above chance (%s)', (kind) => {
    const questions = all.filter((question) => question.kind === kind)
    const share = questions.filter((question) => choose(question) === right(question)).length / questions.length
    expect(share).toBeLessThanOrEqual(1 / optionCount + 0.05)
  })
})

test('situations and meanings are asked of every code in force', () => {
  const inForce = registeredCodes.filter((code) => findStatus(code)?.state === 'registered')
  expect(askableCodes('situation')).toEqual(inForce)
  expect(askableCodes('meaning')).toEqual(inForce)
})

test.each([104, 305, 306, 418, 510, 444, 299, 0, Number.NaN])('nobody is asked about %d', (code) => {
  for (const kind of kindIds) expect(askAbout(kind, code, 1)).toBeUndefined()
})

test('a recipe of another version is not recalled', () => {
  expect(recall({ kind: 'meaning', version: 0, code: 409, seed: 1 })).toBeUndefined()
  expect(recall({ kind: 'nextStep', version: 1, code: 503, seed: 1 })).toBeUndefined()
})
