import { expect, test } from 'vitest'
import { findStatus } from '../http/status/statuses.ts'
import { askAbout, askableCodes } from './ask.ts'
import { decidingKinship, gradeOption, gradeOptions } from './grade.ts'
import { kindIds } from './question.ts'

const everyQuestion = kindIds.flatMap((kind) =>
  askableCodes(kind).flatMap((code) => [1, 2, 3].flatMap((seed) => askAbout(kind, code, seed) ?? [])),
)

test('exactly one option of every question is right', () => {
  for (const question of everyQuestion) {
    expect(
      gradeOptions(question).filter(({ right }) => right),
      question.id,
    ).toHaveLength(1)
    expect(gradeOption(question, question.answer)?.right).toBe(true)
  }
})

test('every option names the section that defines its code', () => {
  for (const question of everyQuestion) {
    for (const { option, spec } of gradeOptions(question)) {
      expect(spec, question.id).toBe(findStatus(option.code)?.spec)
      expect(spec, question.id).toMatch(/ §/)
    }
  }
})

test('every wrong option names the pair whose comparison explains it, the smaller code first', () => {
  for (const question of everyQuestion) {
    for (const { option, right, kinship } of gradeOptions(question)) {
      const pair = [question.code, option.code].sort((a, b) => a - b)
      expect(kinship?.codes, question.id).toEqual(right ? undefined : pair)
    }
  }
})

test('the pair that decides is the one with the choice, and always one of the question', () => {
  for (const question of everyQuestion) {
    question.options.forEach((option, place) => {
      const codes = decidingKinship(question, place)?.codes
      expect(codes, question.id).toContain(question.code)
      if (place !== question.answer) expect(codes, question.id).toContain(option.code)
    })
  }
})

test('there is no verdict on an option that is not there', () => {
  for (const question of everyQuestion.slice(0, 3)) {
    for (const place of [-1, 3, 0.5, Number.NaN]) expect(gradeOption(question, place)).toBeUndefined()
  }
})
