import { expect, test } from 'vitest'
import { kinOf } from '../http/status/kinship.ts'
import { findStatus, registeredCodes, statuses } from '../http/status/statuses.ts'
import { askableCodes } from './ask.ts'
import { makeRound } from './makeRound.ts'
import { type KindId, kindIds } from './question.ts'

const askable = registeredCodes.filter((code) => kindIds.some((kind) => askableCodes(kind).includes(code)))
const roundAbout = (seed: number, codes: readonly number[], count: number, kinds?: readonly KindId[]) =>
  makeRound({ mode: 'topic', topic: { by: 'codes', codes }, count, seed, ...(kinds && { kinds }) })

test.each(askable)('five questions on %i ask about it or its kin, each once', (code) => {
  for (const seed of [1, 2, 3]) {
    const asked = roundAbout(seed, [code], 5)?.questions ?? []
    expect(asked.length).toBeGreaterThanOrEqual(3)
    expect(asked.length).toBeLessThanOrEqual(5)
    for (const question of asked) expect([code, ...kinOf(code)]).toContain(question.code)
    expect(asked.some((question) => question.code === code)).toBe(true)
    expect(new Set(asked.map(({ kind, code: about }) => `${kind} ${about}`)).size).toBe(asked.length)
  }
})

test('every question that can be asked about the code itself comes before those about its kin', () => {
  const kinds: readonly KindId[] = ['situation', 'meaning', 'nextStep']
  const own = kinds.filter((kind) => askableCodes(kind).includes(409)).length
  expect(roundAbout(7, [409], 5, kinds)?.questions.filter(({ code }) => code === 409)).toHaveLength(own)
})

test('the same seed, codes and number make the same round, another seed another one', () => {
  expect(roundAbout(5, [409, 412], 5)).toEqual(roundAbout(5, [409, 412], 5))
  expect(roundAbout(6, [409, 412], 5)).not.toEqual(roundAbout(5, [409, 412], 5))
})

test('a round about several codes does not ask about one twice in a row, and asks about each of them', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const codes = roundAbout(seed, [401, 403, 404], 9)?.questions.map(({ code }) => code) ?? []
    expect(codes).toHaveLength(9)
    expect(codes.filter((code, place) => code === codes[place - 1])).toEqual([])
    expect(new Set(codes)).toEqual(new Set([401, 403, 404]))
  }
})

test('a round about few codes asks in more than one way', () => {
  for (const seed of [1, 2, 3]) {
    const kinds = roundAbout(seed, [401, 403, 404], 6)?.questions.map(({ kind }) => kind) ?? []
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(3)
  }
})

test('there is no round about codes that nobody is asked about', () => {
  const vendors = statuses.filter(({ state }) => state === 'vendor').map(({ code }) => code)
  expect(roundAbout(1, vendors, 5)).toBeUndefined()
  expect(roundAbout(1, [], 5)).toBeUndefined()
  expect(findStatus(299)).toBeUndefined()
  expect(roundAbout(1, [299], 5)).toBeUndefined()
})
