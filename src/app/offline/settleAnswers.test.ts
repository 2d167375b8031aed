import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ProgressState } from '../../state/progress/store.ts'
import { settleAnswers } from './settleAnswers.ts'

const progressWith = (unsaved: number) => createStore(() => ({ unsaved }) as ProgressState)

test('answers that are written meanwhile are waited for', async () => {
  const progress = progressWith(2)
  const callOff = vi.fn()
  const left = settleAnswers(progress, () => callOff)
  progress.setState({ unsaved: 1 })
  progress.setState({ unsaved: 0 })
  expect(await left).toBe(0)
  expect(callOff).toHaveBeenCalledOnce()
})

test('where nothing waits, nobody waits; what is not written in time is counted', async () => {
  const later = vi.fn(() => () => undefined)
  expect(await settleAnswers(progressWith(0), later)).toBe(0)
  expect(later).not.toHaveBeenCalled()
  const left = settleAnswers(progressWith(3), (_millis, act) => {
    queueMicrotask(act)
    return () => undefined
  })
  expect(await left).toBe(3)
})
