import { expect, test } from 'vitest'
import { createRandom } from '../../lab/random.ts'
import { columnOf, redirectMatrix } from './redirectMatrix.ts'

const seeds = Array.from({ length: 300 }, (_, seed) => seed)
const asked = redirectMatrix.codes.flatMap((code) =>
  seeds.flatMap((seed) => {
    const question = redirectMatrix.ask(code, createRandom(seed))
    return question ? [{ code, ...question }] : []
  }),
)

test.each([
  ['http', 'POST', 301, 'either'],
  ['http', 'POST', 302, 'either'],
  ['http', 'POST', 303, 'get'],
  ['http', 'POST', 307, 'same'],
  ['http', 'POST', 308, 'same'],
  ['http', 'PUT', 301, 'same'],
  ['http', 'DELETE', 303, 'get'],
  ['http', 'HEAD', 303, 'either'],
  ['fetch', 'POST', 301, 'get'],
  ['fetch', 'POST', 302, 'get'],
  ['fetch', 'PUT', 302, 'same'],
  ['fetch', 'DELETE', 303, 'get'],
  ['fetch', 'POST', 308, 'same'],
  ['fetch', 'POST', 201, 'none'],
  ['fetch', 'POST', 300, 'none'],
] as const)('by %s, %s after %i: %s', (authority, method, code, column) => {
  expect(columnOf(authority, code, method)).toBe(column)
})

test('the code asked about is a row among four or five, and not all rows belong to one column', () => {
  expect(asked).toHaveLength(redirectMatrix.codes.length * seeds.length)
  for (const { code, task } of asked) {
    if (task.form !== 'place') throw new Error('A table is to be filled')
    const rows = task.options.map((option) => option.code)
    expect(rows).toContain(code)
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(rows.length).toBeLessThanOrEqual(5)
    expect(rows).toEqual(rows.toSorted())
    expect(new Set(task.options.flatMap(({ fits }) => fits)).size).toBeGreaterThan(1)
  }
})

test('the stem says whose rule counts, and the columns are those of that rule', () => {
  for (const { stem, task } of asked) {
    if (task.form !== 'place') throw new Error('A table is to be filled')
    const isFetch = JSON.stringify(stem).includes('redirectMatrix.fetch')
    expect(task.places.map(({ key }) => key)).toEqual(isFetch ? ['same', 'get', 'none'] : ['same', 'get', 'either'])
  }
})
