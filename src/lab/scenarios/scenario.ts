import type { Site } from '../origin/site.ts'
import type { Participant, Trace } from '../trace/trace.ts'

/** A control of a scenario; its label, and the label of each option, are looked up by id. */
export type Control = (
  | {
      readonly kind: 'range'
      readonly id: string
      readonly min: number
      readonly max: number
      readonly step: number
      readonly initial: number
      readonly unit: 'seconds' | 'percent' | 'count'
    }
  | { readonly kind: 'choice'; readonly id: string; readonly options: readonly string[]; readonly initial: string }
) & {
  /** Drawn by the flow's panel, not among the other controls. */
  readonly drawnByPanel?: true
}

export type ControlValues = Readonly<Record<string, number | string>>

/** A number a run is judged by, such as wasted polls; its label is looked up by id. */
export interface Figure {
  readonly id: string
  readonly value: number
  readonly unit: 'count' | 'millis'
}

/** A flow that can be run: the same controls and seed always give the same trace. */
export interface Scenario {
  readonly id: string
  /** Raised when the same address would show something else than before. */
  readonly version: number
  /** The status codes it shows, for links from their pages. */
  readonly codes: readonly number[]
  readonly controls: readonly Control[]
  readonly participants: readonly Participant[]
  readonly run: (values: ControlValues, seed: number) => Trace
  readonly figures: (trace: Trace) => readonly Figure[]
  /** The site that the origin starts with; without it, nothing can be asked of the site between two exchanges. */
  readonly site?: (values: ControlValues) => Site
}
