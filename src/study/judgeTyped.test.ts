import { expect, test } from 'vitest'
import { findStatus } from '../http/status/statuses.ts'
import { askAbout } from './ask.ts'
import { judge, marksOf } from './judge.ts'
import type { Question } from './question.ts'

function asked(kind: 'typeCode' | 'typeName', code: number): Question {
  const question = askAbout(kind, code, 1)
  if (!question) throw new Error(`${kind} does not ask about ${code}`)
  return question
}

test('a code typed for its kin is told when it would have been that one, and remembered as what was said', () => {
  const question = asked('typeCode', 412)
  const { isRight, parts } = judge(question, ['409'])
  expect(isRight).toBe(false)
  expect(parts.map(({ key, given, fits }) => [key, given, fits])).toEqual([
    ['409', true, false],
    ['412', false, true],
  ])
  expect(parts[0]?.reasons).toEqual([
    { because: { said: 'when', code: 409, against: 412 }, spec: findStatus(409)?.spec },
  ])
  expect(parts[1]?.reasons.map(({ because }) => because)).toEqual([{ said: 'when', code: 412, against: 409 }])
  expect(marksOf(question, ['409'])).toEqual([{ code: 412, isRight: false, saidCode: 409 }])
})

test('a code that is no kin is told what it means, and a number that is none says nothing', () => {
  const question = asked('typeCode', 412)
  expect(judge(question, ['503']).parts[0]?.reasons.map(({ because }) => because)).toEqual([
    { said: 'gist', code: 503 },
  ])
  const [typed, right] = judge(question, ['299']).parts
  expect(typed).toMatchObject({ shown: { said: 'literal', lines: ['299'] }, reasons: [] })
  expect(right?.reasons.map(({ because }) => because)).toEqual([{ said: 'gist', code: 412 }])
  expect(marksOf(question, ['299'])).toEqual([{ code: 412, isRight: false }])
})

test('a code typed rightly is told what it means, whatever stands around it', () => {
  const { isRight, parts } = judge(asked('typeCode', 412), [' 412 '])
  expect(isRight).toBe(true)
  expect(parts.map(({ key, given, fits }) => [key, given, fits])).toEqual([['412', true, true]])
})

test.each([
  ['its registered phrase', 'content too large', 'Content Too Large'],
  ['an earlier name', 'Payload Too Large', 'Payload Too Large'],
  ['one slip of the keys', 'Content Too Lrage', 'Content Too Large'],
  ['the code typed along', '413 Content Too Large', 'Content Too Large'],
])('%s is right, and shown as it is written', (_what, typed, phrase) => {
  const { isRight, parts } = judge(asked('typeName', 413), [typed])
  expect(isRight).toBe(true)
  expect(parts.map(({ shown }) => shown)).toEqual([{ said: 'literal', lines: [phrase] }])
})

test('the phrase of another code is remembered as that code, and the one of today is told', () => {
  const question = asked('typeName', 413)
  const { isRight, parts } = judge(question, ['uri too long'])
  expect(isRight).toBe(false)
  expect(parts.map(({ code, shown }) => [code, shown])).toEqual([
    [414, { said: 'literal', lines: ['uri too long'] }],
    [413, { said: 'literal', lines: ['Content Too Large'] }],
  ])
  expect(parts[0]?.reasons.map(({ because }) => because)).toEqual([{ said: 'when', code: 414, against: 413 }])
  expect(marksOf(question, ['uri too long'])).toEqual([{ code: 413, isRight: false, saidCode: 414 }])
})

test('words that name no code are wrong, and so is another code typed along', () => {
  const question = asked('typeName', 413)
  expect(marksOf(question, ['too much'])).toEqual([{ code: 413, isRight: false }])
  expect(judge(question, ['414 Content Too Large']).isRight).toBe(false)
  expect(judge(question, ['413']).parts[0]).toMatchObject({
    shown: { said: 'literal', lines: ['413'] },
    isRight: false,
  })
  expect(judge(question, ['Not Found']).parts[0]?.reasons.map(({ because }) => because)).toEqual([
    { said: 'gist', code: 404 },
  ])
})
