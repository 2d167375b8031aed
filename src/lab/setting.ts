import type { Message, Request, Response } from '../http/message.ts'
import type { Site } from './origin/site.ts'
import type { Random } from './random.ts'
import type { Process } from './steps.ts'
import type { Participant } from './trace/trace.ts'

/** A message about to go; `ordinal` counts the messages of the run from 0. */
export interface Sending {
  readonly from: string
  readonly to: string
  readonly exchange: number
  readonly ordinal: number
  readonly message: Message
}

/** All that a run depends on. */
export interface Setting {
  readonly participants: readonly Participant[]
  /** What participants do of themselves, in the order in which they begin. */
  readonly processes: readonly {
    readonly by: string
    readonly startSeconds?: number
    readonly process: () => Process
  }[]
  /** The sites, by the participant that serves each. */
  readonly origins: Readonly<Record<string, Site>>
  /** What participants that are no origin answer when they are asked, such as the receiver of a callback. */
  readonly receivers?: Readonly<Record<string, (request: Request) => Process<Response>>>
  /** Which participant an origin reaches under a host of its own requests. */
  readonly hosts?: Readonly<Record<string, string>>
  /** The seconds a message takes. */
  readonly latency?: (sending: Sending, random: Random) => number
  /** Whether a message gets lost. */
  readonly losses?: (sending: Sending, random: Random) => boolean
  readonly startMillis?: number
  readonly seed: number
  readonly limits?: { readonly exchanges?: number; readonly steps?: number }
}

/** When runs of the lab start: 2026-01-01T00:00:00Z. */
export const labStartMillis = Date.UTC(2026, 0, 1)
