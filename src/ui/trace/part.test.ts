import { expect, test } from 'vitest'
import { exampleTrace, longTrace } from './exampleTrace.ts'
import { layoutTrace } from './layout.ts'
import { drawnAround, listedAround, mostDrawnWhole, stripAt } from './part.ts'

test('a short trace is listed and drawn whole', () => {
  expect(listedAround(3, mostDrawnWhole)).toEqual({ from: 0, to: mostDrawnWhole })
  const layout = layoutTrace(exampleTrace)
  expect(drawnAround(layout, [7])).toBe(layout)
})

test('of a long trace some dozens of steps are listed, with room before and after the place', () => {
  const steps = 6667
  for (let place = 0; place <= steps; place += 1) {
    const { from, to } = listedAround(place, steps)
    expect(from).toBeLessThanOrEqual(Math.max(0, place - 50))
    expect(to).toBeGreaterThanOrEqual(Math.min(steps, place + 50))
    expect(to - from).toBeLessThanOrEqual(150)
  }
  expect(listedAround(-1, steps)).toEqual({ from: 0, to: 100 })
  expect(listedAround(steps, steps)).toEqual({ from: 6600, to: steps })
})

const layout = layoutTrace(longTrace(3334))

test('of a long picture a few hundred rows are drawn, and wherever one looks nothing is missing', () => {
  for (let y = 0; y < layout.height; y += 5000) {
    const drawn = drawnAround(layout, [stripAt(y)])
    expect(drawn.rows.length).toBeLessThan(200)
    const seen = { from: y, to: y + 672 }
    for (const part of ['rows', 'times', 'marks', 'conclusions'] as const) {
      const inSight = layout[part].filter((one) => one.y >= seen.from && one.y < seen.to)
      expect(drawn[part] as readonly unknown[]).toEqual(expect.arrayContaining(inSight))
    }
    const arrows = layout.arrows.filter(({ sentY, arrivedY }) => arrivedY >= seen.from && sentY < seen.to)
    expect(drawn.arrows).toEqual(expect.arrayContaining(arrows))
  }
})

test('two strips far apart are both drawn', () => {
  const last = stripAt(layout.height)
  const drawn = drawnAround(layout, [0, last])
  expect(drawn.rows.at(0)).toEqual(layout.rows.at(0))
  expect(drawn.rows.at(-1)).toEqual(layout.rows.at(-1))
  expect(drawn.height).toBe(layout.height)
})
