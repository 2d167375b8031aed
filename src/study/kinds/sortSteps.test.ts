import { expect, test } from 'vitest'
import { findStatus } from '../../http/status/statuses.ts'
import { createRandom } from '../../lab/random.ts'
import { binsOf, sortSteps } from './sortSteps.ts'

const asked = sortSteps.codes.flatMap((code) =>
  Array.from({ length: 100 }, (_, seed) => {
    const task = sortSteps.ask(code, createRandom(seed))?.task
    if (task?.form !== 'place') throw new Error('Codes are to be sorted')
    return { code, options: task.options }
  }),
)

test('four or five codes are sorted, the one asked about among them', () => {
  for (const { code, options } of asked) {
    expect(options.map((option) => option.code)).toContain(code)
    expect(new Set(options.map((option) => option.code)).size).toBe(options.length)
    expect([4, 5]).toContain(options.length)
  }
})

test('each of at least three bins is the only right one for some code', () => {
  for (const { options } of asked) {
    const only = options.flatMap(({ fits }) => (fits.length === 1 ? fits : []))
    expect(new Set(only).size).toBeGreaterThanOrEqual(3)
  }
})

test('what the facts call pointless is stopped, and what they let be sent again is sent again', () => {
  for (const code of sortSteps.codes) {
    const retry = findStatus(code)?.retry
    if (retry === 'pointless') expect(binsOf(code), `${code}`).toContain('stop')
    else expect(binsOf(code), `${code}`).not.toContain('stop')
    if (binsOf(code).includes('again')) expect(['now', 'after'], `${code}`).toContain(retry)
  }
})

test('507 is not sent again before the user asks for it, as RFC 4918 has it', () => {
  expect(binsOf(507)).toEqual(['user'])
})

test.each([404, 403, 413, 500, 301, 200, 299])(
  '%i is not sorted, since more than one bin could be defended',
  (code) => {
    expect(binsOf(code)).toEqual([])
    expect(sortSteps.ask(code, createRandom(1))).toBeUndefined()
  },
)
