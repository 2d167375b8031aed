import type { Decision } from '../trace/trace.ts'
import { type Finding, factOf } from './rules.ts'

/** Makes the decision that a participant took at a time in milliseconds. */
export function decisionOf(by: string, at: number, finding: Finding): Decision {
  return { by, at, ...finding, ...factOf(finding) }
}
