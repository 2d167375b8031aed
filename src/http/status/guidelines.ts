import { type Level, type Spec, specUrl } from '../spec.ts'
import type { FactName } from './facts.ts'
import { apiMatters } from './guidelinesOfApis.ts'
import { errorMatters } from './guidelinesOfErrors.ts'
import { type Source, type SourceId, sources } from './sources.ts'

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

/** Every matter, in the order of the first code it is about. */
export const matters: readonly Matter[] = [...apiMatters, ...errorMatters]

/** Returns the matters on which a code is one of the answers, in order; none for a code nobody argues about. */
export function mattersOf(code: number): readonly Matter[] {
  return matters.filter(({ codes }) => codes.includes(code))
}

/** Returns the matters between several codes: those that at least two of them are answers to. */
export function mattersBetween(codes: readonly number[]): readonly Matter[] {
  return matters.filter((matter) => matter.codes.filter((code) => codes.includes(code)).length > 1)
}

/** Tells whether guidelines disagree about a fact of a code. */
export function isDisputed(code: number, fact: FactName): boolean {
  return matters.some((matter) => matter.isDisputed && matter.facts?.[code] === fact)
}

/** Returns the address at which a position can be read. */
export function positionUrl(position: Position): string | undefined {
  return position.by === 'rfc' ? specUrl(position.spec) : position.url
}

/** Returns the document that a position was read in, with the date of the rule itself; `undefined` for an RFC. */
export function positionSource(position: Position): Source | undefined {
  if (position.by === 'rfc') return undefined
  const source: Source = sources[position.by]
  return { ...source, date: position.date ?? source.date }
}
