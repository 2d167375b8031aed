import { isAnswer, judge } from './judge.ts'
import type { Given, Judgement, Question } from './question.ts'
import { requeue } from './requeue.ts'
import type { Confidence } from './review/event.ts'
import type { RoundOrder } from './roundOrder.ts'
import type { RoundQuestion } from './roundQuestion.ts'

/** The answer to one question of a round. */
export interface Answer {
  readonly given: Given
  readonly confidence: Confidence
  /** When it was given, milliseconds since the Unix epoch. */
  readonly at: number
  /** Milliseconds from the question on screen to the answer. */
  readonly tookMillis: number
}

/** What went before the questions that an endless round still holds. */
export interface Past {
  readonly asked: number
  readonly right: number
  readonly putRight: number
}

/** A round as a value: what is asked, and what has been answered so far, in the same order. */
export interface Round {
  readonly order: RoundOrder
  readonly questions: readonly RoundQuestion[]
  readonly answers: readonly Answer[]
  /** That it was ended before its last question. */
  readonly isClosed?: true
  readonly past?: Past
}

/** Answers the question that is next; a round that is over, or an answer that its task cannot take, stays as it is. */
export function answerQuestion(round: Round, answer: Answer): Round {
  const question = round.questions[round.answers.length]
  if (isOver(round) || question === undefined || !isAnswer(question.task, answer.given)) return round
  const answered = { ...round, answers: [...round.answers, answer] }
  const comesBack = round.order.mode !== 'exam' && !judgementOf(question, answer).isRight
  return comesBack ? { ...answered, questions: requeue(answered.questions, answered.answers.length) } : answered
}

/** Takes the last answer back, and what came into the round because of it; without one, the round stays as it is. */
export function takeBack(round: Round): Round {
  const answers = round.answers.slice(0, -1)
  const question = round.questions[answers.length]
  if (question === undefined || round.answers.length === 0) return round
  const { isClosed: _, ...open } = round
  const first = question.again?.first ?? question.id
  const time = (question.again?.time ?? 0) + 1
  const questions = round.questions.filter(({ again }) => again?.first !== first || again.time !== time)
  return { ...open, answers, questions }
}

/** Ends a round where it stands. */
export function closeRound(round: Round): Round {
  return isOver(round) ? round : { ...round, isClosed: true }
}

/** Tells whether every question of a round has been answered, or it was ended. */
export function isOver(round: Round): boolean {
  return round.isClosed === true || round.answers.length >= round.questions.length
}

const judged = new WeakMap<Answer, Judgement>()

/** Some kinds run the lab to judge, and a round is looked at often: each answer of it is judged once. */
function judgementOf(question: Question, answer: Answer): Judgement {
  const judgement = judged.get(answer) ?? judge(question, answer.given)
  judged.set(answer, judgement)
  return judgement
}

/** Returns the judgement of each answer given so far, in order. */
export function judgements(round: Round): readonly Judgement[] {
  return round.answers.flatMap((answer, at) => {
    const question = round.questions[at]
    return question ? judgementOf(question, answer) : []
  })
}

/** A question of a round with its answer, judged. */
export interface Answered {
  readonly question: RoundQuestion
  readonly answer: Answer
  readonly judgement: Judgement
}

/** Returns the questions answered so far, in order. */
export function answeredOf(round: Round): readonly Answered[] {
  return round.answers.flatMap((answer, at) => {
    const question = round.questions[at]
    return question ? [{ question, answer, judgement: judgementOf(question, answer) }] : []
  })
}

/** A question that was answered wrong when it was asked first. */
export interface Miss extends Answered {
  /** Whether it was answered right when it came back. */
  readonly isPutRight: boolean
}

/** Returns the questions whose first answer was wrong, in order. */
export function missed(round: Round): readonly Miss[] {
  const all = answeredOf(round)
  const putRight = new Set(
    all.flatMap(({ question: { again }, judgement }) => (again && judgement.isRight ? [again.first] : [])),
  )
  return all
    .filter(({ question, judgement }) => !question.again && !judgement.isRight)
    .map((miss) => ({ ...miss, isPutRight: putRight.has(miss.question.id) }))
}

/** How a round went; first answers count. */
export interface Score {
  /** The questions, without those that came back; of a round ended early those answered, of an exam all. */
  readonly total: number
  readonly right: number
  /** Of those not right at first, how many were when they came back. */
  readonly putRight: number
  /** Questions of an exam that have no answer. */
  readonly unanswered: number
}

/** Returns how a round went so far. */
export function scoreOf(round: Round): Score {
  const firsts = answeredOf(round).filter(({ question }) => !question.again)
  const { asked, right, putRight } = round.past ?? { asked: 0, right: 0, putRight: 0 }
  const isExam = round.order.mode === 'exam'
  const counted = isExam || !isOver(round) ? firstCount(round) : firsts.length
  return {
    total: asked + counted,
    right: right + firsts.filter(({ judgement }) => judgement.isRight).length,
    putRight: putRight + missed(round).filter(({ isPutRight }) => isPutRight).length,
    unanswered: isExam ? counted - firsts.length : 0,
  }
}

/** Returns how many questions a round holds, without those that came back. */
export function firstCount(round: Pick<Round, 'questions'>): number {
  return round.questions.filter(({ again }) => !again).length
}
