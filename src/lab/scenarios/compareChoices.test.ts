import { expect, test } from 'vitest'
import { asyncMishaps } from './asyncMishaps.ts'
import { compareChoices } from './compareChoices.ts'
import { initialControls } from './controls.ts'
import { polling } from './polling.ts'

test('each option is what a run with it comes to, the other controls as they are', () => {
  const values = { ...initialControls(polling), jobSeconds: 30 }
  const [compared, ...others] = compareChoices(polling, values, 1, ['strategy'])
  expect(others).toEqual([])
  expect(compared?.choices.map(({ option }) => option)).toEqual([
    'fixed',
    'retryAfter',
    'retryAfterDate',
    'backoff',
    'longPoll',
    'webhook',
    'naive',
  ])
  for (const choice of compared?.choices ?? []) {
    expect(choice.values).toEqual({ ...values, strategy: choice.option })
    expect(choice.figures).toEqual(polling.figures(polling.run(choice.values, 1)))
    expect(choice.isShown).toBe(choice.option === 'retryAfter')
  }
  expect(compared?.choices.find(({ option }) => option === 'webhook')?.codes).toEqual([202, 204, 200])
})

test('a key makes one job of two, whichever other mishap is compared', () => {
  const compared = compareChoices(asyncMishaps, initialControls(asyncMishaps), 1, ['key', 'fate'])
  const jobs = compared.map(({ control, choices }) => [
    control,
    ...choices.map(({ figures }) => figures.find(({ id }) => id === 'jobs')?.value),
  ])
  expect(jobs).toEqual([
    ['key', 2, 1],
    ['fate', 2, 2],
  ])
})

test('what is no control or offers no choice is left out', () => {
  expect(compareChoices(polling, initialControls(polling), 1, ['jobSeconds', 'nothing'])).toEqual([])
})
