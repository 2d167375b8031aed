import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTimeline } from './timeline.ts'

test('what is scheduled happens by time, and at the same moment by the order of scheduling', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), (times) => {
      const timeline = createTimeline(0)
      const happened: (readonly [number, number])[] = []
      times.forEach((at, order) => {
        timeline.schedule(at, () => happened.push([timeline.now(), order]))
      })
      while (timeline.step());
      const expected = times.map((at, order) => [at, order] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1])
      expect(happened).toEqual(expected)
    }),
  )
})

test('what is scheduled for the past, or for no time at all, happens now', () => {
  const timeline = createTimeline(100)
  const times: number[] = []
  for (const at of [50, Number.NaN, Number.POSITIVE_INFINITY, 100])
    timeline.schedule(at, () => times.push(timeline.now()))
  while (timeline.step());
  expect(times).toEqual([100, 100, 100, 100])
})
