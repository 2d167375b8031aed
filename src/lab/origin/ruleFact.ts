import type { Level, Spec } from '../../http/spec.ts'

/** Where an outcome of a rule stands, and how binding it is; no place for a mere convention. */
export interface RuleFact {
  readonly spec: Spec | undefined
  readonly level: Level
}
