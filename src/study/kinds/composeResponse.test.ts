import { expect, test } from 'vitest'
import { response } from '../../http/message.ts'
import { messageFaults } from '../../http/messageFaults.ts'
import { createRandom, deriveSeed } from '../../lab/random.ts'
import { askAbout } from '../ask.ts'
import { randomAnswer } from '../dumbAnswers.ts'
import { isAnswer, judge, marksOf } from '../judge.ts'
import type { Given, Question } from '../question.ts'
import { composeResponse } from './composeResponse.ts'
import { drawComposition } from './composition.ts'

/** How many questions of each code are gone through whole. */
const seedCount = process.env.STATUSCOPE_LONG ? 50 : 6

const questions = composeResponse.codes.flatMap((code) =>
  Array.from({ length: seedCount }, (_, seed) => askAbout('composeResponse', code, seed)).filter(
    (question): question is Question => question !== undefined,
  ),
)

/** Which other code the RFC lets a server send in place of one: only these are offered as right besides the one sent. */
const allowedInstead: Readonly<Record<number, number>> = { 301: 308, 303: 201, 307: 302, 403: 404, 410: 404 }

const sentBySite = new Map(
  questions.map(({ id, code, seed }) => [id, drawComposition(code, createRandom(deriveSeed(seed, code)))?.exchange]),
)

/** Told apart from how the kind judges: nothing but what the site itself sends, and no fault by the rules of messages. */
function isRightByRules(question: Question, [status, ...lines]: Given): boolean {
  const exchange = sentBySite.get(question.id)
  if (!exchange) return false
  const { request, response: sent } = exchange
  const number = Number(status)
  if (number !== sent.status && allowedInstead[sent.status] !== number) return false
  const fields = sent.fields.filter(([name, value]) => lines.includes(`${name}: ${value}`))
  if (fields.length < lines.length) return false
  const composed = response(number, fields)
  const missing = messageFaults(request, composed).filter(({ rule }) => rule === 'fieldMissing')
  if (missing.some(({ field, level }) => level === 'MUST' || field === 'Location')) return false
  const names = (wanted: string) => fields.some(([name]) => name === wanted)
  // A 303 has no MUST, but leads nowhere without the field; 206 and 304 repeat the tag that a 200 would have.
  if (number === 303 && !names('Location')) return false
  const isTagged = sent.fields.some(([name]) => name === 'ETag')
  return names('ETag') || !isTagged || (number !== 206 && number !== 304)
}

function everyAnswer({ task }: Question): readonly Given[] {
  if (task.form !== 'compose') return []
  const subsets = Array.from({ length: 2 ** task.fields.length }, (_, bits) =>
    task.fields.filter((_field, at) => bits & (1 << at)).map(({ key }) => key),
  )
  return task.statuses.flatMap((status) => subsets.map((keys) => [`${status}`, ...keys]))
}

test('every right composition is accepted, by clients as well, and every other one refused', () => {
  expect(questions).toHaveLength(composeResponse.codes.length * seedCount)
  for (const question of questions) {
    const answers = everyAnswer(question)
    const right = answers.filter((given) => {
      const { isRight, parts } = judge(question, given)
      if (isRight) expect(parts.at(-1), question.id).toMatchObject({ key: 'client', isRight: true })
      return isRight
    })
    expect(right, question.id).toEqual(answers.filter((given) => isRightByRules(question, given)))
    expect(right.length, question.id).toBeGreaterThan(0)
    expect(right.length / answers.length, question.id).toBeLessThan(0.2)
  }
})

test('a thousand compositions by chance are refused unless they are right, and say what is wrong', () => {
  const random = createRandom(5)
  for (let count = 0; count < 1_000; count++) {
    const question = questions[count % questions.length]
    const given = question && randomAnswer(question.task, random)
    if (!question || !given) throw new Error('There is nothing to answer')
    expect(isAnswer(question.task, given), question.id).toBe(true)
    const { isRight, parts } = judge(question, given)
    expect(isRight, `${question.id} ${given.join(' ')}`).toBe(isRightByRules(question, given))
    expect(
      parts.slice(0, -1).some((part) => !part.isRight),
      question.id,
    ).toBe(!isRight)
    for (const part of parts) expect(part.reasons.length, `${question.id} ${part.key}`).toBeGreaterThan(0)
  }
})

test.each([301, 303, 307])('without Location, a client that gets %i does not know where to go', (code) => {
  const question = askAbout('composeResponse', code, 1)
  const client = question && judge(question, [`${code}`]).parts.at(-1)
  expect(client).toMatchObject({ isRight: false, shown: { said: 'text', key: 'client.stuck' } })
})

test('after 303 the client retrieves the order that was placed, and finds it', () => {
  const question = askAbout('composeResponse', 303, 1)
  const client = question && judge(question, ['303', 'Location: /orders/1']).parts.at(-1)
  expect(client?.shown).toEqual({
    said: 'text',
    key: 'client.follows',
    values: { method: 'GET', target: '/orders/1', status: 200 },
  })
})

test('a wrong code is marked as taken for the right one', () => {
  for (const question of questions) {
    if (question.task.form !== 'compose') continue
    const wrong = question.task.statuses.find((status) => {
      return status !== question.code && allowedInstead[question.code] !== status
    })
    expect(marksOf(question, [`${wrong}`])).toEqual([{ code: question.code, isRight: false, saidCode: wrong }])
  }
})

test('three codes and three lines at least are offered, none of them twice', () => {
  for (const { task, id } of questions) {
    if (task.form !== 'compose') continue
    expect(new Set(task.fields.map(({ key }) => key)).size, id).toBe(task.fields.length)
    expect(task.statuses, id).toEqual([...new Set(task.statuses)].sort((a, b) => a - b))
    expect(task.statuses.length, id).toBeGreaterThanOrEqual(3)
    expect(task.fields.length, id).toBeGreaterThanOrEqual(3)
  }
})
