import type { Finding } from '../origin/rules.ts'
import type { OwnReason } from './ownReasons.ts'

/** Answers given so far, by the id of their question. */
export type Answers = Readonly<Record<string, string>>

/** What must have been answered before: each of these questions, with one of its listed answers. */
export type Condition = Readonly<Record<string, readonly string[]>>

/** Why an answer leads where it does: a rule of the origin, or a reason that no gate of the lab has. */
export type Reason = Finding | { readonly own: OwnReason }

/** A matter on which guidelines for APIs differ; the page of the code says who asks for what. */
export type Dispute =
  | 'acceptIgnored'
  | 'clashOrRule'
  | 'deletion'
  | 'emptyAnswer'
  | 'existsAlready'
  | 'gone'
  | 'hiding'
  | 'jobs'
  | 'limits'
  | 'movedForGood'
  | 'nothingToDelete'
  | 'payment'
  | 'seeOther'
  | 'staleWrite'
  | 'unreachable'
  | 'validation'

/** One answer to a question: it ends with a code, or lets the request go on to the next question. */
export interface Answer {
  readonly id: string
  /** When it is offered; without, always. Of answers with the same id only one is offered at a time. */
  readonly when?: Condition
  readonly code?: number
  readonly reasons: readonly Reason[]
  /** The gate that answers, where the question is about several. */
  readonly gate?: string
  readonly disputes?: readonly Dispute[]
}

/** A question about the request and the state, tied to the gates of the corridor that ask the same. */
export interface Question {
  /** A short key that stands in addresses: it never changes its meaning without a new version of the list. */
  readonly id: string
  /** Ids of the gates, in the order of the corridor; none for what comes before it or lies outside. */
  readonly gates: readonly string[]
  /** When it is asked; without, always. */
  readonly when?: Condition
  /** Two to five are offered at a time; the first one without a code is how it usually goes. */
  readonly answers: readonly Answer[]
}

/** Tells whether a condition holds; a question that has not been answered meets none. */
export function isMet(condition: Condition | undefined, answers: Answers): boolean {
  return Object.entries(condition ?? {}).every(([id, wanted]) => {
    const given = Object.hasOwn(answers, id) ? answers[id] : undefined
    return given !== undefined && wanted.includes(given)
  })
}

/** Returns the answers that a question offers after what has been answered before it. */
export function offeredBy(question: Question, answers: Answers): readonly Answer[] {
  return question.answers.filter(({ when }) => isMet(when, answers))
}
