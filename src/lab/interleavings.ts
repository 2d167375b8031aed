import { addWords, type Editor, editedSlug, hasWords } from './editors.ts'
import { originId, serve } from './origin/serve.ts'
import { createSite, type Site, type SiteOptions } from './origin/site.ts'
import {
  type Draft,
  type EditingPlan,
  type Habit,
  openArticle,
  type Reading,
  saveArticle,
} from './participants/editingClient.ts'
import { labStartMillis } from './setting.ts'
import type { Process } from './steps.ts'

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
    const rest = stepsOfEach.map((steps, index) => (index === client ? steps - 1 : steps))
    for (const order of interleavings(rest)) yield [client, ...order]
  }
}

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
  let site = createSite({ guard })
  let requests = 0
  const readings = new Map<number, Reading>()
  const accepted = new Set<number>()
  const told: { id: string; status: number }[] = []
  const stopped = new Set<number>()
  order.forEach((index, step) => {
    const editor = editors[index]
    if (!editor || stopped.has(index)) return
    const plan = planOf(guard, habit, editor)
    const at = labStartMillis + step * stepMillis
    const take = <T>(process: Process<T>): T => {
      const taken = perform(process, site, at)
      site = taken.site
      requests += taken.requests
      return taken.value
    }
    const refuse = (status: number | undefined) => {
      stopped.add(index)
      if (status !== undefined) told.push({ id: editor.id, status })
    }
    const reading = readings.get(index)
    if (!reading) {
      const opened = take(openArticle(plan))
      if (opened.kind === 'read') readings.set(index, opened.reading)
      else refuse(opened.status)
      return
    }
    const status = take(saveArticle(plan, reading, addWords(editor, reading.draft)))?.status
    if (status === 200) accepted.add(index)
    else refuse(status)
  })
  const { title = '', text = '' } = site.articles[editedSlug] ?? {}
  const stored = { title, text }
  const kept = editors.filter((editor) => hasWords(editor, stored)).map(({ id }) => id)
  const lost = editors.filter(({ id }, index) => accepted.has(index) && !kept.includes(id)).map(({ id }) => id)
  return { order: nameOrder(order, editors), stored, kept, lost, told, requests }
}

/** How an editor treats the article under a guard and with a habit. */
export function planOf(guard: Guard, habit: Habit, { principal }: Editor): EditingPlan {
  return { origin: originId, slug: editedSlug, habit, ...(guard === 'lock' ? { locksAs: principal } : {}) }
}

const stepMillis = 2000
const exchangeMillis = 100

/** Takes a process to its end at once, every request answered by the site before the next is sent. */
function perform<T>(process: Process<T>, before: Site, startMillis: number) {
  let site = before
  let at = startMillis
  let requests = 0
  let given: unknown
  for (;;) {
    const next = process.next(given)
    if (next.done) return { site, requests, value: next.value }
    given = undefined
    const step = next.value
    switch (step.kind) {
      case 'now':
        given = at
        break
      case 'random':
        given = 0
        break
      case 'wait':
        at += Math.max(0, Math.round(step.seconds * 1000))
        break
      case 'decide':
        break
      case 'send': {
        const serving = serve(site, step.request, at)
        site = serving.site
        at += exchangeMillis
        requests += 1
        given = serving.response
      }
    }
  }
}

/** Plays every order of all editors, each with two steps. */
export function playAllOrders(guard: Guard, habit: Habit, editors: readonly Editor[]): readonly EditOutcome[] {
  const orders = [...interleavings(editors.map(() => 2))]
  return orders.map((order) => playOrder(guard, habit, editors, order))
}

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
