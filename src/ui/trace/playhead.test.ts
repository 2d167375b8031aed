import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampTo, pause, play, restingAt, seek, speeds, stepDelays, tick } from './playhead.ts'

test('a step forward and a step back lead to the same place', () => {
  const forward = seek(restingAt(3), 4, 9)
  expect(forward.position).toBe(4)
  expect(seek(forward, 3, 9)).toEqual(restingAt(3))
})

test('no place lies before the start or behind the end', () => {
  expect(seek(restingAt(0), -1, 9).position).toBe(0)
  expect(seek(restingAt(9), 10, 9).position).toBe(9)
  expect(seek(restingAt(4), Number.NaN, 9).position).toBe(4)
  expect(seek(restingAt(4), Number.POSITIVE_INFINITY, 9).position).toBe(9)
})

test('who steps by hand stops what plays', () => {
  expect(seek(play(restingAt(2), 9), 3, 9).playing).toBe(false)
  expect(pause(play(restingAt(2), 9))).toEqual(restingAt(2))
})

test('playing goes on from where we are, and from the end begins again', () => {
  expect(play(restingAt(2), 9)).toMatchObject({ position: 2, playing: true })
  expect(play(restingAt(9), 9)).toMatchObject({ position: 0, playing: true })
  expect(play(restingAt(0), 0).playing).toBe(false)
})

test('a step comes when its delay has passed, and not before', () => {
  const delays = [100, 200, 100]
  const waiting = tick(play(restingAt(1), 3), 199, delays)
  expect(waiting.position).toBe(1)
  expect(tick(waiting, 1, delays).position).toBe(2)
})

test('speed divides the delay', () => {
  for (const speed of speeds) {
    const playhead = { ...play(restingAt(0), 1), speed }
    expect(tick(playhead, 99 / speed, [100]).position).toBe(0)
    expect(tick(playhead, 100 / speed, [100])).toMatchObject({ position: 1, playing: false })
  }
})

test('at the last step it stops', () => {
  const after = tick(play(restingAt(1), 2), 240, [100, 100])
  expect(after).toMatchObject({ position: 2, playing: false, sinceStep: 0 })
})

test('what rests does not move, and time never runs back', () => {
  expect(tick(restingAt(1), 1000, [100, 100])).toEqual(restingAt(1))
  const playing = play(restingAt(0), 2)
  expect(tick(playing, -1000, [100, 100])).toEqual(playing)
})

test('a tab that comes back from the background has not played on', () => {
  expect(
    tick(
      play(restingAt(0), 9),
      60_000,
      Array.from({ length: 9 }, () => 200),
    ).position,
  ).toBe(1)
})

test('another trace keeps the place, or the last there is', () => {
  expect(clampTo(restingAt(4), 9)).toEqual(restingAt(4))
  expect(clampTo(play(restingAt(8), 9), 5)).toEqual(restingAt(5))
})

test('however frames fall, all steps are reached once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 300 }), (frames) => {
      const delays = [70, 30, 200, 1, 90]
      let playhead = play(restingAt(0), delays.length)
      for (const elapsed of frames) {
        const next = tick(playhead, elapsed, delays)
        expect(next.position).toBeGreaterThanOrEqual(playhead.position)
        expect(next.position).toBeLessThanOrEqual(delays.length)
        playhead = next
      }
      const total = frames.reduce((sum, elapsed) => sum + elapsed, 0)
      expect(playhead.position === delays.length).toBe(total >= 391)
    }),
  )
})

test('a longer time between steps is a longer delay, within what one can bear to watch', () => {
  const delays = stepDelays([0, 50, 5050, 65_050, 65_050 + 3_600_000])
  expect(delays).toEqual(delays.toSorted((a, b) => a - b))
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(500)
  expect(Math.max(...delays)).toBeLessThanOrEqual(2200)
  expect(stepDelays([])).toEqual([])
})
