import { kinds } from './kinds.ts'
import { type Confidence, confidences } from './review/event.ts'
import type { Tally } from './review/progress.ts'
import { type Answered, answeredOf, type Miss, missed, type Round } from './round.ts'
import { type SkillId, skillIds } from './skill.ts'

/** What a round shows about whoever has sat it; first answers count. */
export interface RoundReport {
  /** The questions missed: first those that were answered with certainty, else in order. */
  readonly misses: readonly Miss[]
  /** By skill, without those that were not asked for. */
  readonly skills: readonly { readonly skill: SkillId; readonly tally: Tally }[]
  /** By how sure somebody was, without what was never said. */
  readonly sureness: readonly { readonly confidence: Confidence; readonly tally: Tally }[]
}

/** Returns what a round shows; of an endless one, what its window does. */
export function reportOf(round: Round): RoundReport {
  const firsts = answeredOf(round).filter(({ question }) => !question.again)
  const isCertain = ({ answer }: Answered) => answer.confidence === 'certain'
  const misses = missed(round)
  return {
    misses: [...misses.filter(isCertain), ...misses.filter((miss) => !isCertain(miss))],
    skills: skillIds
      .map((skill) => ({
        skill,
        tally: tallyOf(firsts.filter(({ question }) => kinds[question.kind].skill === skill)),
      }))
      .filter(({ tally }) => tally.count > 0),
    sureness: confidences
      .map((confidence) => ({
        confidence,
        tally: tallyOf(firsts.filter(({ answer }) => answer.confidence === confidence)),
      }))
      .filter(({ tally }) => tally.count > 0),
  }
}

function tallyOf(answered: readonly Answered[]): Tally {
  return { count: answered.length, right: answered.filter(({ judgement }) => judgement.isRight).length }
}
