import { expect, test } from 'vitest'
import { findStatus } from '../../http/status/statuses.ts'
import { kinWithOtherStep, nextStep } from './nextStep.ts'

const stepsBeside = (code: number) => kinWithOtherStep(code).map((kin) => findStatus(kin)?.next)

test('correcting the request is no distractor where the request has to change', () => {
  const changed = nextStep.codes.filter((code) => {
    const retry = findStatus(code)?.retry
    return retry === 'changed' || retry === 'resolved'
  })
  expect(changed.length).toBeGreaterThan(10)
  for (const code of changed) expect(stepsBeside(code), `${code}`).not.toContain('fixRequest')
})

test.each([
  ['301 allows the method to be kept', 301, 'repeatAtLocationAndUpdate'],
  ['302 allows the method to be kept', 302, 'repeatAtLocation'],
  ['other credentials may fit the challenge of a 401', 401, 'changeCredentials'],
  ['reading again is how a conflict is resolved', 409, 'readAgainAndMerge'],
  ['a 202 often names its monitor in Location', 202, 'followLocation'],
  ['a rate limit is met by waiting, too', 429, 'retryLater'],
])('%s, so that it is no distractor', (_why, code, step) => {
  expect(findStatus(code)?.next).not.toBe(step)
  expect(stepsBeside(code)).not.toContain(step)
})

test('307 forbids what 302 allows, so that 302 is asked about beside it', () => {
  expect(stepsBeside(307)).toContain('followOnce')
})
