import { statusClass } from '../http/status/status.ts'
import { createRandom, type Random } from '../lab/random.ts'
import { shuffle } from './draw.ts'
import type { Given, Option, Question, Task } from './question.ts'

/** Somebody who answers without knowing anything; `undefined` where the way says nothing about such a task. */
export type DumbStrategy = (question: Question) => Given | undefined

const keyOf = (option: Option | undefined): Given | undefined => option && [option.key]

const ofOne =
  (choose: (options: readonly Option[]) => Option | undefined): DumbStrategy =>
  ({ task }) =>
    task.form === 'one' ? keyOf(choose(task.options) ?? task.options[0]) : undefined

const withCodes = (options: readonly Option[]) => options.filter(({ code }) => code !== undefined)
const byNumber = (options: readonly Option[]) => [...withCodes(options)].sort((a, b) => (a.code ?? 0) - (b.code ?? 0))
const classOf = ({ code }: Option) => (code === undefined ? undefined : statusClass(code))
const sharing = (options: readonly Option[], option: Option) =>
  options.filter((other) => classOf(other) === classOf(option)).length

const inPlace =
  (at: number): DumbStrategy =>
  ({ task }) => {
    if (task.form !== 'place') return undefined
    const place = task.places.at(at)
    return place && task.options.map(({ key }) => `${key}=${place.key}`)
  }

/** Ways of answering without knowing anything, by what they do. */
export const dumbStrategies: Readonly<Record<string, DumbStrategy>> = {
  'the first': ofOne((options) => options[0]),
  'the last': ofOne((options) => options.at(-1)),
  'the lowest number': ofOne((options) => byNumber(options)[0]),
  'the middle number': ofOne((options) => byNumber(options)[1]),
  'the highest number': ofOne((options) => byNumber(options).at(-1)),
  '2xx': ofOne((options) => options.find((option) => classOf(option) === 2)),
  '3xx': ofOne((options) => options.find((option) => classOf(option) === 3)),
  '4xx': ofOne((options) => options.find((option) => classOf(option) === 4)),
  '5xx': ofOne((options) => options.find((option) => classOf(option) === 5)),
  'the odd one out': ofOne((options) => options.find((option) => sharing(options, option) === 1)),
  'one of the common class': ofOne((options) => options.find((option) => sharing(options, option) > 1)),
  'all of them': ({ task }) => (task.form === 'all' ? task.options.map(({ key }) => key) : undefined),
  'the first alone': ({ task }) => (task.form === 'all' ? keyOf(task.options[0]) : undefined),
  'everything in the first place': inPlace(0),
  'everything in the last place': inPlace(-1),
  'the order shown': ({ task }) => (task.form === 'order' ? task.options.map(({ key }) => key) : undefined),
  'the order turned round': ({ task }) =>
    task.form === 'order' ? task.options.map(({ key }) => key).reverse() : undefined,
}

/** Makes an answer that the task can take, by chance; `undefined` for what is played. */
export function randomAnswer(task: Task, random: Random): Given | undefined {
  const some = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]
  switch (task.form) {
    case 'one':
      return keyOf(some(task.options))
    case 'all': {
      const chosen = task.options.filter(() => random() < 0.5).map(({ key }) => key)
      return chosen.length > 0 ? chosen : keyOf(task.options[0])
    }
    case 'place':
      return task.options.map(({ key }) => `${key}=${some(task.places)?.key}`)
    case 'order':
      return shuffle(task.options, random).map(({ key }) => key)
    case 'code':
      return [`${100 + Math.floor(random() * 500)}`]
    case 'phrase':
      return [Array.from({ length: 3 + Math.floor(random() * 20) }, () => some([...'abcdefghij klmnop'])).join('')]
    case 'compose':
      return [`${some(task.statuses)}`, ...task.fields.filter(() => random() < 0.5).map(({ key }) => key)]
    case 'mission':
      return undefined
  }
}

/** Returns one of the right answers to a task, drawn by a seed; `undefined` for what is put together or played. */
export function rightAnswer(task: Task, seed: number): Given | undefined {
  const random = createRandom(seed)
  switch (task.form) {
    case 'one':
      return [task.right]
    case 'all':
      return shuffle(task.right, random)
    case 'place':
      return task.options.map(({ key, fits }) => `${key}=${shuffle(fits, random)[0]}`)
    case 'order':
      return drawOrder(
        task.options.map(({ key }) => key),
        task.before,
        random,
      )
    case 'code':
      return [`${shuffle(task.right, random)[0]}`]
    case 'phrase':
      return [`${shuffle(task.right, random)[0]}`]
    case 'compose':
    case 'mission':
      return undefined
  }
}

function drawOrder(keys: readonly string[], before: readonly (readonly [string, string])[], random: Random): Given {
  const left = new Set(keys)
  const order: string[] = []
  while (left.size > 0) {
    const free = [...left].filter((key) => !before.some(([first, second]) => second === key && left.has(first)))
    const next = shuffle(free, random)[0]
    if (next === undefined) throw new Error('The order runs in a circle')
    order.push(next)
    left.delete(next)
  }
  return order
}
