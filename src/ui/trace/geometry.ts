import type { Participant } from '../../lab/trace/trace.ts'

/** Across, everything is a percentage of the width; down, a unit is a sixteenth of a rem, so that text may grow. */
export interface Lifeline {
  readonly participant: Participant
  readonly x: number
}

export interface Arrow {
  readonly step: number
  readonly label: string
  /** For narrow screens. */
  readonly shortLabel: string
  /** The status code of a response; `undefined` for a request. */
  readonly status: number | undefined
  readonly fromX: number
  /** Where it arrives, or where it was lost: half way. */
  readonly toX: number
  readonly sentY: number
  readonly arrivedY: number
  readonly lost: boolean
}

/** A time in which a participant waited, drawn along its lifeline. */
export interface Gap {
  readonly step: number
  readonly x: number
  readonly fromY: number
  readonly toY: number
  /** The middle of its words. */
  readonly labelY: number
  readonly millis: number
}

/** A place on a lifeline where decisions were taken; a click on it leads to the step they led to. */
export interface DecisionMark {
  /** The place in the trace of the first of them. */
  readonly event: number
  readonly step: number
  readonly x: number
  readonly y: number
  readonly count: number
}

/** A time in which a participant dealt with a request. */
export interface Activity {
  readonly x: number
  readonly fromY: number
  readonly toY: number
}

/** A decision that is a step of its own, since it led to no message. */
export interface Conclusion {
  readonly step: number
  readonly x: number
  readonly y: number
}

export interface TimeLabel {
  readonly step: number
  readonly y: number
  /** Milliseconds since the trace began. */
  readonly elapsedMillis: number
}

/** The strip of the picture that belongs to a step: rows touch, none overlaps another. */
export interface Row {
  readonly step: number
  readonly y: number
  readonly height: number
}

export interface TraceLayout {
  readonly height: number
  readonly lifelines: readonly Lifeline[]
  readonly arrows: readonly Arrow[]
  readonly gaps: readonly Gap[]
  readonly marks: readonly DecisionMark[]
  readonly conclusions: readonly Conclusion[]
  readonly activities: readonly Activity[]
  readonly times: readonly TimeLabel[]
  readonly rows: readonly Row[]
}
