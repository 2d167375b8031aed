import { expect, test } from 'vitest'
import { registeredCodes } from '../../http/status/statuses.ts'
import { dayMillis, learnerDay } from '../../study/review/learnerDay.ts'
import { replay } from '../../study/review/replay.ts'
import { forecast } from '../../study/review/schedule.ts'
import { confusionsOf, recallByCode, retentionRows } from '../../study/review/statistics.ts'
import { layOutConfusions, mostConfused, strengthOf } from './confusionLayout.ts'
import { layOutForecast } from './forecastLayout.ts'
import { madeUpLog } from './madeUpLog.ts'
import { layOutPractice, practiceWeeks } from './practiceLayout.ts'
import { layOutRecall } from './recallLayout.ts'
import { layOutRetention } from './retentionLayout.ts'

const until = Date.UTC(2026, 10, 27, 18)
const today = learnerDay({ at: until, zoneMinutes: 60 })
const progress = replay(madeUpLog({ count: 1500, perDay: 20, until }))

test('the bars of the forecast stand side by side, each as high as its count', () => {
  const counts = forecast(progress, today, 28, { retention: 0.9 })
  const { bars, lines } = layOutForecast(counts)
  const top = lines.at(-1)?.count ?? 0
  expect(Math.max(...counts)).toBeGreaterThan(1)
  bars.forEach(({ count, height, x, width }, day) => {
    expect(count).toBe(counts[day])
    expect(height).toBeCloseTo((count / top) * 100, 1)
    expect(x).toBeGreaterThanOrEqual((bars[day - 1]?.x ?? 0) + (bars[day - 1]?.width ?? 0))
    expect(x + width).toBeLessThanOrEqual(100)
  })
})

test('an empty forecast has bars without height, and each week is named', () => {
  const { bars, named } = layOutForecast(Array.from({ length: 28 }, () => 0))
  expect(bars.every(({ height }) => height === 0)).toBe(true)
  expect(named.map(({ offset }) => offset)).toEqual([0, 7, 14, 21])
})

test('where prediction and truth agree a point lies on the diagonal, and above it where memory was better', () => {
  const row = { from: 0.85, to: 0.9, count: 10, right: 9, predicted: 0.88, actual: 0.88 }
  const { points } = layOutRetention([row, { ...row, from: 0.9, actual: 0.95, count: 40 }])
  const [agrees, better] = points
  expect(agrees?.x).toBe(agrees?.y)
  expect(better?.y).toBeGreaterThan(better?.x ?? 100)
  expect(better?.radius).toBeGreaterThan(agrees?.radius ?? 100)
})

test('every point of a real log lies inside the picture, and its lines are tenths up to 1', () => {
  const { points, lines } = layOutRetention(retentionRows(progress))
  expect(points.length).toBeGreaterThan(2)
  for (const { x, y } of points) {
    for (const place of [x, y]) {
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(100)
    }
  }
  expect(lines.at(-1)).toEqual({ share: 1, at: 100 })
  expect(lines.length).toBeLessThanOrEqual(6)
})

test('the matrix has what was confused where it belongs, and says when it leaves something out', () => {
  const few = [
    { code: 409, said: 412, count: 3 },
    { code: 404, said: 410, count: 1 },
    { code: 409, said: 422, count: 2 },
  ]
  const { asked, said, counts, isCut } = layOutConfusions(few)
  expect(asked).toEqual([404, 409])
  expect(said).toEqual([410, 412, 422])
  for (const { code, said: answer, count } of few) {
    expect(counts[asked.indexOf(code)]?.[said.indexOf(answer)]).toBe(count)
  }
  expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(6)
  expect(isCut).toBe(false)
})

test('of many confusions the most frequent are shown, in the order of their codes', () => {
  const all = confusionsOf(progress)
  const { asked, said, counts, isCut } = layOutConfusions(all)
  const worst = all.reduce((most, each) => (each.count > most.count ? each : most))
  expect(isCut).toBe(true)
  expect(asked).toHaveLength(mostConfused)
  expect(said.length).toBeLessThanOrEqual(mostConfused)
  expect(asked).toEqual([...asked].sort((a, b) => a - b))
  expect(Math.max(...counts.flat())).toBe(worst.count)
})

test('nothing is not marked, the most frequent most strongly', () => {
  expect([0, 1, 25, 26, 75, 76, 100].map((count) => strengthOf(count, 100))).toEqual([0, 1, 1, 2, 3, 4, 4])
  expect(strengthOf(0, 0)).toBe(0)
})

test('the days of twelve weeks end today, Mondays at the top', () => {
  const { dots, weeks } = layOutPractice(progress, today)
  expect(dots.at(-1)).toMatchObject({ day: today, isToday: true })
  expect(weeks).toHaveLength(practiceWeeks)
  const weekday = (day: number) => new Date(day * dayMillis).getUTCDay()
  for (const { day } of weeks) expect(weekday(day)).toBe(1)
  for (const { day, y } of dots) {
    const row = (weekday(day) + 6) % 7
    expect(Math.floor((y / 100) * 7)).toBe(row)
  }
  expect(dots.map(({ count }) => count)).toEqual(dots.map(({ day }) => progress.days[day]?.count ?? 0))
})

test('every code of the registry has one cell in the row of its class, empty where it was never asked', () => {
  const recalls = recallByCode(progress, today)
  const rows = layOutRecall(recalls)
  const cells = rows.flatMap((row) => row.cells)
  expect(cells.map(({ code }) => code)).toEqual([...registeredCodes])
  for (const { digit, cells: ofClass } of rows) {
    for (const { code, recall } of ofClass) {
      expect(Math.floor(code / 100)).toBe(digit)
      expect(recall).toBe(recalls.get(code))
    }
  }
  expect(cells.some(({ recall }) => recall === undefined)).toBe(true)
})

test('a code that is not registered has a cell once it was asked', () => {
  const codes = layOutRecall(new Map([[520, 0.5]])).flatMap(({ cells }) => cells.map(({ code }) => code))
  expect(codes).toContain(520)
})
