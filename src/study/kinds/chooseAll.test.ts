import { expect, test } from 'vitest'
import { statusClass } from '../../http/status/status.ts'
import { createRandom } from '../../lab/random.ts'
import { chooseAll } from './chooseAll.ts'
import { criteria, holdsFor } from './criteria.ts'

const asked = chooseAll.codes.flatMap((code) =>
  Array.from({ length: 100 }, (_, seed) => {
    const question = chooseAll.ask(code, createRandom(seed))
    if (question?.task.form !== 'all') throw new Error('Codes are to be chosen')
    return { code, stem: JSON.stringify(question.stem), task: question.task }
  }),
)

test('five or six different codes are shown, the one asked about among them', () => {
  for (const { code, task } of asked) {
    const codes = task.options.map((option) => option.code)
    expect(codes).toContain(code)
    expect([5, 6]).toContain(new Set(codes).size)
    expect(codes.length).toBe(new Set(codes).size)
  }
})

test('from two to all but one are right, and they are not all of one class', () => {
  for (const { task } of asked) {
    expect(task.right.length).toBeGreaterThanOrEqual(2)
    expect(task.right.length).toBeLessThan(task.options.length)
    expect(new Set(task.right.map((code) => statusClass(Number(code)))).size).toBeGreaterThan(1)
  }
})

test('what is right is what the property of the stem says', () => {
  for (const { stem, task } of asked) {
    const criterion = criteria.find(({ id }) => stem.includes(`chooseAll.${id}.which`))
    if (!criterion) throw new Error(stem)
    for (const { key, code = 0 } of task.options) {
      expect(holdsFor(criterion, code), `${criterion.id} ${key}`).toBe(task.right.includes(key))
    }
  }
})

test.each([
  ['requires', [101, 401, 405, 407, 426]],
  ['location', [201, 300, 301, 302, 307, 308]],
  ['retryAfter', [300, 301, 302, 303, 307, 308, 413, 429, 503]],
  ['neverStored', [428, 429, 431, 511]],
  ['noContent', [100, 101, 102, 103, 204, 205, 304]],
])('%s is true for %s', (id, codes) => {
  expect(criteria.find((one) => one.id === id)?.yes).toEqual(codes)
})

test.each([
  ['requires', 206],
  ['location', 303],
  ['sameAgain', 500],
  ['sameAgain', 404],
  ['condition', 416],
  ['neverStored', 304],
  ['cacheable', 208],
])('whether %s is true for %i could be argued about, so that it is not asked', (id, code) => {
  const criterion = criteria.find((one) => one.id === id)
  expect(criterion && holdsFor(criterion, code)).toBeUndefined()
})
