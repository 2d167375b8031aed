import type { Language } from '../i18n/languages.ts'
import type { CourseStep } from '../study/courseStep.ts'
import { type Address, formatAddress } from './addresses.ts'
import { roundPath } from './roundPath.ts'

/** Returns the path of a step; with the id of a course, the page says where in that course one is. */
export function stepPath(language: Language, step: CourseStep, course: string): string {
  const path =
    step.kind === 'round'
      ? roundPath(language, { codes: step.codes, count: step.count })
      : formatAddress({ ...step, language })
  return `${path}${path.includes('?') ? '&' : '?'}course=${course}`
}

/** Returns the id of the course that a query names, or `undefined` where it names none. */
export function parseCourse(query: string): string | undefined {
  const named = new URLSearchParams(query).get('course') ?? ''
  return /^[a-z]{1,20}$/.test(named) ? named : undefined
}

/** Returns the step that a page is by its address, whatever the course; `undefined` for a page that can be none. */
export function stepAt(address: Address): Exclude<CourseStep, { kind: 'round' }> | undefined {
  switch (address.kind) {
    case 'class':
      return { kind: address.kind, digit: address.digit }
    case 'code':
      return { kind: address.kind, code: address.code }
    case 'compare':
      return { kind: address.kind, codes: address.codes }
    case 'flow':
    case 'mission':
      return { kind: address.kind, id: address.id }
    default:
      return undefined
  }
}
