import { expect, test } from 'vitest'
import { asyncMishaps } from './asyncMishaps.ts'
import { compareChoice, optionsOf } from './compareChoices.ts'
import { initialControls } from './controls.ts'
import { polling } from './polling.ts'

test('each option is what a run with it comes to, the other controls as they are', () => {
  const values = { ...initialControls(polling), jobSeconds: 30 }
  const [offered, ...others] = optionsOf(polling, ['strategy'])
  expect(others).toEqual([])
  expect(offered?.control).toBe('strategy')
  expect(offered?.options).toEqual(['fixed', 'retryAfter', 'retryAfterDate', 'backoff', 'longPoll', 'webhook', 'naive'])
  for (const option of offered?.options ?? []) {
    const choice = compareChoice(polling, values, 1, 'strategy', option)
    expect(choice.values).toEqual({ ...values, strategy: option })
    expect(choice.figures).toEqual(polling.figures(polling.run(choice.values, 1)))
    expect(choice.isShown).toBe(option === 'retryAfter')
  }
  expect(compareChoice(polling, values, 1, 'strategy', 'webhook').codes).toEqual([202, 204, 200])
})

test('a key makes one job of two, whichever other mishap is compared', () => {
  const values = initialControls(asyncMishaps)
  const jobs = optionsOf(asyncMishaps, ['key', 'fate']).map(({ control, options }) => [
    control,
    ...options
      .map((option) => compareChoice(asyncMishaps, values, 1, control, option))
      .map(({ figures }) => figures.find(({ id }) => id === 'jobs')?.value),
  ])
  expect(jobs).toEqual([
    ['key', 2, 1],
    ['fate', 2, 2],
  ])
})

test('what is no control or offers no choice is left out', () => {
  expect(optionsOf(polling, ['jobSeconds', 'nothing'])).toEqual([])
})
