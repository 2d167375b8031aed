import type { Level, Spec } from '../../http/spec.ts'

interface RuleFact {
  readonly spec: Spec | undefined
  readonly level: Level
}

/** Every rule a participant may cite and every outcome it may have; the sentences stand in `locales/<lng>/rules.json`. */
export const rules = {
  methodKnown: {
    known: { spec: 'RFC 9110 §9.1', level: 'usual' },
    unknown: { spec: 'RFC 9110 §15.6.2', level: 'SHOULD' },
  },
} as const satisfies Record<string, Record<string, RuleFact>>

export type Rule = keyof typeof rules
export type Outcome<R extends Rule = Rule> = R extends Rule ? keyof (typeof rules)[R] : never
