import { expect, test } from 'vitest'
import { makeQuestion } from '../ask.ts'
import type { Question } from '../question.ts'

const questions = Array.from({ length: 1_000 }, (_, seed) => makeQuestion('logTriage', seed))

function logOf({ stem, id }: Question): readonly string[] {
  const log = stem.find(({ said }) => said === 'literal')
  if (log?.said !== 'literal') throw new Error(id)
  return log.lines
}

function addressesOf({ task, id }: Question): readonly (readonly [key: string, address: string])[] {
  if (task.form !== 'one') throw new Error(id)
  return task.options.map(({ key, shown }) => [key, shown.said === 'literal' ? (shown.lines[0] ?? '') : ''])
}

const rightOf = ({ task }: Question) => (task.form === 'one' ? task.right : '')

test('every line of the log is of one of the three clients, and each has at least three', () => {
  for (const question of questions) {
    const lines = logOf(question)
    expect(lines.length, question.id).toBeLessThanOrEqual(20)
    const own = addressesOf(question).map(
      ([, address]) => lines.filter((line) => line.startsWith(`${address} `)).length,
    )
    expect(own.reduce((sum, count) => sum + count, 0)).toBe(lines.length)
    expect(Math.min(...own), question.id).toBeGreaterThanOrEqual(3)
  }
})

test('exactly one client is told to break a rule', () => {
  for (const { task, id } of questions) {
    if (task.form !== 'one') throw new Error(id)
    const broken = task.options.filter(({ reasons }) =>
      reasons.some(({ because }) => because.said === 'text' && because.key.endsWith('.broken')),
    )
    expect(
      broken.map(({ key }) => key),
      id,
    ).toEqual([task.right])
  }
})

test('the client that comes first, last or most often is right hardly more often than chance has it', () => {
  const share = (choose: (question: Question) => string | undefined) =>
    questions.filter((question) => choose(question) === rightOf(question)).length / questions.length
  const keyAt = (question: Question, at: number) =>
    addressesOf(question).find(([, address]) => logOf(question).at(at)?.startsWith(`${address} `))?.[0]
  const busiest = (question: Question) => {
    const countOf = (address: string) => logOf(question).filter((line) => line.startsWith(`${address} `)).length
    return [...addressesOf(question)].sort(([, a], [, b]) => countOf(b) - countOf(a))[0]?.[0]
  }
  for (const choose of [(one: Question) => keyAt(one, 0), (one: Question) => keyAt(one, -1), busiest]) {
    expect(share(choose)).toBeLessThanOrEqual(1 / 3 + 0.05)
  }
})
