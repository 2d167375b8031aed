import { expect, test } from 'vitest'
import { isRequest } from '../../http/message.ts'
import { kinOf } from '../../http/status/kinship.ts'
import { makeQuestion } from '../ask.ts'

const questions = Array.from({ length: 500 }, (_, seed) => makeQuestion('minimalPair', seed))

test('the code asked for and the code answered are ones that people confuse', () => {
  for (const { stem, code, id } of questions) {
    const last = stem.at(-1)
    if (last?.said !== 'text') throw new Error(id)
    expect(last.values?.to).toBe(code)
    expect(kinOf(code)).toContain(last.values?.from)
  }
})

test('only the right change brings the code about, and each says which code it brings', () => {
  for (const { task, code, id } of questions) {
    if (task.form !== 'one') throw new Error(id)
    for (const { key, reasons } of task.options) {
      const brought = reasons.flatMap(({ because }) => (because.said === 'code' ? [because.code] : []))
      expect(brought, id).toHaveLength(1)
      expect(brought[0] === code, `${id} ${key}`).toBe(key === task.right)
    }
  }
})

test('what a change takes away stands in the message that is shown', () => {
  for (const { stem, task, id } of questions) {
    const said = stem.find((one) => one.said === 'message')
    if (said?.said !== 'message' || !isRequest(said.message) || task.form !== 'one') throw new Error(id)
    const { method, target, fields, content } = said.message
    const lines = [`${method} ${target} HTTP/1.1`, ...fields.map(([name, value]) => `${name}: ${value}`), content]
    for (const { shown } of task.options) {
      const taken = shown.said === 'literal' ? shown.lines.filter((line) => line.startsWith('- ')) : []
      for (const line of taken) expect(lines, id).toContain(line.slice(2))
    }
  }
})
