import type { Request, Response } from '../../http/message.ts'
import type { Site } from '../origin/site.ts'
import type { Sending } from '../setting.ts'
import type { Participant, Trace } from '../trace/trace.ts'

/** What a learner can do at one point: send a request, or let time pass. Its words are looked up by id. */
export interface Choice {
  readonly id: string
  readonly act:
    | { readonly kind: 'send'; readonly request: Request }
    | { readonly kind: 'wait'; readonly seconds: number }
}

/** How things stand at one point of a mission; all of it follows from the choices made so far. */
export interface Moment {
  readonly site: Site
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  readonly trace: Trace
  /** The last final response the learner received. */
  readonly last: Response | undefined
}

/** Whether a mission is still open, solved, or lost, and if lost why, as a key of its prose. */
export type Verdict =
  | { readonly kind: 'open' }
  | { readonly kind: 'solved' }
  | { readonly kind: 'failed'; readonly reason: string }

/** What somebody else sends, and when, in milliseconds since the Unix epoch; a time that is over means at once. */
export interface Move {
  readonly by: string
  readonly at: number
  readonly request: Request
}

/** What happens to the learner besides the answers: what others do, and what becomes of messages on their way. */
export interface World {
  /** The next move of anybody else as things stand; `undefined` where nobody has one. */
  readonly next?: (moment: Moment) => Move | undefined
  /** The seconds a message takes. */
  readonly latency?: (sending: Sending) => number
  readonly losses?: (sending: Sending) => boolean
  /** How long the learner does nothing but wait for an answer, in seconds; one that comes later is still received. */
  readonly patienceSeconds?: number
  /** The hosts under which the learner is called back. */
  readonly calledAt?: readonly string[]
}

/** A goal to be reached by choices that are really sent or waited; what does not derive from choices is not kept. */
export interface Mission {
  readonly id: string
  /** Raised when the same choices would come to something else than before. */
  readonly version: number
  /** The scenario whose flow it belongs to. */
  readonly flow: string
  readonly participants: readonly Participant[]
  readonly world?: World
  readonly start: () => Moment
  /** The three to five choices at a moment, among them mistakes that people make; none once the verdict is not open. */
  readonly choices: (moment: Moment, made: readonly string[]) => readonly Choice[]
  readonly judge: (moment: Moment, made: readonly string[]) => Verdict
  /** Choices that solve it; replaying them does not count as solved. */
  readonly solution: readonly string[]
  /** Ways that fail, each for its reason. */
  readonly wrongWays: readonly { readonly choices: readonly string[]; readonly reason: string }[]
}

/** A mission after some choices: every moment on the way, the last one's choices, and the verdict. */
export interface Play {
  /** The choices that were understood; the first that is none of the mission's at that point, and all after it, are dropped. */
  readonly made: readonly string[]
  readonly moments: readonly Moment[]
  readonly choices: readonly Choice[]
  readonly verdict: Verdict
}
