import { findMission } from '../../lab/missions/missions.ts'
import { play } from '../../lab/missions/play.ts'
import { createRandom } from '../../lab/random.ts'
import { randomAnswer, rightAnswer } from '../../study/dumbAnswers.ts'
import { isAnswer, judge } from '../../study/judge.ts'
import type { Given, Question, Task } from '../../study/question.ts'

/** Keys to be pressed one after the other, as browsers call them; what is typed is one text. */
export type Keys = readonly ({ readonly press: string } | { readonly type: string })[]

/** Finds an answer that is right or one that is wrong, for tests that play a question; throws where there is none. */
export function findAnswer(question: Question, isRight: boolean): Given {
  for (const given of candidates(question, isRight))
    if (isAnswer(question.task, given) && judge(question, given).isRight === isRight) return given
  throw new Error(`Nothing ${isRight ? 'right' : 'wrong'} was found for ${question.id}`)
}

function* candidates({ task }: Question, isRight: boolean): Generator<Given> {
  const random = createRandom(1)
  switch (task.form) {
    case 'compose':
      for (const status of task.statuses)
        for (let chosen = 0; chosen < 2 ** task.fields.length; chosen += 1)
          yield [`${status}`, ...task.fields.filter((_, at) => chosen & (1 << at)).map(({ key }) => key)]
      return
    case 'mission': {
      const mission = findMission(task.mission)
      if (isRight) yield mission?.solution ?? []
      else for (const { choices } of mission?.wrongWays ?? []) yield choices
      return
    }
    default:
      for (let seed = 1; seed <= 200; seed += 1)
        yield (isRight ? rightAnswer(task, seed) : randomAnswer(task, random)) ?? []
  }
}

/** Returns the keys that give an answer from the heading of the screen on, up to the buttons that say how sure one is. */
export function answerKeys(task: Task, given: Given): Keys {
  const enter = press('Enter')
  switch (task.form) {
    case 'one':
    case 'all':
      return [...given.flatMap((key) => toOption(task.options.findIndex((option) => option.key === key))), enter]
    case 'place':
      return [
        ...task.options.map(({ key }) =>
          press(`${1 + task.places.findIndex((place) => given.includes(`${key}=${place.key}`))}`),
        ),
        enter,
      ]
    case 'order':
      return [
        ...ordering(
          task.options.map(({ key }) => key),
          given,
        ),
        press('Control+Enter'),
      ]
    case 'code':
      return [...[...(given[0] ?? '')].map(press), enter]
    case 'phrase':
      return [press('Tab'), { type: given[0] ?? '' }, enter]
    case 'compose':
      return [
        press(`${1 + task.statuses.findIndex((status) => `${status}` === given[0])}`),
        ...task.fields.flatMap(({ key }) => [press('Tab'), ...(given.includes(key) ? [press('Space')] : [])]),
        enter,
      ]
    case 'mission':
      return [...moves(task.mission, given), enter]
  }
}

const press = (key: string) => ({ press: key })

/** The digits reach nine options; the arrow keys go on from there. */
function toOption(at: number): Keys {
  return [press(`${Math.min(at, 8) + 1}`), ...Array.from({ length: Math.max(0, at - 8) }, () => press('ArrowDown'))]
}

function ordering(shown: readonly string[], wanted: Given): Keys {
  let order = shown
  return wanted.flatMap((key, to) => {
    const from = order.indexOf(key)
    if (from === to) return []
    order = order.toSpliced(from, 1).toSpliced(to, 0, key)
    return [press(`${from + 1}`), ...Array.from({ length: from - to }, () => press('ArrowUp'))]
  })
}

function moves(id: string, given: Given): Keys {
  const mission = findMission(id)
  if (!mission) return []
  return given.map((choice, at) => {
    const { choices } = play(mission, given.slice(0, at))
    return press(`${1 + choices.findIndex((one) => one.id === choice)}`)
  })
}
