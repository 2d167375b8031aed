import { type Answer, type Answers, isMet, offeredBy, type Question } from './question.ts'
import { questions } from './questions.ts'

/** A question with the answer it was given. */
export interface Taken {
  readonly question: Question
  readonly answer: Answer
}

/** Where some answers have led: what of them counts, and the next question or the answer that ends it. */
export interface Settled {
  /** The questions answered, in their order. */
  readonly taken: readonly Taken[]
  /** The first question that is asked and has no answer yet; none when a code has been reached. */
  readonly open: Question | undefined
  /** The last answer, where it gives the code and every question before it is answered. */
  readonly last: (Taken & { readonly code: number }) | undefined
  /** Ids of questions that were answered though they are not asked after the other answers. */
  readonly pointless: readonly string[]
  /** Ids of questions whose answer is none of those offered. */
  readonly unfit: readonly string[]
}

/**
 * Goes through the questions with some answers, whatever their order; what fits nowhere is named and left out. An answer
 * that still fits stays, even behind a question that is open again.
 */
export function settle(given: Answers): Settled {
  const taken: Taken[] = []
  const unfit: string[] = []
  const answers: Record<string, string> = {}
  let open: Question | undefined
  let last: Settled['last']
  for (const question of questions) {
    if (!isMet(question.when, answers)) continue
    const id = Object.hasOwn(given, question.id) ? given[question.id] : undefined
    const answer = offeredBy(question, answers).find((offered) => offered.id === id)
    if (!answer) {
      if (id !== undefined) unfit.push(question.id)
      open ??= question
      continue
    }
    answers[question.id] = answer.id
    taken.push({ question, answer })
    if (answer.code !== undefined) {
      if (!open) last = { question, answer, code: answer.code }
      break
    }
  }
  const counted = new Set([...taken.map(({ question }) => question.id), ...unfit])
  const pointless = Object.keys(given).filter((id) => !counted.has(id))
  return { taken, open: last ? undefined : open, last, pointless, unfit }
}

/** Returns the answers that count, by question. */
export function answersOf({ taken }: Settled): Answers {
  return Object.fromEntries(taken.map(({ question, answer }) => [question.id, answer.id]))
}

/**
 * Returns answers up to a question, as it usually goes where nothing else was said: everything before that question is
 * in order. The question itself is left open, and so is everything after it.
 */
export function inOrderUpTo(id: string, given: Answers = {}): Answers {
  const before = questions.findIndex((question) => question.id === id)
  const answers: Record<string, string> = {}
  for (const question of questions.slice(0, Math.max(0, before))) {
    if (!isMet(question.when, answers)) continue
    const offered = offeredBy(question, answers).filter(({ code }) => code === undefined)
    const wanted = offered.find((answer) => answer.id === given[question.id]) ?? offered[0]
    if (wanted) answers[question.id] = wanted.id
  }
  return answers
}

/**
 * Lists the questions that come after the open one as it usually goes, each with everything before it in order. Nothing
 * is usual about a method, so the list ends with that question as long as it is open.
 */
export function questionsAhead(given: Answers): readonly Question[] {
  const { open, taken } = settle(given)
  if (!open) return []
  const last = questions.at(-1)
  const usual = inOrderUpTo(last?.id ?? '', given)
  const ahead = questions
    .slice(questions.indexOf(open) + 1)
    .filter((question) => Object.hasOwn(usual, question.id) || (question === last && isMet(question.when, usual)))
  if (taken.some(({ question }) => question.id === 'method')) return ahead
  return ahead.slice(0, ahead.findIndex(({ id }) => id === 'method') + 1)
}

/** Returns the answers without the last one given before the open question, or `undefined` where there is none. */
export function stepBack(given: Answers): Answers | undefined {
  const settled = settle(given)
  const place = settled.open ? questions.indexOf(settled.open) : questions.length
  const last = settled.taken.findLast(({ question }) => questions.indexOf(question) < place)
  if (!last) return undefined
  return Object.fromEntries(Object.entries(answersOf(settled)).filter(([id]) => id !== last.question.id))
}
