import type { KindId } from '../question.ts'
import type { SkillId } from '../skill.ts'

/** How sure somebody was before the answer was marked. */
export const confidences = ['guess', 'fairlySure', 'certain'] as const

export type Confidence = (typeof confidences)[number]

/** What every event of the log has. */
interface Happened {
  /** Sorts in the order in which things happened, and is never given twice. */
  readonly id: string
  /** What the device's clock said, milliseconds since the Unix epoch. */
  readonly at: number
  /** Minutes by which the learner's clock was ahead of UTC, so that a day is the day as they lived it. */
  readonly zoneMinutes: number
}

/** What an answer showed about one code. */
export interface Mark {
  readonly code: number
  readonly isRight: boolean
  /** The code that was taken for it, where that is what a wrong answer said. */
  readonly saidCode?: number
}

/** One question answered: whole, so that nothing has to be made again to read the history. */
export interface AnswerEvent extends Happened {
  readonly type: 'answer'
  /** A kind of this version, or one that only a newer version knows. */
  readonly kind: KindId | (string & {})
  readonly version: number
  readonly seed: number
  readonly skill: SkillId | (string & {})
  /** Whether the kind asks for recall or for doing, where guessing does not help. */
  readonly isStrong: boolean
  /** The code asked about first, and any other that the question marks. */
  readonly marks: readonly Mark[]
  /** Keys of what was shown, in the order shown. */
  readonly options: readonly string[]
  /** What was answered, as keys. */
  readonly given: readonly string[]
  readonly isRight: boolean
  readonly confidence: Confidence
  /** Milliseconds from the question on screen to the answer. */
  readonly tookMillis: number
}

/** Takes back one answer, reset or other event, named by its id. */
export interface UndoEvent extends Happened {
  readonly type: 'undo'
  readonly cancels: string
}

/** Forgets what was known of one code up to here: cancels its marks in all answers before it. */
export interface ResetEvent extends Happened {
  readonly type: 'reset'
  readonly code: number
}

export type ReviewEvent = AnswerEvent | UndoEvent | ResetEvent
