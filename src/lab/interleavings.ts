import { addWords, type Editor, editedSlug, hasWords } from './editors.ts'
import { originId } from './origin/serve.ts'
import { createSite, type Site, type SiteOptions } from './origin/site.ts'
import {
  type Draft,
  type EditingPlan,
  type Habit,
  openArticle,
  type Reading,
  saveArticle,
} from './participants/editingClient.ts'
import { perform } from './perform.ts'
import { labStartMillis } from './setting.ts'

export type Guard = SiteOptions['guard']

export const guards: readonly Guard[] = ['none', 'version', 'required', 'lock']

/**
 * Gives every order in which the steps of several clients can happen when each keeps the order of its own, in
 * lexicographic order; an order names for each step the client that takes it. Two steps each: 6 orders for two clients, 90 for three.
 */
export function* interleavings(stepsOfEach: readonly number[]): Generator<readonly number[]> {
  if (stepsOfEach.every((left) => left <= 0)) {
    yield []
    return
  }
  for (const [client, left] of stepsOfEach.entries()) {
    if (left <= 0) continue
    for (const order of interleavings(without(stepsOfEach, client))) yield [client, ...order]
  }
}

/** What is left to each client once one of them has taken a step. */
const without = (stepsOfEach: readonly number[], client: number) =>
  stepsOfEach.map((steps, index) => (index === client ? steps - 1 : steps))

/** What came of one order: ids of editors whose words are stored, whose accepted write is undone, and who was refused. */
export interface EditOutcome {
  readonly order: string
  readonly stored: Draft
  readonly kept: readonly string[]
  /** Their write was answered with success, and yet their words are not stored in the end. */
  readonly lost: readonly string[]
  readonly told: readonly { readonly id: string; readonly status: number }[]
  readonly requests: number
}

/** Names an order by the letter of the editor who takes each step: `abab`. */
export function nameOrder(order: readonly number[], editors: readonly Editor[]): string {
  return order.map((index) => editors[index]?.id ?? '').join('')
}

/** Where the editors are between two steps; each is named by its place in the list. */
interface Progress {
  readonly site: Site
  readonly order: readonly number[]
  readonly readings: ReadonlyMap<number, Reading>
  readonly accepted: ReadonlySet<number>
  readonly told: ReadonlyMap<number, number | undefined>
  readonly requests: number
}

const nothingDone = (guard: Guard): Progress => ({
  site: createSite({ guard }),
  order: [],
  readings: new Map(),
  accepted: new Set(),
  told: new Map(),
  requests: 0,
})

/** Lets one editor take its next step: to read, or once it has read, to write. */
function takeStep(before: Progress, index: number, habit: Habit, editors: readonly Editor[]): Progress {
  const progress = { ...before, order: [...before.order, index] }
  const editor = editors[index]
  if (!editor || before.told.has(index)) return progress
  const plan = planOf(before.site.options.guard, habit, editor)
  const at = labStartMillis + before.order.length * stepMillis
  const reading = before.readings.get(index)
  if (!reading) {
    const { value: opened, ...done } = perform(openArticle(plan), before.site, at)
    const after = { ...progress, site: done.site, requests: before.requests + done.requests }
    return opened.kind === 'read'
      ? { ...after, readings: new Map([...before.readings, [index, opened.reading]]) }
      : { ...after, told: new Map([...before.told, [index, opened.status]]) }
  }
  const draft = addWords(editor, reading.draft)
  const { value: response, ...done } = perform(saveArticle(plan, reading, draft), before.site, at)
  const after = { ...progress, site: done.site, requests: before.requests + done.requests }
  return response?.status === 200
    ? { ...after, accepted: new Set([...before.accepted, index]) }
    : { ...after, told: new Map([...before.told, [index, response?.status]]) }
}

function outcomeOf({ site, order, accepted, told, requests }: Progress, editors: readonly Editor[]): EditOutcome {
  const { title = '', text = '' } = site.articles[editedSlug] ?? {}
  const stored = { title, text }
  const kept = editors.filter((editor) => hasWords(editor, stored)).map(({ id }) => id)
  const lost = editors.filter(({ id }, index) => accepted.has(index) && !kept.includes(id)).map(({ id }) => id)
  const refused = [...told].map(([index, status = 0]) => ({ id: editors[index]?.id ?? '', status }))
  return { order: nameOrder(order, editors), stored, kept, lost, told: refused, requests }
}

/**
 * Lets editors read and write one article in an order, each step served whole before the next; under the guard `lock`
 * reading begins with taking the lock and writing ends with giving it back. An editor who is refused stops.
 */
export function playOrder(
  guard: Guard,
  habit: Habit,
  editors: readonly Editor[],
  order: readonly number[],
): EditOutcome {
  const last = order.reduce((before, index) => takeStep(before, index, habit, editors), nothingDone(guard))
  return outcomeOf(last, editors)
}

/** Plays every order of all editors, each with two steps, in lexicographic order; what orders begin with alike is played once. */
export function playAllOrders(guard: Guard, habit: Habit, editors: readonly Editor[]): readonly EditOutcome[] {
  const playOn = (progress: Progress, stepsOfEach: readonly number[]): readonly EditOutcome[] => {
    if (stepsOfEach.every((left) => left <= 0)) return [outcomeOf(progress, editors)]
    return stepsOfEach.flatMap((left, index) =>
      left > 0 ? playOn(takeStep(progress, index, habit, editors), without(stepsOfEach, index)) : [],
    )
  }
  return playOn(
    nothingDone(guard),
    editors.map(() => 2),
  )
}

/** How an editor treats the article under a guard and with a habit. */
export function planOf(guard: Guard, habit: Habit, { principal }: Editor): EditingPlan {
  return { origin: originId, slug: editedSlug, habit, ...(guard === 'lock' ? { locksAs: principal } : {}) }
}

const stepMillis = 2000

/** How many of all orders lose work, and in how many somebody is refused or nobody's words are stored. */
export interface OrderSummary {
  readonly orders: number
  readonly losing: number
  readonly telling: number
  readonly storingNothing: number
}

/** Counts what came of all orders. */
export function summariseOrders(outcomes: readonly EditOutcome[]): OrderSummary {
  const count = (is: (outcome: EditOutcome) => boolean) => outcomes.filter(is).length
  return {
    orders: outcomes.length,
    losing: count(({ lost }) => lost.length > 0),
    telling: count(({ told }) => told.length > 0),
    storingNothing: count(({ kept }) => kept.length === 0),
  }
}
