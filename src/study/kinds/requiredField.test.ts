import { expect, test } from 'vitest'
import { fieldSpecs } from '../../http/fieldSpecs.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { askAbout } from '../ask.ts'
import type { Question } from '../question.ts'
import { codesInForce } from './kin.ts'
import { demandsOf, requiredField } from './requiredField.ts'

const questions = requiredField.codes.flatMap((code) =>
  Array.from({ length: 60 }, (_, seed) => askAbout('requiredField', code, seed)).filter(
    (question): question is Question => question !== undefined,
  ),
)

const optionsOf = ({ task }: Question) => (task.form === 'one' ? task.options : [])

test('the codes are those that demand a field of their own', () => {
  expect(codesInForce.filter((code) => demandsOf(code).length > 0)).toEqual(requiredField.codes)
  expect(questions).toHaveLength(requiredField.codes.length * 60)
})

test('the table demands the right field at the level that is told, and no other option at any', () => {
  for (const question of questions) {
    const { code, task, stem, id } = question
    const table = findStatus(code)?.requirements ?? []
    const right = task.form === 'one' ? task.right : ''
    const level = table.find(({ field }) => field === right)?.level
    expect(stem, id).toContainEqual({ said: 'text', key: `required.${level}` })
    for (const { key } of optionsOf(question)) {
      if (key !== right)
        expect(
          table.map(({ field }) => field),
          id,
        ).not.toContain(key)
    }
  }
})

test('every wrong field is told with the section that defines it', () => {
  const specs: Readonly<Record<string, string>> = fieldSpecs
  for (const question of questions) {
    for (const { key, reasons } of optionsOf(question)) {
      if (question.task.form === 'one' && key === question.task.right) continue
      expect(
        reasons.map(({ spec }) => spec),
        `${question.id} ${key}`,
      ).toEqual([specs[key]])
    }
  }
})

test('401 is asked for WWW-Authenticate, and what the request or a proxy sends is a lure', () => {
  const about = questions.filter(({ code }) => code === 401)
  expect(new Set(about.map(({ task }) => task.form === 'one' && task.right))).toEqual(new Set(['WWW-Authenticate']))
  const offered = about.flatMap((question) => optionsOf(question).map(({ key }) => key))
  expect(offered).toContain('Authorization')
  expect(offered).toContain('Proxy-Authenticate')
})
