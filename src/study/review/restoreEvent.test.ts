import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBoundedJson } from './boundedJson.ts'
import type { ReviewEvent } from './event.ts'
import { latestIdTime, makeEventId } from './eventId.ts'
import { exampleAnswer, exampleLog, exampleWriter } from './exampleEvents.ts'
import { isReviewEvent } from './loggedEvent.ts'
import { restoreEvent } from './restoreEvent.ts'

const answer = exampleAnswer()
const happened = { id: answer.id, at: answer.at, zoneMinutes: -210 }
const undo: ReviewEvent = { ...happened, type: 'undo', cancels: makeEventId(1, exampleWriter, '') }
const reset: ReviewEvent = { ...happened, type: 'reset', code: 409 }
const unknown = { id: answer.id, type: 'holiday', from: 3, deep: { list: [1, null, 'x'] } }

test('every event of this version is read as it was written', () => {
  for (const event of [...exampleLog(50), undo, reset]) {
    const read = restoreEvent(JSON.parse(JSON.stringify(event)))
    expect(read).toEqual(event)
    expect(read && isReviewEvent(read)).toBe(true)
  }
})

test('an event of a newer version, and a field it has added to one of ours, are kept whole', () => {
  expect(restoreEvent(unknown)).toBe(unknown)
  expect(isReviewEvent(unknown)).toBe(false)
  const extended = { ...answer, marks: [{ ...answer.marks[0], hint: 'x' }], mood: 'fine' }
  expect(restoreEvent(extended)).toBe(extended)
})

test('a kind, a skill or a code that only a newer version knows is no reason to refuse an answer', () => {
  const newer = { ...answer, kind: 'dictation', skill: 'hearCode', marks: [{ code: 599, isRight: true }] }
  expect(restoreEvent(newer)).toBe(newer)
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'answer'],
  ['a list', [answer]],
  ['no id', { ...answer, id: undefined }],
  ['an id in small letters', { ...answer, id: answer.id.toLowerCase() }],
  ['an id of another length', { ...answer, id: `${answer.id}0` }],
  ['an id after all time', { ...answer, id: `Z${answer.id.slice(1)}` }],
  ['an unknown type without an id', { type: 'holiday' }],
  ['a type that is no word', { ...unknown, type: '<script>' }],
  ['a known type with another content', { ...happened, type: 'reset', code: '409' }],
  ['an undo of nothing', { ...undo, cancels: '' }],
  ['NaN for a time', { ...answer, at: Number.NaN }],
  ['a time before there was one', { ...answer, at: -1 }],
  ['a time after all ids', { ...answer, at: latestIdTime + 1 }],
  ['a fraction of a millisecond', { ...answer, at: 0.5 }],
  ['a zone beyond all zones', { ...answer, zoneMinutes: 6000 }],
  ['endless time taken', { ...answer, tookMillis: Number.POSITIVE_INFINITY }],
  ['less than no time taken', { ...answer, tookMillis: -1 }],
  ['a confidence there is not', { ...answer, confidence: 'sure' }],
  ['a skill that would be a key of something else', { ...answer, skill: '__proto__' }],
  ['a code that is none', { ...answer, marks: [{ code: 4090, isRight: true }] }],
  ['a huge text', { ...answer, given: ['x'.repeat(2001)] }],
  ['too many texts', { ...answer, options: Array.from({ length: 101 }, () => 'x') }],
  ['too many large texts', { ...answer, options: Array.from({ length: 9 }, () => 'x'.repeat(2000)) }],
  ['a huge newer event', { ...unknown, text: 'x'.repeat(20_000) }],
  ['a date', { ...unknown, when: new Date(0) }],
  ['a newer event with a number that JSON does not have', { ...unknown, from: Number.NaN }],
  ['a list with nothing in it, and a million long', { ...unknown, from: new Array(1_000_000) }],
  ['a function', { ...unknown, toJSON: () => 'x' }],
])('%s is no event', (_, stored) => {
  expect(restoreEvent(stored)).toBeUndefined()
})

test('what sets a prototype or is nested without end is refused wherever it stands', () => {
  const texts = [
    `{"__proto__":{"isRight":true},${JSON.stringify(answer).slice(1)}`,
    `{"more":{"__proto__":[]},${JSON.stringify(unknown).slice(1)}`,
    `{"constructor":{"prototype":{}},${JSON.stringify(unknown).slice(1)}`,
    `{"more":${'['.repeat(5000)}${']'.repeat(5000)},${JSON.stringify(unknown).slice(1)}`,
  ]
  for (const text of texts) expect(restoreEvent(JSON.parse(text))).toBeUndefined()
  const circle: Record<string, unknown> = { ...unknown }
  circle.self = circle
  expect(restoreEvent(circle)).toBeUndefined()
})

test('nothing at all makes reading fail, and what is read is the thing itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.record({ ...broken(answer) })), (stored) => {
      const read = restoreEvent(stored)
      if (read !== undefined) expect(read).toBe(stored)
    }),
    { numRuns: 500 },
  )
})

/** Each field as it should be, or anything. */
function broken(event: object): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [
      name,
      fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.anything() }),
    ]),
  )
}

test('the bounds of a value are its depth, its values and its characters, each to the last one', () => {
  const bounds = { depth: 2, values: 4, characters: 6 }
  expect(isBoundedJson({ ab: ['cd', 1] }, bounds)).toBe(true)
  expect(isBoundedJson({ ab: [[]] }, bounds)).toBe(false)
  expect(isBoundedJson({ ab: [1, 2, 3] }, bounds)).toBe(false)
  expect(isBoundedJson({ abc: 'defg' }, bounds)).toBe(false)
  expect(isBoundedJson({ ab: 'cdef' }, bounds)).toBe(true)
})
