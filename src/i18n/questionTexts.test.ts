import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRandom } from '../lab/random.ts'
import { askAbout, askableCodes } from '../study/ask.ts'
import { randomAnswer } from '../study/dumbAnswers.ts'
import { judge } from '../study/judge.ts'
import { kindIds, type Question, type Said } from '../study/question.ts'

const locales = join(import.meta.dirname, '../../locales/en')
const read = (file: string): unknown => JSON.parse(readFileSync(join(locales, file), 'utf8'))

/** Looks up a key with points in it, as the translator does. */
const find = (catalogue: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], catalogue)

/** All that a question and an answer to it say. */
function sayings(question: Question): readonly Said[] {
  const given = randomAnswer(question.task, createRandom(question.seed)) ?? []
  const { parts } = given.length > 0 ? judge(question, given) : { parts: [] }
  const options = 'options' in question.task ? question.task.options : []
  const reasons = [...options, ...parts].flatMap((option) => option.reasons.map(({ because }) => because))
  return [...question.stem, ...options.map(({ shown }) => shown), ...parts.map(({ shown }) => shown), ...reasons]
}

/** What cannot be said: a key without its sentence, or a sentence with a value that is not given. */
function unsayable(said: Said, questions: unknown, wire: unknown): readonly string[] {
  if (said.said === 'wire') return typeof find(wire, said.key) === 'string' ? [] : [said.key]
  if (said.said !== 'text') return []
  const text = find(questions, `text.${said.key}`)
  if (typeof text !== 'string') return [said.key]
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name = '']) =>
    (said.values?.[name] ?? '') === '' ? [`${said.key} without ${name}`] : [],
  )
}

test('every sentence of a question stands in the catalogue, and every value it names is given', () => {
  const questions = read('questions.json')
  const wire = read('wire.json')
  const found = new Set<string>()
  for (const kind of kindIds) {
    expect(find(questions, `ask.${kind}`), kind).toMatch(/\?$/)
    expect(find(questions, `kind.${kind}`), kind).toBeTypeOf('string')
    for (const code of askableCodes(kind)) {
      for (let seed = 0; seed < 10; seed++) {
        const question = askAbout(kind, code, seed)
        for (const said of question ? sayings(question) : []) {
          for (const problem of unsayable(said, questions, wire)) found.add(problem)
        }
      }
    }
  }
  expect([...found]).toEqual([])
})
