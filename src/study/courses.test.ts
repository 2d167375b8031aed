import { expect, test } from 'vitest'
import { findKinship } from '../http/status/kinship.ts'
import { findStatus } from '../http/status/statuses.ts'
import { findMission } from '../lab/missions/missions.ts'
import { findScenario } from '../lab/scenarios/scenarios.ts'
import { stepKey } from './courseStep.ts'
import { courseIds, courses, findCourse } from './courses.ts'
import { makeRound } from './makeRound.ts'

const steps = courses.flatMap((course) => course.steps.map((step) => ({ course: course.id, step })))

test('every course is found by its id, in the order of the ids', () => {
  expect(courses.map(({ id }) => id)).toEqual(courseIds)
  for (const course of courses) expect(findCourse(course.id)).toBe(course)
  expect(findCourse('nowhere')).toBeUndefined()
})

test.each(steps)('in $course, $step.kind leads to something that is there', ({ step }) => {
  switch (step.kind) {
    case 'class':
      return expect([1, 2, 3, 4, 5]).toContain(step.digit)
    case 'code':
      return expect(findStatus(step.code)).toBeDefined()
    case 'compare': {
      const [first = 0, ...others] = step.codes
      expect([...step.codes].sort((a, b) => a - b)).toEqual(step.codes)
      return expect(others.some((other) => findKinship(first, other) !== undefined)).toBe(true)
    }
    case 'flow':
      return expect(findScenario(step.id)).toBeDefined()
    case 'mission':
      return expect(findMission(step.id)).toBeDefined()
    case 'round':
      return expect(
        makeRound({ mode: 'topic', topic: { by: 'codes', codes: step.codes }, count: step.count, seed: 1 })?.questions,
      ).toHaveLength(step.count)
  }
})

test('no course takes the same step twice, and no two rounds share a name', () => {
  for (const course of courses) {
    const keys = course.steps.map(stepKey)
    expect(new Set(keys).size).toBe(keys.length)
  }
  const rounds = steps.filter(({ step }) => step.kind === 'round').map(({ step }) => stepKey(step))
  expect(new Set(rounds).size).toBe(rounds.length)
})

test('every course ends with a round', () => {
  for (const course of courses) expect(course.steps.at(-1)?.kind).toBe('round')
})
