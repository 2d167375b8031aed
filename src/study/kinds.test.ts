import { describe, expect, test } from 'vitest'
import { createRandom } from '../lab/random.ts'
import { askAbout, askableCodes, makeQuestion, recall } from './ask.ts'
import { dumbStrategies, randomAnswer, rightAnswer } from './dumbAnswers.ts'
import { isAnswer, judge, marksOf } from './judge.ts'
import { kinds } from './kinds.ts'
import { kindIds, type Option, optionCount, type Question, type Reason } from './question.ts'

/** How many seeds a kind is asked with; a long run asks ten times as many. */
const seedCount = process.env.STATUSCOPE_LONG ? 10_000 : 1_000

function optionsOf({ task }: Question): readonly Option[] {
  switch (task.form) {
    case 'compose':
      return task.fields
    case 'code':
    case 'phrase':
    case 'mission':
      return []
    default:
      return task.options
  }
}

describe.each(kindIds)('a question of the kind %s', (kind) => {
  const questions = Array.from({ length: seedCount }, (_, seed) => makeQuestion(kind, seed))
  const answerable = questions.filter(({ task }) => rightAnswer(task, 1) !== undefined)

  test('can be asked about every code the kind names, ascending, and about no other', () => {
    const codes = askableCodes(kind)
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
    expect(new Set(questions.map(({ code }) => code))).toEqual(new Set(codes))
    for (const code of [299, 0, Number.NaN, 104, 306, 418]) {
      if (!codes.includes(code)) expect(askAbout(kind, code, 1), `${code}`).toBeUndefined()
    }
  })

  test('is the same for the same seed, and is not recalled in another version', () => {
    for (const question of questions.slice(0, 100)) {
      expect(makeQuestion(kind, question.seed)).toEqual(question)
      expect(recall(question)).toEqual(question)
      expect(recall({ ...question, version: question.version + 1 })).toBeUndefined()
      expect(JSON.parse(JSON.stringify(question))).toEqual(question)
    }
  })

  test('names each option once, and says of each why it fits or does not, and where that stands', () => {
    const isFounded = ({ spec, level }: Reason) => spec !== undefined || level === 'convention'
    for (const question of questions) {
      const options = optionsOf(question)
      expect(new Set(options.map(({ key }) => key)).size, question.id).toBe(options.length)
      for (const { key, reasons } of options) expect(reasons.some(isFounded), `${question.id} ${key}`).toBe(true)
      if ('reasons' in question.task) expect(question.task.reasons.some(isFounded), question.id).toBe(true)
    }
  })

  test('shows no two options alike', () => {
    for (const question of questions) {
      const { task } = question
      if (task.form !== 'one' || task.lines) continue
      expect(new Set(task.options.map(({ shown }) => JSON.stringify(shown))).size, question.id).toBe(
        task.options.length,
      )
    }
  })

  test('has three options of which exactly one is right, where one is to be chosen', () => {
    for (const { task, id } of questions) {
      if (task.form !== 'one') continue
      if (!task.lines) expect(task.options.length, id).toBeLessThanOrEqual(optionCount)
      expect(task.options.length, id).toBeGreaterThanOrEqual(2)
      expect(
        task.options.filter(({ key }) => key === task.right),
        id,
      ).toHaveLength(1)
    }
  })

  test('accepts every right answer, and marks its codes as known', () => {
    for (const question of answerable) {
      for (const seed of [1, 2, 3]) {
        const given = rightAnswer(question.task, seed) ?? []
        expect(isAnswer(question.task, given), question.id).toBe(true)
        expect(judge(question, given).isRight, `${question.id} ${given.join(' ')}`).toBe(true)
        for (const mark of marksOf(question, given)) expect(mark.isRight, question.id).toBe(true)
      }
    }
  })

  test('refuses a thousand answers by chance, unless they happen to be right', () => {
    const random = createRandom(7)
    for (const question of answerable.slice(0, 1_000)) {
      const given = randomAnswer(question.task, random) ?? []
      expect(isAnswer(question.task, given), `${question.id} ${given.join(' ')}`).toBe(true)
      const { isRight, parts } = judge(question, given)
      expect(isRight, `${question.id} ${given.join(' ')}`).toBe(isRightByDefinition(question, given))
      if (!isRight)
        expect(
          parts.some((part) => !part.isRight),
          question.id,
        ).toBe(true)
    }
  })

  test('puts the right option in every place alike', () => {
    const threes = questions.filter(({ task }) => task.form === 'one' && !task.lines && task.options.length === 3)
    if (threes.length === 0) return
    const counts = [0, 1, 2].map(
      (place) => threes.filter(({ task }) => task.form === 'one' && task.options[place]?.key === task.right).length,
    )
    const expected = threes.length / 3
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // The critical value for two degrees of freedom at 0.1 %.
    expect(chiSquare).toBeLessThan(13.82)
  })

  test.each(Object.keys(dumbStrategies))('answered with %s is right at most five points above chance', (name) => {
    const strategy = dumbStrategies[name]
    const tried = answerable.flatMap((question) => {
      const given = strategy?.(question)
      return given ? [{ question, given }] : []
    })
    if (tried.length === 0) return
    const hits = tried.filter(({ question, given }) => judge(question, given).isRight).length
    const chance = tried.reduce((sum, { question }) => sum + chanceOf(question), 0) / tried.length
    expect(hits / tried.length).toBeLessThanOrEqual(chance + 0.05)
  })
})

test('every kind has its entry, and every skill a kind', () => {
  expect(Object.keys(kinds).sort()).toEqual([...kindIds].sort())
})

/** What is right by the words of the task, told apart from how it is judged. */
function isRightByDefinition({ task }: Question, given: readonly string[]): boolean {
  switch (task.form) {
    case 'one':
      return given[0] === task.right
    case 'all':
      return [...given].sort().join() === [...task.right].sort().join()
    case 'place':
      return task.options.every(({ key, fits }) => fits.some((place) => given.includes(`${key}=${place}`)))
    case 'order':
      return task.before.every(([first, second]) => given.indexOf(first) < given.indexOf(second))
    case 'code':
      return task.right.some((code) => `${code}` === given[0])
    case 'phrase':
      return task.right.some((phrase) => phrase.toLowerCase() === given[0]?.toLowerCase())
    case 'compose':
    case 'mission':
      return false
  }
}

/** How likely an answer by chance is right. */
function chanceOf({ task }: Question): number {
  switch (task.form) {
    case 'one':
      return 1 / task.options.length
    case 'all':
      return 2 ** -task.options.length
    case 'place':
      return task.options.reduce((chance, { fits }) => (chance * fits.length) / task.places.length, 1)
    default:
      return 0
  }
}
