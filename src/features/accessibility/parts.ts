import type { Address } from '../../state/addresses.ts'

/** The parts of the app that the table tells apart. */
export const parts = [
  'frame',
  'search',
  'codes',
  'comparisons',
  'which',
  'flows',
  'missions',
  'quiz',
  'progress',
  'courses',
] as const

export type Part = (typeof parts)[number]

/** Where each kind of page belongs; a new kind has to be put somewhere before it compiles. */
export const partOf: Readonly<Record<Address['kind'], Part>> = {
  choose: 'frame',
  home: 'frame',
  data: 'frame',
  accessibility: 'frame',
  unknown: 'frame',
  codes: 'codes',
  code: 'codes',
  class: 'codes',
  noCode: 'codes',
  compareStart: 'comparisons',
  compare: 'comparisons',
  which: 'which',
  flows: 'flows',
  flow: 'flows',
  mission: 'missions',
  quiz: 'quiz',
  progress: 'progress',
  courses: 'courses',
  course: 'courses',
}

/** The ways in which a part may have been tested. */
export const checks = ['sweep', 'keyboard', 'reader', 'person'] as const

export type Check = (typeof checks)[number]

/**
 * How each part has been tested. Nobody may claim more here than the tests do: `e2e/accessibilityPage.spec.ts` names the
 * test behind each of these, and fails when there is none.
 */
export const testedBy: Readonly<Record<Part, readonly Check[]>> = {
  frame: ['sweep', 'keyboard'],
  search: ['sweep', 'keyboard'],
  codes: ['sweep', 'keyboard'],
  comparisons: ['sweep', 'keyboard'],
  which: ['sweep', 'keyboard'],
  flows: ['sweep', 'keyboard', 'reader'],
  missions: ['sweep', 'keyboard'],
  quiz: ['sweep', 'keyboard'],
  progress: ['sweep', 'keyboard'],
  courses: ['sweep', 'keyboard'],
}
