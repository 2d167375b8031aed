import { expect, test } from 'vitest'
import { exchangesOf } from '../trace/derive.ts'
import { accessControl } from './accessControl.ts'
import { accessTraps, trapValues } from './accessTraps.ts'

const statusesOf = (trap: string) =>
  exchangesOf(accessControl.run(trapValues(trap), 1)).map(({ response }) => response?.message.status)

test.each([
  ['helped', [403, 200]],
  ['unrelated', [403, 403]],
  ['repeated', [403, 403, 403]],
  ['hidden', [404]],
  ['turnedDown', [403, 202, 200, 303, 200]],
])('the run of the trap %s is answered %j', (trap, statuses) => {
  expect(statusesOf(trap)).toEqual(statuses)
})

test('every trap has a run of its own', () => {
  expect(new Set(Object.keys(accessTraps).map((trap) => JSON.stringify(trapValues(trap)))).size).toBe(5)
})
