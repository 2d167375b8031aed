import type { StatusClass } from '../http/status/status.ts'

/** One step of a course: a page that is read, a flow that is watched, a mission that is solved, a round that is answered. */
export type CourseStep =
  | { readonly kind: 'class'; readonly digit: StatusClass }
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'compare'; readonly codes: readonly number[] }
  | { readonly kind: 'flow'; readonly id: string }
  | { readonly kind: 'mission'; readonly id: string }
  | { readonly kind: 'round'; readonly id: string; readonly codes: readonly number[]; readonly count: number }

/** Returns the name of a step: its words stand under it, and what was done is kept under it. */
export function stepKey(step: CourseStep): string {
  switch (step.kind) {
    case 'class':
      return `class-${step.digit}`
    case 'code':
      return `code-${step.code}`
    case 'compare':
      return `compare-${step.codes.join('-')}`
    case 'flow':
    case 'mission':
    case 'round':
      return `${step.kind}-${step.id}`
  }
}

/** Returns the name under which the end of a round about some codes is remembered. */
export function roundKey(codes: readonly number[]): string {
  return `round-${codes.join('-')}`
}
