import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findStatus } from '../../http/status/statuses.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import type { CodeProse, ComparisonProse } from '../../i18n/prose.ts'
import { askableCodes, makeQuestion } from '../../study/ask.ts'
import { decidingKinship, gradeOptions } from '../../study/grade.ts'
import { kindIds, type Option, optionCount, type Question } from '../../study/question.ts'
import { whenItIs } from './explain.ts'

const locales = join(import.meta.dirname, '../../../locales')
const read = <T>(...path: readonly string[]) => JSON.parse(readFileSync(join(locales, ...path), 'utf8')) as T

function readFolder<T>(language: Language, folder: string): Readonly<Record<string, T>> {
  const names = readdirSync(join(locales, language, folder))
  return Object.fromEntries(names.map((name) => [name.replace('.json', ''), read<T>(language, folder, name)]))
}

function textsOf(language: Language) {
  const codes = readFolder<CodeProse>(language, 'codes')
  return {
    gists: Object.fromEntries(Object.entries(codes).map(([code, { gist }]) => [code, gist])),
    steps: read<{ next: Record<string, string> }>(language, 'facts.json').next,
    situations: read<Record<string, string>>(language, 'situations.json'),
    stems: read<{ stem: Record<string, string> }>(language, 'quiz.json').stem,
    comparisons: readFolder<ComparisonProse>(language, 'comparisons'),
  }
}

type Texts = ReturnType<typeof textsOf>

function optionText(texts: Texts, question: Question, option: Option): string {
  switch (question.kind) {
    case 'situation':
      return `${option.code}`
    case 'meaning':
      return texts.gists[option.code] ?? ''
    case 'nextStep':
      return texts.steps[option.step ?? ''] ?? ''
  }
}

const seeds = Array.from({ length: 1000 }, (_, seed) => seed)
const questionsOf = Object.fromEntries(kindIds.map((kind) => [kind, seeds.map((seed) => makeQuestion(kind, seed))]))

describe.each(languages)('in %s', (language) => {
  const texts = textsOf(language)

  test('every option of every question reads differently', () => {
    for (const question of Object.values(questionsOf).flat()) {
      const read = question.options.map((option) => optionText(texts, question, option))
      expect(
        read.every((text) => text !== ''),
        question.id,
      ).toBe(true)
      expect(new Set(read).size, question.id).toBe(optionCount)
    }
  })

  test('every situation that is asked about is told, and every kind has its question', () => {
    for (const code of askableCodes('situation')) expect(texts.situations[code], `${code}`).toMatch(/\S/)
    for (const kind of kindIds) expect(texts.stems[kind], kind).toMatch(/\?$/)
  })

  // The field that 100 and 417 are about is called Expect, and no situation can do without it.
  const allowed: Readonly<Record<number, string>> = { 417: 'expect' }

  test('no situation holds a word of the reason phrase of the right answer', () => {
    for (const code of askableCodes('situation')) {
      const words = (findStatus(code)?.phrase ?? '').toLowerCase().match(/[a-z]{4,}/g) ?? []
      const stems = words.map((word) => word.replace(/(ation|able|ed|ing|s)$/, '')).filter((word) => word.length >= 4)
      const told = (texts.situations[code] ?? '').toLowerCase()
      const heard = stems.filter((stem) => new RegExp(`\\b${stem}`).test(told) && stem !== allowed[code])
      expect(heard, `${code}`).toEqual([])
    }
  })

  test.each([
    ['longest', (lengths: readonly number[]) => lengths.indexOf(Math.max(...lengths))],
    ['shortest', (lengths: readonly number[]) => lengths.indexOf(Math.min(...lengths))],
  ])('who always chooses the %s text is right at most five points above chance', (_name, choose) => {
    for (const kind of ['meaning', 'nextStep'] as const) {
      const questions = questionsOf[kind] ?? []
      const hits = questions.filter(
        (question) =>
          choose(question.options.map((option) => optionText(texts, question, option).length)) === question.answer,
      )
      expect(hits.length / questions.length, kind).toBeLessThanOrEqual(1 / optionCount + 0.05)
    }
  })

  test('every option has its explanation, whichever was chosen', () => {
    for (const question of Object.values(questionsOf).flat()) {
      question.options.forEach((_option, chosen) => {
        const against = decidingKinship(question, chosen)
        for (const { option, kinship, spec } of gradeOptions(question)) {
          const explanation = whenItIs(texts.comparisons, kinship ?? against, option.code) ?? ''
          expect(explanation.length, `${question.id} ${option.code}`).toBeGreaterThan(20)
          expect(spec, question.id).toBeDefined()
        }
      })
    }
  })
})
