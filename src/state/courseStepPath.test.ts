import { expect, test } from 'vitest'
import { stepKey } from '../study/courseStep.ts'
import { courses } from '../study/courses.ts'
import { parseAddress } from './addresses.ts'
import { parseCourse, stepAt, stepPath } from './courseStepPath.ts'
import { readRoundLink } from './roundLink.ts'

const steps = courses.flatMap(({ id, steps }) => steps.map((step) => ({ id, step })))

test.each(steps)('the path of a step of $id ($step.kind) leads to that step and names the course', ({ id, step }) => {
  const url = new URL(stepPath('fr', step, id), 'https://status.example')
  expect(parseCourse(url.search)).toBe(id)
  const address = parseAddress(url.pathname)
  if (step.kind === 'round') {
    expect(address.kind).toBe('quiz')
    expect(readRoundLink(url.search)).toEqual({
      is: 'round',
      link: { mode: 'topic', topic: { by: 'codes', codes: step.codes }, count: step.count },
    })
  } else {
    const reached = stepAt(address)
    expect(reached && stepKey(reached)).toBe(stepKey(step))
  }
})

test.each(['', '?course=', '?course=<script>', '?course=START', `?course=${'a'.repeat(21)}`])(
  '%j names no course',
  (query) => expect(parseCourse(query)).toBeUndefined(),
)

test.each(['/en/', '/en/codes', '/en/quiz', '/en/courses/start', '/en/nowhere'])('%s is no step', (path) => {
  expect(stepAt(parseAddress(path))).toBeUndefined()
})
