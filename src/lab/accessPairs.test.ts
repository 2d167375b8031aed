import { expect, test } from 'vitest'
import { fieldValue } from '../http/fields.ts'
import { accessPairs } from './accessPairs.ts'

test('each pair shows its two codes, in their order', () => {
  const pairs = accessPairs()
  expect(pairs.map(({ answers }) => answers.map(({ response }) => response.status))).toEqual(
    pairs.map(({ codes }) => codes),
  )
  expect(pairs.map(({ codes }) => codes)).toEqual([
    [401, 403],
    [202, 403],
  ])
})

test('401 carries a challenge and 403 none, and only the request says who asks', () => {
  const [one, other] = accessPairs()[0]?.answers ?? []
  const challenges = [one, other].map((answer) => fieldValue(answer?.response.fields ?? [], 'WWW-Authenticate'))
  expect([challenges[0] !== undefined, challenges[1]]).toEqual([true, undefined])
  expect(one?.request.target).toBe(other?.request.target)
})
