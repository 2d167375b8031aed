import { expect, test } from 'vitest'
import en from '../../../locales/en/questions.json' with { type: 'json' }
import { createRandom } from '../../lab/random.ts'
import { exchangesOf } from '../../lab/trace/derive.ts'
import { rightAnswer } from '../dumbAnswers.ts'
import { linesOf } from './exchangeLines.ts'
import { exchangeOrder } from './exchangeOrder.ts'
import type { ExchangeRun } from './exchangeRun.ts'
import { exchangeRuns } from './exchangeRuns.ts'

const nameOf = ({ id, codes }: ExchangeRun) => `${id} ${codes.join(' ')}`
const runs = exchangeRuns.map((run) => [nameOf(run), run] as const)

test.each(runs)('%s has from four to six lines, no two alike, and meets every code it is asked for', (_name, run) => {
  const { lines } = linesOf(run)
  expect(lines.length).toBeGreaterThanOrEqual(4)
  expect(lines.length).toBeLessThanOrEqual(6)
  expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length)
  const met = lines.flatMap(({ code }) => (code === undefined || code === 200 ? [] : [code]))
  expect([...new Set(met)].sort((a, b) => a - b)).toEqual(run.codes)
})

test.each(runs)('%s can have happened in the order of its run', (_name, run) => {
  const { lines, before } = linesOf(run)
  const keys = lines.map(({ key }) => key)
  for (const [first, second] of before) {
    expect(keys).toContain(first)
    expect(keys.indexOf(first), `${first} before ${second}`).toBeLessThan(keys.indexOf(second))
  }
})

test.each(runs)('one client of %s has but one order', (_name, run) => {
  const { lines, before } = linesOf(run)
  if (lines.some(({ isOfOther }) => isOfOther)) return
  const orders = [1, 2, 3, 4, 5].map((seed) =>
    rightAnswer(
      {
        form: 'order',
        options: lines.map((line) => ({ ...line, shown: { said: 'code', code: 1 }, reasons: [] })),
        before,
      },
      seed,
    ),
  )
  expect(new Set(orders.map(String))).toEqual(new Set([String(lines.map(({ key }) => key))]))
})

test.each(runs)('%s is told in the catalogue', (_name, { id }) => {
  expect(Object.keys(en.text.exchangeOrder.runs)).toContain(id)
})

test('a request that names what a response brought comes after that response', () => {
  for (const run of exchangeRuns) {
    const { before } = linesOf(run)
    const shown = exchangesOf(run.trace()).filter(({ number }) => run.exchanges?.includes(number) ?? true)
    for (const earlier of shown) {
      const location = earlier.response?.message.fields.find(([name]) => name === 'Location')?.[1]
      const followed = shown.find(
        ({ from, number, request }) =>
          from === earlier.from && number > earlier.number && request.message.target === location,
      )
      if (!followed) continue
      const pairs = before.map(String)
      const next = shown.find(({ from, number }) => from === earlier.from && number > earlier.number)
      expect(pairs, nameOf(run)).toContain(`${earlier.number}.response,${next?.number}.request`)
    }
  }
})

test('what two clients send is free where the server cannot tell it apart: the answer to A, the request of B', () => {
  const run = exchangeRuns.find(({ id }) => id === 'twoEditors')
  const pairs = run && linesOf(run).before.map(String)
  expect(pairs).toContain('3.request,4.response')
  expect(pairs).not.toContain('3.response,4.request')
  expect(pairs).not.toContain('3.request,4.request')
  expect(pairs).not.toContain('3.response,4.response')
})

test('what is created is one resource with what is written to it, and a name that only begins alike is another', () => {
  const run = exchangeRuns.find(({ id }) => id === 'nameTaken')
  const pairs = run && linesOf(run).before.map(String)
  expect(pairs).toContain('1.request,2.response')
  expect(pairs).not.toContain('1.request,3.response')
})

test('content that waits for 100 is sent after it and before the final response', () => {
  const run = exchangeRuns.find(({ id }) => id === 'continued')
  expect(run && linesOf(run).before.map(String)).toEqual(['1.request,1.100', '1.100,1.content', '1.content,1.response'])
})

test('neither the order shown nor its reverse is right', () => {
  for (const code of exchangeOrder.codes) {
    for (let seed = 0; seed < 100; seed++) {
      const task = exchangeOrder.ask(code, createRandom(seed))?.task
      if (task?.form !== 'order') throw new Error('Messages are to be put into order')
      const keys = task.options.map(({ key }) => key)
      const isRight = (order: readonly string[]) =>
        task.before.every(([first, second]) => order.indexOf(first) < order.indexOf(second))
      expect(isRight(keys)).toBe(false)
      expect(isRight(keys.toReversed())).toBe(false)
      expect(task.options.some((option) => option.code === code)).toBe(true)
    }
  }
})
