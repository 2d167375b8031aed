import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { findStatus } from '../../../http/status/statuses.ts'
import { type Language, languages } from '../../../i18n/languages.ts'
import { createTranslator } from '../../../i18n/namespaces.ts'
import type { CodeProse, ComparisonProse } from '../../../i18n/prose.ts'
import { readCatalogue } from '../../../i18n/readCatalogue.ts'
import { askableCodes, makeQuestion } from '../../../study/ask.ts'
import { judge } from '../../../study/judge.ts'
import { kindIds, type Option, type Question, type Reason, type Said } from '../../../study/question.ts'
import { findAnswer } from '../answerKeys.ts'
import { proseOf } from './proseOf.ts'

const seeds = Array.from({ length: process.env.STATUSCOPE_LONG ? 10_000 : 1_000 }, (_, seed) => seed)
const questionsOf = Object.fromEntries(kindIds.map((kind) => [kind, seeds.map((seed) => makeQuestion(kind, seed))]))

const locales = join(import.meta.dirname, '../../../../locales')
const read = <T>(...path: readonly string[]) => JSON.parse(readFileSync(join(locales, ...path), 'utf8')) as T

function readFolder<T>(language: Language, folder: string): Readonly<Record<string, T>> {
  const names = readdirSync(join(locales, language, folder))
  return Object.fromEntries(names.map((name) => [name.replace('.json', ''), read<T>(language, folder, name)]))
}

/** Returns what writes anything said in a language. */
function writerIn(language: Language) {
  const translator = createTranslator(language)
  const needed = ['quiz', 'questions', 'facts', 'situations', 'rules', 'wire', 'missions']
  for (const name of needed) translator.addResourceBundle(language, name, readCatalogue(language, name))
  const codes = readFolder<CodeProse>(language, 'codes')
  const texts = {
    gists: Object.fromEntries(Object.entries(codes).map(([code, { gist }]) => [code, gist])),
    pairs: readFolder<ComparisonProse>(language, 'comparisons'),
  }
  const write = (said: Said): string => {
    switch (said.said) {
      case 'code':
        return `${said.code}`
      case 'literal':
        return said.lines.join('\n')
      case 'message':
        return JSON.stringify(said.message)
      default:
        return proseOf(said, translator.t, texts)
    }
  }
  return { translator, write }
}

/** The options of a task, whatever is done with them. */
function optionsOf({ task }: Question): readonly Option[] {
  if (task.form === 'compose') return task.fields
  return 'options' in task ? task.options : []
}

/** The reasons that are told after a wrong answer, as the judgement picks them. */
const reasonsTold = (question: Question): readonly Reason[] =>
  judge(question, findAnswer(question, false)).parts.flatMap(({ reasons }) => reasons)

function saidIn(question: Question): readonly Said[] {
  const { stem, task } = question
  return [
    ...stem,
    ...optionsOf(question).map(({ shown }) => shown),
    ...(task.form === 'place' ? task.places.map(({ shown }) => shown) : []),
    ...optionsOf(question).flatMap(({ reasons }) => reasons.map(({ because }) => because)),
    ...reasonsTold(question).map(({ because }) => because),
  ]
}

describe.each(languages)('in %s', (language) => {
  const { translator, write } = writerIn(language)

  test.each(kindIds)('the kind %s says what it is and ends its stem with a question', (kind) => {
    for (const key of [`kind.${kind}`, `ask.${kind}`]) {
      expect(translator.exists(key, { ns: 'questions' }), key).toBe(true)
      expect(translator.t(key, { ns: 'questions' }), key).toMatch(/\?$|\.$/)
    }
    expect(translator.t(`ask.${kind}`, { ns: 'questions' })).toMatch(/\?$/)
  })

  test.each(kindIds)('whatever a question of the kind %s says has its words', (kind) => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      for (const question of questionsOf[kind]?.slice(0, 200) ?? [])
        for (const said of saidIn(question)) {
          const text = write(said)
          expect(text, `${question.id} ${JSON.stringify(said)}`).toMatch(/\S/)
          // What could not be filled in would stand there in braces.
          if (said.said === 'text') expect(text, question.id).not.toMatch(/\{\{/)
        }
      expect([...new Set(complaints.mock.calls.flat())]).toEqual([])
    } finally {
      complaints.mockRestore()
    }
  })

  test.each(kindIds)('no two options of a question of the kind %s read alike, nor do two places', (kind) => {
    for (const question of questionsOf[kind] ?? []) {
      const { task, id } = question
      if (task.form === 'one' && task.lines) continue
      const options = optionsOf(question).map(({ shown }) => write(shown))
      const places = task.form === 'place' ? task.places.map(({ shown }) => write(shown)) : []
      expect(new Set(options).size, id).toBe(options.length)
      expect(new Set(places).size, id).toBe(places.length)
    }
  })

  test.each(kindIds)('who always chooses the longest or the shortest option of the kind %s gains nothing', (kind) => {
    for (const [name, extreme] of Object.entries({ longest: Math.max, shortest: Math.min })) {
      let hits = 0
      let chance = 0
      for (const { task } of questionsOf[kind] ?? []) {
        if (task.form !== 'one' || task.lines) continue
        const lengths = task.options.map(({ shown }) => write(shown).length)
        // Where several are of that length, one of them is chosen by chance.
        const candidates = task.options.filter((_, at) => lengths[at] === extreme(...lengths))
        if (candidates.some(({ key }) => key === task.right)) hits += 1 / candidates.length
        chance += 1 / task.options.length
      }
      expect(hits / seeds.length, name).toBeLessThanOrEqual(chance / seeds.length + 0.05)
    }
  })

  // The field that 100 and 417 are about is called Expect, and no situation can do without it.
  const allowed: Readonly<Record<number, string>> = { 417: 'expect' }

  test('no situation holds a word of the reason phrase of the right answer', () => {
    for (const code of askableCodes('situation')) {
      const words = (findStatus(code)?.phrase ?? '').toLowerCase().match(/[a-z]{4,}/g) ?? []
      const stems = words.map((word) => word.replace(/(ation|able|ed|ing|s)$/, '')).filter((word) => word.length >= 4)
      const told = write({ said: 'situation', code }).toLowerCase()
      const heard = stems.filter((stem) => new RegExp(`\\b${stem}`).test(told) && stem !== allowed[code])
      expect(heard, `${code}`).toEqual([])
    }
  })

  test('what tells two codes apart is told in a sentence of its own, and not by a gist', () => {
    const pairs = readFolder<ComparisonProse>(language, 'comparisons')
    for (const question of Object.values(questionsOf).flat())
      for (const { because } of optionsOf(question).flatMap(({ reasons }) => reasons)) {
        if (because.said !== 'when') continue
        const pair = [because.code, because.against].sort((a, b) => a - b).join('-')
        expect(Object.keys(pairs), question.id).toContain(pair)
        expect(write(because).length, question.id).toBeGreaterThan(20)
      }
  })
})
