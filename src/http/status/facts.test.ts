import { expect, test } from 'vitest'
import { compareFacts, factNames, hasFact, isOnWire } from './facts.ts'
import { statuses } from './statuses.ts'

const find = (code: number) => statuses.filter((status) => status.code === code)

test('307 and 308 differ in what is cached, not in what a client repeats', () => {
  const { differing, same } = compareFacts([...find(307), ...find(308)])
  expect(differing).toContain('heuristicallyCacheable')
  expect(same).toContain('class')
})

test('every fact of two codes is either the same or differs', () => {
  for (const a of statuses) {
    const { differing, same } = compareFacts([a, ...find(409)])
    expect([...differing, ...same].sort()).toEqual([...factNames].sort())
  }
})

test('a code does not differ from itself', () => {
  for (const status of statuses) expect(compareFacts([status, status]).differing).toEqual([])
})

test('a number that never reaches a client has no facts of a response, and two of them do not differ in those', () => {
  const unseen = statuses.filter((status) => !isOnWire(status))
  expect(unseen.map(({ code }) => code)).toEqual([444, 494, 495, 496, 497])
  for (const status of unseen) {
    expect(factNames.filter((fact) => hasFact(status, fact))).toEqual([
      'class',
      'actor',
      'generatedBy',
      'state',
      'spec',
    ])
    const { differing } = compareFacts([status, ...find(444)])
    expect(differing.filter((fact) => !hasFact(status, fact))).toEqual([])
  }
  expect(factNames.every((fact) => statuses.filter(isOnWire).every((status) => hasFact(status, fact)))).toBe(true)
})
