import { expect, test } from 'vitest'
import { findKinship, type Kinship, type KinshipFact, kinOf, kinship } from './kinship.ts'
import { statusClass } from './status.ts'
import { findStatus, registeredCodes } from './statuses.ts'

const pairs: readonly Kinship[] = kinship

const factNames: readonly string[] = [
  'class',
  'state',
  'content',
  'heuristicallyCacheable',
  'retry',
  'actor',
  'next',
  'generatedBy',
  'requirements',
  'methods',
] satisfies KinshipFact[]

const isFact = (by: string): by is KinshipFact => factNames.includes(by)

function fact(code: number, name: KinshipFact): string {
  const status = findStatus(code)
  return JSON.stringify(name === 'class' ? statusClass(code) : status?.[name])
}

test('the pairs ascend and none comes twice', () => {
  const keys = pairs.map(({ codes: [a, b] }) => a * 1000 + b)
  expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b))
})

test('every pair names two existing codes, the smaller first', () => {
  for (const { codes } of pairs) {
    expect(codes[0]).toBeLessThan(codes[1])
    for (const code of codes) expect(findStatus(code), `${code}`).toBeDefined()
  }
})

test('every code with a registered meaning has at least two kin', () => {
  const withoutMeaning = [104, 305, 306, 418, 510]
  for (const code of registeredCodes.filter((code) => !withoutMeaning.includes(code))) {
    expect(kinOf(code).length, `${code}`).toBeGreaterThanOrEqual(2)
  }
})

test('every registered code has kin', () => {
  for (const code of registeredCodes) expect(kinOf(code), `${code}`).not.toEqual([])
})

test('a fact that tells two codes apart differs between them', () => {
  for (const { codes, by } of pairs) {
    if (isFact(by)) expect(fact(codes[0], by), `${codes.join(' and ')} by ${by}`).not.toBe(fact(codes[1], by))
  }
})

test('kin are the same seen from either code', () => {
  for (const { codes } of pairs) {
    expect(kinOf(codes[0])).toContain(codes[1])
    expect(kinOf(codes[1])).toContain(codes[0])
  }
})

test('409 is confused with 202, 400, 412, 422, 423 and 428', () => {
  expect(kinOf(409)).toEqual([202, 400, 412, 422, 423, 428])
})

test('a code nobody confuses has no kin', () => {
  expect(kinOf(999)).toEqual([])
  expect(kinOf(Number.NaN)).toEqual([])
})

test('a kinship is found in either order', () => {
  expect(findKinship(412, 409)).toEqual({ codes: [409, 412], by: 'precondition' })
  expect(findKinship(409, 412)).toEqual({ codes: [409, 412], by: 'precondition' })
})

test('a code is not its own kin, and strangers have no kinship', () => {
  expect(findKinship(409, 409)).toBeUndefined()
  expect(findKinship(100, 599)).toBeUndefined()
})
