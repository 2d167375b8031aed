import { expect, test } from 'vitest'
import { followingRepairs } from './followingRepairs.ts'
import { refusedRepairs } from './refusedRepairs.ts'
import { gap, tryFill } from './repair.ts'
import { writingRepairs } from './writingRepairs.ts'

const repairs = [...followingRepairs, ...refusedRepairs, ...writingRepairs]
const cases = repairs.map((repair) => [repair.id, repair] as const)

test.each(cases)(
  'of the lines for %s exactly one makes a client that gets what it wants and breaks no rule',
  (_, repair) => {
    const good = repair.fills.filter((fill) => {
      const { isDone, breaches } = tryFill(repair, fill)
      return isDone && breaches.length === 0
    })
    expect(good.map(({ key }) => key)).toEqual([repair.fills[0].key])
  },
)

test.each(cases)(
  'the program %s has one gap, and three lines that differ for it, each run by a client of its own',
  (_, repair) => {
    expect(repair.program.filter((line) => line.trim() === gap)).toHaveLength(1)
    expect(new Set(repair.fills.map(({ line }) => line)).size).toBe(3)
    expect(new Set(repair.fills.map(({ client }) => `${client}`)).size).toBe(3)
  },
)

test('a line that is shown is programmed as it says: what it sends, and that it waits', () => {
  for (const { fills } of repairs) {
    for (const { line, client } of fills) {
      const source = `${client}`
      const method = /send\('([A-Z]+)'/.exec(line)?.[1]
      if (line.startsWith('await wait(')) expect(source, line).toMatch(/wait|told|retryAfter|polling|visiting/i)
      if (method === 'GET') expect(source, line).toMatch(/GET|readAndChange/)
    }
  }
})

test('the right line is not the longest more often than chance has it', () => {
  const longest = repairs.filter(({ fills }) => fills.every(({ line }) => line.length <= fills[0].line.length))
  expect(longest.length / repairs.length).toBeLessThanOrEqual(1 / 3 + 0.05)
})
