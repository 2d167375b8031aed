import { expect, test } from 'vitest'
import { tryFill } from '../../lab/conduct/repair.ts'
import { makeQuestion } from '../ask.ts'
import { repairClient, repairs } from './repairClient.ts'

test('each line that is offered is right exactly when its client, really run, does what it is there for and breaks no rule', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const { task, stem } = makeQuestion('repairClient', seed)
    const program = stem.find(({ said }) => said === 'literal')
    const repair = repairs.find((one) => program?.said === 'literal' && one.program === program.lines)
    if (task.form !== 'one' || !repair) throw new Error(`${seed}`)
    for (const { key, shown } of task.options) {
      const fill = repair.fills.find((one) => one.key === key)
      if (!fill) throw new Error(key)
      expect(shown).toEqual({ said: 'literal', lines: [fill.line] })
      const { isDone, breaches } = tryFill(repair, fill)
      expect(isDone && breaches.length === 0, `${repair.id} ${key}`).toBe(key === task.right)
    }
  }
})

test('there are programs about polling, redirects, conflicts, refusals, limits and lost answers', () => {
  expect(repairClient.codes).toEqual(expect.arrayContaining([202, 303, 307, 401, 403, 409, 410, 412, 429, 503]))
  expect(repairs.length).toBeGreaterThanOrEqual(8)
})
