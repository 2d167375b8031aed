import type { Level, Spec } from '../spec.ts'
import type { FactName } from './facts.ts'
import type { SourceId } from './sources.ts'

/** How binding a guideline makes a rule, in its own words; `usual` is a statement without any such word. */
export type GuidelineLevel = Exclude<Level, 'convention'> | 'DO' | 'YOU SHOULD'

/** What one document says on a matter; its gist is `<matter>.<by>` in `guidelines.json`. */
export type Position = {
  readonly level: GuidelineLevel
  /** The codes it asks for in the case at hand; empty where it decides on something else than the code. */
  readonly favours: readonly number[]
} & (
  | { readonly by: 'rfc'; readonly spec: Spec }
  | {
      readonly by: SourceId
      /** The document's own name for the rule: a number, an anchor or a section. */
      readonly rule: string
      readonly url: string
      /** Where the rule has a date of its own, other than that of its document. */
      readonly date?: string
    }
)

/** A question on which guidelines speak, the RFC first: it alone is a standard. */
export interface Matter {
  readonly id: string
  /** The codes on whose pages it is shown. */
  readonly codes: readonly number[]
  readonly isDisputed: boolean
  /** Facts of a code that are disputed by it. */
  readonly facts?: Readonly<Record<number, FactName>>
  readonly positions: readonly Position[]
}
