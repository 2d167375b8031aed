import { expect, test } from 'vitest'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { crossingTrace, exampleTrace, longTrace } from './exampleTrace.ts'
import { layoutTrace } from './layout.ts'
import { compress } from './placing.ts'
import { stepsOf } from './steps.ts'

const traces: readonly Trace[] = [
  exampleTrace,
  crossingTrace,
  longTrace(40),
  ...scenarios.map((scenario) => scenario.run(initialControls(scenario), 1)),
]

test('each lifeline has its place, the first participant at the left', () => {
  const { lifelines } = layoutTrace(exampleTrace)
  expect(lifelines.map(({ participant }) => participant.id)).toEqual(['client', 'origin'])
  expect(lifelines[0]?.x).toBeLessThan(lifelines[1]?.x ?? 0)
  for (const { x } of lifelines) expect(x).toBeGreaterThan(0)
  for (const { x } of lifelines) expect(x).toBeLessThan(100)
})

test('an arrow runs from its sender to its receiver and slopes by the time it took', () => {
  const { arrows, lifelines } = layoutTrace(exampleTrace)
  expect(arrows[0]).toMatchObject({ fromX: lifelines[0]?.x, toX: lifelines[1]?.x, label: 'POST /reports', lost: false })
  expect(arrows[1]).toMatchObject({ fromX: lifelines[1]?.x, toX: lifelines[0]?.x, label: '202 Accepted', status: 202 })
  const slope = (latency: number) => {
    const [first, ...others] = exampleTrace.events
    if (first?.kind !== 'delivery') throw new Error('The example begins with a delivery')
    const arrow = layoutTrace({ ...exampleTrace, events: [{ ...first, arrivedAt: first.sentAt + latency }, ...others] })
      .arrows[0]
    return arrow ? arrow.arrivedY - arrow.sentY : 0
  }
  expect(slope(50)).toBeGreaterThan(8)
  expect(slope(500)).toBeGreaterThan(slope(50))
  expect(slope(0)).toBe(0)
})

test('a lost message ends half way', () => {
  const { arrows, lifelines } = layoutTrace(exampleTrace)
  const lost = arrows.filter((arrow) => arrow.lost)
  expect(lost).toHaveLength(1)
  expect(lost[0]?.toX).toBe(((lifelines[0]?.x ?? 0) + (lifelines[1]?.x ?? 0)) / 2)
  expect(lost[0]?.arrivedY).toBeGreaterThan(lost[0]?.sentY ?? 0)
})

test('a wait is a gap on the lifeline of who waits, from the answer to the next request', () => {
  const { gaps, arrows, lifelines } = layoutTrace(exampleTrace)
  expect(gaps).toMatchObject([
    { step: 2, x: lifelines[0]?.x, fromY: arrows[1]?.arrivedY, toY: arrows[2]?.sentY, millis: 5000 },
  ])
})

test('longer waits are longer gaps, but an hour does not stretch the picture', () => {
  expect(compress(0)).toBe(0)
  expect(compress(-5)).toBe(0)
  const waits = [1, 50, 500, 5000, 50_000].map(compress)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(new Set(waits).size).toBe(waits.length)
  expect(compress(3_600_000)).toBeLessThan(3 * compress(1000))
})

test.each(traces)('no two names of messages share a line', (trace) => {
  const tails = layoutTrace(trace)
    .arrows.map(({ sentY }) => sentY)
    .toSorted((a, b) => a - b)
  for (const [index, y] of tails.entries())
    expect(y - (tails[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(20)
})

test.each(traces)('every step has a row of its own that a finger can hit, and rows touch', (trace) => {
  const { rows, height } = layoutTrace(trace)
  expect(rows.map(({ step }) => step).toSorted((a, b) => a - b)).toEqual(stepsOf(trace).map((_, index) => index))
  for (const [index, row] of rows.entries()) {
    expect(row.height).toBeGreaterThanOrEqual(24)
    expect(row.y + row.height).toBeCloseTo(rows[index + 1]?.y ?? height)
  }
})

test.each(traces)('nothing lies outside the picture, and no message runs backwards', (trace) => {
  const { arrows, marks, height } = layoutTrace(trace)
  for (const { sentY, arrivedY } of arrows) {
    expect(sentY).toBeGreaterThan(0)
    expect(arrivedY).toBeGreaterThanOrEqual(sentY)
    expect(arrivedY).toBeLessThan(height)
  }
  for (const { y } of marks) expect(y).toBeLessThan(height)
})

test('decisions of one moment are one mark, on the lifeline of who took them, and lead to their step', () => {
  const { marks, lifelines } = layoutTrace(exampleTrace)
  const [client, origin] = lifelines.map(({ x }) => x)
  expect(marks.map(({ x, step, count }) => ({ x, step, count }))).toEqual([
    { x: origin, step: 1, count: 2 },
    { x: client, step: 2, count: 1 },
    { x: origin, step: 4, count: 1 },
    { x: client, step: 5, count: 1 },
    { x: client, step: 7, count: 1 },
  ])
})

test('times count from the first message', () => {
  expect(layoutTrace(exampleTrace).times.map(({ elapsedMillis }) => elapsedMillis)).toEqual([
    0, 50, 5100, 5150, 35_100, 35_150, 35_200,
  ])
})

test('a long target is cut for a narrow screen', () => {
  const [first] = exampleTrace.events
  if (first?.kind !== 'delivery' || !('method' in first.message)) throw new Error('The example begins with a request')
  const target = `/articles/${'a'.repeat(300)}`
  const [arrow] = layoutTrace({ ...exampleTrace, events: [{ ...first, message: { ...first.message, target } }] }).arrows
  expect(arrow?.label.length).toBeLessThanOrEqual(64)
  expect(arrow?.shortLabel).toMatch(/^POST \/articles\/a+…$/)
})

test('nothing at all is an empty picture', () => {
  const { arrows, rows, height } = layoutTrace({ participants: [], events: [] })
  expect([arrows, rows]).toEqual([[], []])
  expect(height).toBeGreaterThan(0)
})

test('every message of a long trace has its arrow, every step its row', () => {
  const trace = longTrace(20_000)
  const { arrows, rows } = layoutTrace(trace)
  expect(arrows).toHaveLength(40_000)
  expect(rows).toHaveLength(stepsOf(trace).length)
})
