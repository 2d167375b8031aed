import { createRandom, deriveSeed } from '../lab/random.ts'
import { randomAnswer, rightAnswer } from './dumbAnswers.ts'
import { fillAhead } from './endless.ts'
import { isAnswer, judge } from './judge.ts'
import type { Given, Question } from './question.ts'
import { type Answer, answerQuestion, isOver, type Round } from './round.ts'

const answerOf = (given: Given, at: number): Answer => ({ given, confidence: 'fairlySure', at, tookMillis: 4000 })

/** Returns an answer to a question that is right, where one is known. */
export function rightly(question: Question, at = 0): Answer | undefined {
  const given = rightAnswer(question.task, 1)
  return given && answerOf(given, at)
}

/** Returns an answer to a question that is wrong. */
export function wrongly(question: Question, at = 0): Answer {
  const random = createRandom(deriveSeed(question.seed, 3))
  for (let attempt = 0; attempt < 200; attempt++) {
    const given = randomAnswer(question.task, random) ?? anyAnswer(question)
    if (isAnswer(question.task, given) && !judge(question, given).isRight) return answerOf(given, at)
  }
  throw new Error(`No wrong answer to ${question.id} was found`)
}

function anyAnswer({ task }: Question): Given {
  if (task.form === 'compose') return [`${task.statuses.at(-1)}`]
  return task.form === 'mission' ? ['nothing'] : []
}

/** Answers the next question of a round right or wrong; a task that is put together or played is always answered wrong. */
export function answerNext(round: Round, isRight: boolean, at = 0): Round {
  const question = round.questions[round.answers.length]
  if (!question) return round
  const answer = (isRight ? rightly(question, at) : undefined) ?? wrongly(question, at)
  return fillAhead(answerQuestion(round, answer))
}

/** Answers a round to its end, each question as the next of some choices says, right once they have run out. */
export function play(round: Round, choices: readonly boolean[], most = 400): Round {
  let played = round
  for (let at = 0; at < most && !isOver(played); at++) played = answerNext(played, choices[at] ?? true, at)
  return played
}
