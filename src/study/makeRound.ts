import { createRandom, deriveSeed } from '../lab/random.ts'
import { askAbout } from './ask.ts'
import { confusionSubjects } from './confusionSubjects.ts'
import { dailySubjects, type Learner } from './dailySubjects.ts'
import { shuffle } from './draw.ts'
import { endlessAhead, fillAhead } from './endless.ts'
import { mixedSubjects } from './mixedSubjects.ts'
import { topicCodes } from './orderedKinds.ts'
import type { Question } from './question.ts'
import { emptyProgress } from './review/progress.ts'
import { initialSchedule } from './review/retention.ts'
import { missed, type Round } from './round.ts'
import { maxCount, mostDraws, type RoundOrder, type Subject } from './roundOrder.ts'
import { topicSubjects } from './topicSubjects.ts'

const nobody: Learner = { progress: emptyProgress, today: 0, schedule: initialSchedule }

/**
 * Makes the round of an order: the same order makes the same round, where it asks what is due or confused for the same
 * learner. It is shorter if there is not that much to ask, `undefined` if there is nothing.
 */
export function makeRound(order: RoundOrder, learner: Learner = nobody): Round | undefined {
  if (order.mode === 'endless') {
    const round = fillAhead({ order, questions: [], answers: [] })
    return round.questions.length < endlessAhead ? undefined : round
  }
  const questions = askSubjects(subjectsOf(order, learner), order.seed)
  return questions.length === 0 ? undefined : { order, questions, answers: [] }
}

/** Returns how many questions the round of an order has, without making them; `undefined` where it has no end. */
export function roundLength(order: RoundOrder, learner: Learner = nobody): number | undefined {
  switch (order.mode) {
    case 'endless':
      return undefined
    case 'confusions':
      return order.count
    default:
      return subjectsOf(order, learner).length
  }
}

function subjectsOf(order: RoundOrder, learner: Learner): readonly Subject[] {
  const count = Math.min(order.count, maxCount)
  switch (order.mode) {
    case 'daily':
      return dailySubjects({ ...order, count }, learner)
    case 'confusions':
      return confusionSubjects({ ...order, count }, learner.progress)
    case 'topic':
      return order.topic ? topicSubjects(order, topicCodes(order.topic), count) : []
    case 'list':
      return (order.asks ?? []).slice(0, maxCount)
    case 'quick':
    case 'exam':
    case 'endless':
      return mixedSubjects(order, count)
  }
}

function askSubjects(subjects: readonly Subject[], seed: number): readonly Question[] {
  return subjects.flatMap(({ kind, code, draw = 0 }, place) => askAbout(kind, code, seedAt(seed, place, draw)) ?? [])
}

/**
 * Returns an order that makes the questions of a round again for everybody; the one it was made from, unless what it asks
 * depends on the learner.
 */
export function sharedOrder({ order, questions }: Round): RoundOrder {
  if (order.mode !== 'daily' && order.mode !== 'confusions') return order
  const asks = questions
    .filter(({ again }) => !again)
    .map(({ kind, code, seed }, place): Subject => {
      const draw = draws.find((each) => seedAt(order.seed, place, each) === seed) ?? 0
      return { kind, code, ...(draw > 0 && { draw }) }
    })
  return { mode: 'list', asks, count: asks.length, seed: order.seed }
}

const draws = Array.from({ length: mostDraws }, (_, draw) => draw)

/** Returns the seed of the question at a place of a round, from 0, or of another one that it could have drawn. */
function seedAt(seed: number, place: number, draw: number): number {
  const own = deriveSeed(seed, place)
  return draw === 0 ? own : deriveSeed(own, draw)
}

/** Returns the order that asks about what was missed once more, in an order of its own; `undefined` where nothing was. */
export function againOrder(round: Round, seed: number): RoundOrder | undefined {
  const asks = shuffle(missed(round), createRandom(seed)).map(({ question: { kind, code } }) => ({ kind, code }))
  return asks.length === 0 ? undefined : { mode: 'list', asks, count: asks.length, seed }
}
