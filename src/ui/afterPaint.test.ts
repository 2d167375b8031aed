import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint } from './afterPaint.ts'

let frames: (() => void)[] = []

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const drawFrame = () => {
  for (const draw of frames.splice(0)) draw()
}

test('what is to come after the frame comes after it, once', async () => {
  const act = vi.fn()
  afterPaint(act)
  drawFrame()
  expect(act).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce())
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(act).toHaveBeenCalledOnce()
})

test('a page that paints nothing does not wait for ever', () => {
  vi.useFakeTimers()
  const act = vi.fn()
  afterPaint(act)
  vi.advanceTimersByTime(299)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledOnce()
})

test('what is called off does not come', () => {
  vi.useFakeTimers()
  const act = vi.fn()
  afterPaint(act)()
  drawFrame()
  vi.advanceTimersByTime(1000)
  expect(act).not.toHaveBeenCalled()
})
