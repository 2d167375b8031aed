import { deriveSeed } from '../lab/random.ts'
import { askAbout } from './ask.ts'
import { endlessSubject, mixtureMemory } from './mixedSubjects.ts'
import { firstCount, missed, type Round } from './round.ts'

/** How many questions stand ahead at least, so that what is missed can come back after others. */
export const endlessAhead = 6

/** Adds questions to an endless round until enough stand ahead; any other round stays as it is. */
export function fillAhead(round: Round): Round {
  const { order, past } = round
  if (order.mode !== 'endless' || round.isClosed) return round
  const questions = [...round.questions]
  while (questions.length < round.answers.length + endlessAhead) {
    const firsts = questions.filter(({ again }) => !again)
    const place = (past?.asked ?? 0) + firsts.length
    const subject = endlessSubject(order, firsts, place)
    const question = subject && askAbout(subject.kind, subject.code, deriveSeed(order.seed, place))
    if (!question) break
    questions.push(question)
  }
  return { ...round, questions }
}

/**
 * Takes what was answered long ago out of an endless round, so that it never holds more than a window; what it counted for
 * stays. Any other round stays as it is.
 */
export function dropOld(round: Round): Round {
  if (round.order.mode !== 'endless') return round
  const answered = round.questions.slice(0, round.answers.length)
  const surplus = answered.filter(({ again }) => !again).length - mixtureMemory
  if (surplus <= 0) return round
  const at = answered.findIndex((_, place) => firstsUpTo(answered, place + 1) === surplus + 1)
  if (at <= 0) return round
  const dropped = answered.slice(0, at)
  const misses = missed(round).filter(({ question }) => dropped.includes(question))
  const asked = firstsUpTo(answered, at)
  const { past = { asked: 0, right: 0, putRight: 0 } } = round
  return {
    ...round,
    questions: round.questions.slice(at),
    answers: round.answers.slice(at),
    past: {
      asked: past.asked + asked,
      right: past.right + asked - misses.length,
      putRight: past.putRight + misses.filter(({ isPutRight }) => isPutRight).length,
    },
  }
}

function firstsUpTo(questions: Round['questions'], end: number): number {
  return firstCount({ questions: questions.slice(0, end) })
}
