import { type Answer, type Answers, isMet, offeredBy } from './question.ts'
import { questions } from './questions.ts'

/** One way through the questions, from the first to an answer. */
export interface Path {
  readonly answers: Answers
  readonly code: number
}

/** Lists every way on from some answers, which stay as they are; one way where they have led to a code already. */
export function pathsFrom(given: Answers = {}): readonly Path[] {
  const found: Path[] = []
  const goOn = (place: number, answers: Answers): void => {
    const next = questions.findIndex((question, index) => index >= place && isMet(question.when, answers))
    const question = questions[next]
    if (!question) return
    for (const { id, code } of stillOpen(offeredBy(question, answers), given[question.id])) {
      const longer = { ...answers, [question.id]: id }
      if (code === undefined) goOn(next + 1, longer)
      else found.push({ answers: longer, code })
    }
  }
  goOn(0, {})
  return found
}

function stillOpen(offered: readonly Answer[], given: string | undefined): readonly Answer[] {
  const chosen = offered.find(({ id }) => id === given)
  return chosen ? [chosen] : offered
}

/** Returns the codes that can still come out after some answers, ascending. */
export function possibleCodes(given: Answers): readonly number[] {
  return [...new Set(pathsFrom(given).map(({ code }) => code))].sort((a, b) => a - b)
}
