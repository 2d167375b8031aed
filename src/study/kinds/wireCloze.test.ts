import { expect, test } from 'vitest'
import { isRequest, type Request, type Response } from '../../http/message.ts'
import { messageFaults } from '../../http/messageFaults.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { askAbout } from '../ask.ts'
import type { Question } from '../question.ts'
import { wireCloze } from './wireCloze.ts'

const questions = wireCloze.codes.flatMap((code) =>
  Array.from({ length: 40 }, (_, seed) => askAbout('wireCloze', code, seed)).filter(
    (question): question is Question => question !== undefined,
  ),
)

function shown({ stem }: Question) {
  const [asked, answered] = stem
  if (asked?.said !== 'message' || answered?.said !== 'message') throw new Error('No exchange is shown')
  if (!isRequest(asked.message) || isRequest(answered.message)) throw new Error('The exchange is the wrong way round')
  return { request: asked.message, response: answered.message, blank: answered.blank ?? -1 }
}

const optionsOf = ({ task }: Question) => (task.form === 'one' ? task.options : [])
const rightOf = ({ task }: Question) => (task.form === 'one' ? task.right : '')

/** Whether the head of a response has no fault but that its content is left out. */
const passes = (request: Request, response: Response) =>
  messageFaults(request, response).every(({ rule }) => rule === 'lengthUntrue')

const ofStatus = questions.filter((question) => shown(question).blank === 0)
const ofField = questions.filter((question) => shown(question).blank > 0)

test('about every code something is asked, mostly its status line and often a field', () => {
  expect(questions).toHaveLength(wireCloze.codes.length * 40)
  expect(ofStatus.length).toBeGreaterThan(ofField.length)
  expect(ofField.length).toBeGreaterThan(100)
  expect(ofStatus.length + ofField.length).toBe(questions.length)
})

test('of three codes only the right one passes the check of the exchange that is shown', () => {
  for (const question of ofStatus) {
    const { request, response } = shown(question)
    const isLeftOut = question.stem.some((said) => said.said === 'text' && said.key === 'contentLeftOut')
    for (const { key, code = 0 } of optionsOf(question)) {
      // Where content is left out, the reader is told that there is some.
      const isForbidden = isLeftOut && findStatus(code)?.content === 'forbidden'
      const isFine = passes(request, { ...response, status: code }) && !isForbidden
      expect(isFine, `${question.id} ${key}`).toBe(key === rightOf(question))
    }
  }
})

test('of three field lines only the right one passes', () => {
  for (const question of ofField) {
    const { request, response, blank } = shown(question)
    for (const { key } of optionsOf(question)) {
      const at = key.indexOf(': ')
      const line = [key.slice(0, at), key.slice(at + 2)] as const
      const fields = response.fields.map((field, index) => (index === blank - 1 ? line : field))
      expect(passes(request, { ...response, fields }), `${question.id} ${key}`).toBe(key === rightOf(question))
    }
  }
})

test('the content, which would say the code, is never shown', () => {
  for (const question of questions) expect(shown(question).response.content, question.id).toBe('')
})
