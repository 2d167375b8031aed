import type { Level, Spec } from '../spec.ts'
import type { FactName } from './facts.ts'

/**
 * Where a fact stands, and how binding it is there. What no RFC says is a convention; it names the document whose rule it
 * is, if it is anybody's. A prohibition is the level of a fact only where the fact itself is one.
 */
export interface FactAnchor {
  readonly spec: Spec | undefined
  readonly level: Level
}

/** The facts that have one anchor for the whole fact: the registry itself tells the state, each field has its own. */
export type AnchoredFact = Exclude<FactName, 'state' | 'spec' | 'requirements'>

/** An anchor, or only a level where the defining section of the code says it. */
export type OwnAnchor = Exclude<Level, 'convention'> | FactAnchor

/** By code, the facts of which a section says more than is said of the class. */
export type CodeAnchors = Readonly<Record<number, Readonly<Partial<Record<AnchoredFact, OwnAnchor>>>>>

/** What no RFC says and nobody's rule is. */
export const convention: FactAnchor = { spec: undefined, level: 'convention' }
