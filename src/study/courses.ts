import type { CourseStep } from './courseStep.ts'

export const courseIds = ['start', 'forms', 'apis'] as const

export type CourseId = (typeof courseIds)[number]

/** A way through what is there already, in an order that a beginner can follow. */
export interface Course {
  readonly id: CourseId
  readonly steps: readonly CourseStep[]
}

/** The courses, the first one first. */
export const courses: readonly Course[] = [
  {
    id: 'start',
    steps: [
      { kind: 'class', digit: 2 },
      { kind: 'code', code: 200 },
      { kind: 'compare', codes: [200, 204] },
      { kind: 'class', digit: 3 },
      { kind: 'compare', codes: [301, 302] },
      { kind: 'code', code: 304 },
      { kind: 'class', digit: 4 },
      { kind: 'code', code: 404 },
      { kind: 'compare', codes: [401, 403] },
      { kind: 'mission', id: 'say-who' },
      { kind: 'class', digit: 5 },
      { kind: 'compare', codes: [500, 503] },
      { kind: 'class', digit: 1 },
      {
        kind: 'round',
        id: 'first',
        codes: [100, 200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 405, 500, 502, 503],
        count: 10,
      },
    ],
  },
  {
    id: 'forms',
    steps: [
      { kind: 'code', code: 303 },
      { kind: 'flow', id: 'post-redirect-get' },
      { kind: 'compare', codes: [302, 303] },
      { kind: 'mission', id: 'three-reloads' },
      { kind: 'mission', id: 'page-of-a-post' },
      { kind: 'compare', codes: [201, 303] },
      { kind: 'mission', id: 'bookmark-that-works' },
      { kind: 'mission', id: 'double-click' },
      { kind: 'compare', codes: [301, 302, 307, 308] },
      { kind: 'mission', id: 'kept-method' },
      { kind: 'round', id: 'redirects', codes: [201, 300, 301, 302, 303, 304, 307, 308], count: 10 },
    ],
  },
  {
    id: 'apis',
    steps: [
      { kind: 'code', code: 202 },
      { kind: 'flow', id: 'polling' },
      { kind: 'compare', codes: [202, 303] },
      { kind: 'mission', id: 'polite-report' },
      { kind: 'flow', id: 'async-mishaps' },
      { kind: 'mission', id: 'lost-answer' },
      { kind: 'code', code: 409 },
      { kind: 'flow', id: 'concurrent-edits' },
      { kind: 'compare', codes: [409, 412] },
      { kind: 'mission', id: 'entity-tags' },
      { kind: 'compare', codes: [409, 412, 422, 428] },
      { kind: 'flow', id: 'access-control' },
      { kind: 'compare', codes: [403, 404] },
      { kind: 'mission', id: 'other-credentials' },
      { kind: 'mission', id: 'without-forbidden' },
      {
        kind: 'round',
        id: 'apis',
        codes: [202, 303, 401, 403, 404, 409, 412, 422, 423, 428, 429],
        count: 10,
      },
    ],
  },
]

/** Returns the course of an id, or `undefined` where there is none. */
export function findCourse(id: string): Course | undefined {
  return courses.find((course) => course.id === id)
}
