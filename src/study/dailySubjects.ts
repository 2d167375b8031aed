import { createRandom, type Random } from '../lab/random.ts'
import { isAlike } from './alike.ts'
import { askableCodes } from './ask.ts'
import { courses } from './courses.ts'
import { drawOne } from './draw.ts'
import { codesInForce } from './kinds/kin.ts'
import { kinds } from './kinds.ts'
import { kindsOf } from './orderedKinds.ts'
import type { KindId } from './question.ts'
import { cardKey } from './review/card.ts'
import type { Progress } from './review/progress.ts'
import type { ScheduleOptions } from './review/retention.ts'
import { dueCards } from './review/schedule.ts'
import type { RoundOrder, Subject } from './roundOrder.ts'
import type { SkillId } from './skill.ts'

/** What a learner brings to a round. */
export interface Learner {
  readonly progress: Progress
  /** The learner's day. */
  readonly today: number
  readonly schedule: ScheduleOptions
}

/** How many cards are new on one day at most. */
export const newCardsADay = 5

/** The skills in the order in which a new code is met. */
const skillsForNew: readonly SkillId[] = [
  'recallMeaning',
  'chooseCode',
  'nextAction',
  'tellApart',
  'readMessage',
  'recallCode',
]

/** A thing to be remembered that a kind can ask about. */
interface Task {
  readonly code: number
  readonly asking: readonly KindId[]
}

/** Returns how many cards are due that some kind can ask about, whatever a round takes of them. */
export function dueCount({ progress, today, schedule }: Learner): number {
  return dueCards(progress, today, schedule).filter(({ card }) => asking(kindsOf({}), card.skill, card.code).length > 0)
    .length
}

/**
 * Returns what is due, that first which is least likely to be recalled, without neighbours that are alike where that is
 * possible; then, if that is not enough, a few things that are new.
 */
export function dailySubjects(
  order: Pick<RoundOrder, 'kinds' | 'seed' | 'count'>,
  learner: Learner,
): readonly Subject[] {
  const { progress, today, schedule } = learner
  const random = createRandom(order.seed)
  const chosen = kindsOf(order)
  const due = dueCards(progress, today, schedule).flatMap(({ card }): readonly Task[] => {
    const able = asking(chosen, card.skill, card.code)
    const strong = able.filter((kind) => kinds[kind].isStrong)
    return able.length === 0 ? [] : [{ code: card.code, asking: card.isProven || strong.length === 0 ? able : strong }]
  })
  const taken = due.slice(0, order.count)
  const fresh = newTasks(chosen, learner).slice(0, Math.max(0, order.count - taken.length))
  const subjects: Subject[] = []
  for (const task of [...apart(taken), ...apart(fresh)]) {
    const subject = subjectFor(task, subjects, random)
    if (subject) subjects.push(subject)
  }
  return subjects
}

const asking = (chosen: readonly KindId[], skill: string, code: number) =>
  chosen.filter((kind) => kinds[kind].skill === skill && askableCodes(kind).includes(code))

/** Draws the kind, of those that were asked least so far. */
function subjectFor(task: Task, before: readonly Subject[], random: Random): Subject | undefined {
  const times = (kind: KindId) => before.filter((subject) => subject.kind === kind).length
  const least = Math.min(...task.asking.map(times))
  const kind = drawOne(
    task.asking.filter((one) => times(one) === least),
    random,
  )
  return kind && { kind, code: task.code }
}

/** How far ahead something unlike is looked for: what is weakest stays near the front. */
const lookahead = 6

function apart(tasks: readonly Task[]): readonly Task[] {
  const left = [...tasks]
  const ordered: Task[] = []
  while (left.length > 0) {
    const last = ordered.at(-1)?.code ?? 0
    const near = left.slice(0, lookahead)
    const unlike = near.findIndex(({ code }) => !isAlike(code, last))
    const other = near.findIndex(({ code }) => code !== last)
    const at = Math.max(0, unlike < 0 ? other : unlike)
    ordered.push(...left.splice(at, 1))
  }
  return ordered
}

/** The codes in the order in which the courses come to them, then all the others. */
const codesInOrder: readonly number[] = [
  ...new Set([
    ...courses.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'round' ? step.codes : []))),
    ...codesInForce,
  ]),
]

/** What is not in the cards yet, as far as the day has room for it: the meaning of a code before what to do about it. */
function newTasks(chosen: readonly KindId[], { progress, today }: Learner): readonly Task[] {
  const metToday = Object.values(progress.cards).filter(({ last, gap }) => last === today && gap === 0).length
  const room = Math.max(0, newCardsADay - metToday)
  const tasks: Task[] = []
  for (const skill of skillsForNew) {
    for (const code of codesInOrder) {
      if (tasks.length >= room) return tasks
      if (progress.cards[cardKey({ code, skill })]) continue
      const able = asking(chosen, skill, code)
      // What is met for the first time is chosen among options before it is recalled.
      const easy = able.filter((kind) => !kinds[kind].isStrong)
      if (able.length > 0) tasks.push({ code, asking: easy.length > 0 ? easy : able })
    }
  }
  return tasks
}
