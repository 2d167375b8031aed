import { findKinship } from '../../http/status/kinship.ts'
import { corridor } from '../origin/corridor.ts'
import type { RuleFact } from '../origin/ruleFact.ts'
import { type Finding, factOf } from '../origin/rules.ts'
import { type OwnReason, ownReasons } from './ownReasons.ts'
import { possibleCodes } from './possible.ts'
import { type Answer, type Answers, type Dispute, offeredBy, type Question, type Reason } from './question.ts'
import { answersOf, type Settled, settle, type Taken } from './settle.ts'

/** A reason with where it stands and how binding it is. */
export type Ground = RuleFact & ({ readonly finding: Finding } | { readonly own: OwnReason })

/** A code that one other answer would have given, and the question that decides between the two. */
export interface Neighbour {
  readonly code: number
  readonly question: Question
  /** The answer that was given. */
  readonly given: Answer
  /** The answer that would have led to the other code. */
  readonly other: Answer
}

/** What is known after some answers: the next question, or the code to send. */
export type Decided = Pick<Settled, 'taken' | 'pointless' | 'unfit'> & { readonly answers: Answers } & (
    | {
        readonly kind: 'open'
        readonly question: Question
        readonly offered: readonly Answer[]
        /** The codes that can still come out, ascending. */
        readonly possible: readonly number[]
      }
    | {
        readonly kind: 'answered'
        readonly code: number
        readonly deciding: Taken
        /** Why it is this code. */
        readonly grounds: readonly Ground[]
        /** Why the questions before it let the request pass. */
        readonly passed: readonly Ground[]
        /** The codes that one other answer would have given, each once, the nearest first. */
        readonly neighbours: readonly Neighbour[]
        /** The nearest of them. */
        readonly runnerUp: Neighbour | undefined
        /** The gate that answers, where it is one of the corridor. */
        readonly gate: string | undefined
        /** Whether HTTP leaves open where in the order this is asked. */
        readonly isOrderOpen: boolean
        /** Matters on which guidelines differ here. */
        readonly disputes: readonly Dispute[]
      }
  )

/** Says what some answers, by the id of their question, come to; what fits nowhere is left out and named. */
export function decide(given: Answers): Decided {
  const settled = settle(given)
  const { taken, pointless, unfit, open, last } = settled
  const answers = answersOf(settled)
  const common = { taken, pointless, unfit, answers }
  if (!last) {
    // The last question of every way ends it, so without a code one is open.
    if (!open) throw new Error('The questions have run out without an answer.')
    const offered = offeredBy(open, answers)
    return { ...common, kind: 'open', question: open, offered, possible: possibleCodes(answers) }
  }
  const neighbours = neighboursOf(taken, answers, last)
  const gate = last.answer.gate ?? last.question.gates.at(-1)
  return {
    ...common,
    kind: 'answered',
    code: last.code,
    deciding: last,
    grounds: last.answer.reasons.map(groundOf),
    passed: taken.slice(0, -1).flatMap(({ answer }) => answer.reasons.map(groundOf)),
    neighbours,
    runnerUp: neighbours[0],
    gate,
    isOrderOpen: corridor.find(({ id }) => id === gate)?.order === 'open',
    disputes: last.answer.disputes ?? [],
  }
}

function groundOf(reason: Reason): Ground {
  return 'own' in reason ? { own: reason.own, ...ownReasons[reason.own] } : { finding: reason, ...factOf(reason) }
}

/**
 * The other codes one answer away, the nearest first: those that people confuse with this one, of these the ones of the
 * same dispute, then by how late their question is asked.
 */
function neighboursOf(taken: readonly Taken[], answers: Answers, last: Taken & { readonly code: number }) {
  const found: { readonly neighbour: Neighbour; readonly rank: number }[] = []
  for (const { question, answer: given } of taken.toReversed()) {
    for (const other of offeredBy(question, answers)) {
      const there = settle({ ...answers, [question.id]: other.id }).last
      if (!there || there.code === last.code || found.some(({ neighbour }) => neighbour.code === there.code)) continue
      const isKin = findKinship(last.code, there.code) !== undefined
      const isDisputed = there.answer.disputes?.some((dispute) => last.answer.disputes?.includes(dispute)) === true
      found.push({ neighbour: { code: there.code, question, given, other }, rank: isKin ? (isDisputed ? 0 : 1) : 2 })
    }
  }
  return found.toSorted((a, b) => a.rank - b.rank).map(({ neighbour }) => neighbour)
}
