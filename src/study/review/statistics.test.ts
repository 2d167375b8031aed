import { expect, test } from 'vitest'
import type { Confidence } from './event.ts'
import { exampleAnswer, exampleLog } from './exampleEvents.ts'
import { recallProbability } from './memory.ts'
import { emptyProgress } from './progress.ts'
import { replay } from './replay.ts'
import {
  calibrationRows,
  certainButWrong,
  confusionsOf,
  overallRetention,
  recallByCode,
  retentionRows,
  weakestPairs,
} from './statistics.ts'

const log = exampleLog(3000)
const progress = replay(log)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** A log of answers in which one code was asked for and another one said. */
const said = (...answers: readonly (readonly [code: number, saidCode: number, confidence?: Confidence])[]) =>
  answers.map(([code, saidCode, confidence = 'fairlySure'], at) => {
    const isRight = code === saidCode
    const marks = [{ code, isRight, ...(!isRight && { saidCode }) }]
    return exampleAnswer({ id: String(at).padStart(4, '0'), isRight, confidence, marks })
  })

test('each row of retention predicts within its range, and the rows add up to the whole', () => {
  const rows = retentionRows(progress)
  for (const { from, to, predicted, actual, count, right } of rows) {
    expect(predicted).toBeGreaterThanOrEqual(from)
    expect(predicted).toBeLessThanOrEqual(to)
    expect(actual).toBe(right / count)
  }
  const whole = overallRetention(progress)
  expect(whole?.count).toBe(sum(rows.map(({ count }) => count)))
  expect(whole?.predicted).toBeCloseTo(
    sum(rows.map(({ predicted, count }) => predicted * count)) / (whole?.count ?? 0),
    8,
  )
  expect(rows.map(({ from }) => from)).toEqual(rows.map(({ from }) => from).sort((a, b) => a - b))
})

test('nothing is said of nothing', () => {
  expect(overallRetention(emptyProgress)).toBeUndefined()
  expect(retentionRows(emptyProgress)).toEqual([])
  expect(weakestPairs(emptyProgress)).toEqual([])
  expect(recallByCode(emptyProgress, 20_000).size).toBe(0)
  expect(calibrationRows(emptyProgress).map(({ count }) => count)).toEqual([0, 0, 0])
})

test('calibration has a row for each confidence with the answers that were given so', () => {
  const rows = calibrationRows(progress)
  expect(rows.map(({ confidence }) => confidence)).toEqual(['guess', 'fairlySure', 'certain'])
  for (const { confidence, count, right } of rows) {
    const answers = log.filter((answer) => answer.confidence === confidence)
    expect([count, right]).toEqual([answers.length, answers.filter(({ isRight }) => isRight).length])
  }
})

test('what was certain but wrong is listed by code, the most often so first', () => {
  const answers = said(
    [409, 412, 'certain'],
    [400, 422, 'certain'],
    [400, 404, 'certain'],
    [404, 410],
    [403, 403, 'certain'],
  )
  expect(certainButWrong(replay(answers))).toEqual([
    { code: 400, count: 2 },
    { code: 409, count: 1 },
  ])
})

test('confusions tell what was answered in the place of what, in both directions', () => {
  expect(confusionsOf(replay(said([412, 409], [409, 412], [409, 412], [409, 409])))).toEqual([
    { code: 409, said: 412, count: 2 },
    { code: 412, said: 409, count: 1 },
  ])
})

test('the weakest pair is the one that is taken for each other most often of all its reviews', () => {
  const often = said(...Array.from({ length: 8 }, () => [409, 412] as const), [400, 422], [422, 400])
  expect(weakestPairs(replay(often)).map(({ codes, count }) => [codes, count])).toEqual([
    [[409, 412], 8],
    [[400, 422], 2],
  ])
  const mastered = said(
    ...Array.from({ length: 8 }, () => [409, 412] as const),
    ...Array.from({ length: 40 }, () => [409, 409] as const),
    [400, 422],
    [422, 400],
  )
  expect(weakestPairs(replay(mastered))[0]?.codes).toEqual([400, 422])
})

test('one slip at the first review weighs less than a habit', () => {
  const answers = said([404, 410], ...Array.from({ length: 10 }, (_, at) => [409, at < 6 ? 412 : 409] as const))
  expect(weakestPairs(replay(answers)).map(({ codes }) => codes)).toEqual([
    [409, 412],
    [404, 410],
  ])
})

test('the recall of a code is the mean over its cards', () => {
  const day = Math.max(...Object.values(progress.cards).map(({ last }) => last)) + 10
  const recall = recallByCode(progress, day)
  expect(recall.size).toBe(new Set(Object.values(progress.cards).map(({ code }) => code)).size)
  for (const [code, mean] of recall) {
    const cards = Object.values(progress.cards).filter((card) => card.code === code)
    expect(mean).toBeCloseTo(sum(cards.map((card) => recallProbability(card, day))) / cards.length, 12)
    expect(mean).toBeLessThanOrEqual(1)
    expect(mean).toBeGreaterThan(0)
  }
  const [only, ...others] = recallByCode(replay([exampleAnswer()]), day)
  const card = replay([exampleAnswer()]).cards['409.chooseCode']
  expect(only).toEqual([409, card && recallProbability(card, day)])
  expect(others).toEqual([])
})
