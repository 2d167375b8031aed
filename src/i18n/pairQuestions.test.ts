import { expect, test } from 'vitest'
import { pairQuestions } from './pairQuestions.ts'

const note = (a: number, b: number) => ({
  a,
  b,
  prose: {
    ...{ question: '', difference: '', first: '', second: '' },
    questions: { which: { question: `${a} or ${b}?`, answer: 'It depends.' } },
  },
})

test('the questions of one pair keep their names', () => {
  expect(Object.keys(pairQuestions([note(202, 409)]))).toEqual(['which'])
})

test('the questions of several pairs are told apart by their codes, and none is lost', () => {
  const asked = pairQuestions([note(502, 503), note(503, 504)])
  expect(Object.keys(asked)).toEqual(['502-503-which', '503-504-which'])
  expect(asked['503-504-which']?.question).toBe('503 or 504?')
})
