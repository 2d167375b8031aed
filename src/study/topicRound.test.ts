import { expect, test } from 'vitest'
import { kinOf } from '../http/status/kinship.ts'
import { findStatus, registeredCodes, statuses } from '../http/status/statuses.ts'
import { askableCodes } from './ask.ts'
import { kindIds } from './question.ts'
import { makeTopicRound } from './topicRound.ts'

const askable = registeredCodes.filter((code) => kindIds.some((kind) => askableCodes(kind).includes(code)))

test.each(askable)('five questions on %i ask about it or its kin, each once', (code) => {
  for (const seed of [1, 2, 3]) {
    const round = makeTopicRound(seed, [code], 5)
    const asked = round?.questions ?? []
    expect(asked.length).toBeGreaterThanOrEqual(3)
    expect(asked.length).toBeLessThanOrEqual(5)
    for (const question of asked) expect([code, ...kinOf(code)]).toContain(question.code)
    expect(asked.some((question) => question.code === code)).toBe(true)
    expect(new Set(asked.map(({ kind, code: about }) => `${kind} ${about}`)).size).toBe(asked.length)
  }
})

test('every question that can be asked about the code itself comes before those about its kin', () => {
  const own = kindIds.filter((kind) => askableCodes(kind).includes(409)).length
  expect(makeTopicRound(7, [409], 5)?.questions.filter(({ code }) => code === 409)).toHaveLength(Math.min(own, 5))
})

test('the same seed, codes and number make the same round, another seed another one', () => {
  expect(makeTopicRound(5, [409, 412], 5)).toEqual(makeTopicRound(5, [409, 412], 5))
  expect(makeTopicRound(6, [409, 412], 5)).not.toEqual(makeTopicRound(5, [409, 412], 5))
})

test('a round about several codes does not ask about one twice in a row', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const codes = makeTopicRound(seed, [401, 403, 404], 9)?.questions.map(({ code }) => code) ?? []
    expect(codes).toHaveLength(9)
    expect(codes.filter((code, place) => code === codes[place - 1])).toEqual([])
  }
})

test('there is no round about codes that nobody is asked about', () => {
  const vendors = statuses.filter(({ state }) => state === 'vendor').map(({ code }) => code)
  expect(makeTopicRound(1, vendors, 5)).toBeUndefined()
  expect(makeTopicRound(1, [], 5)).toBeUndefined()
  expect(findStatus(299)).toBeUndefined()
  expect(makeTopicRound(1, [299], 5)).toBeUndefined()
})
