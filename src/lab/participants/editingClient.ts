import { type Fields, fieldValue } from '../../http/fields.ts'
import type { Response } from '../../http/message.ts'
import type { Principal } from '../origin/site.ts'
import { decide, type Process, send } from '../steps.ts'
import { jsonRequest, siteRequest } from './userAgent.ts'

/** What a client sends along with a write, so that the origin can tell whether it is stale. */
export type Habit = 'nothing' | 'version' | 'ifMatch' | 'ifMatchAny'

export const habits: readonly Habit[] = ['nothing', 'version', 'ifMatch', 'ifMatchAny']

/** What an editor can change of an article. */
export interface Draft {
  readonly title: string
  readonly text: string
}

/** What a client knows of an article since it last read it. */
export interface Reading {
  readonly draft: Draft
  readonly version: number | undefined
  readonly entityTag: string | undefined
}

/** How a client treats an article. */
export interface EditingPlan {
  readonly origin: string
  readonly slug: string
  readonly habit: Habit
  /** Who it locks and writes as; without, it takes no lock and says no name. */
  readonly locksAs?: Principal
}

/** Either the article, or the status code of the response that was none. */
export type Opened =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly status: number | undefined }

const credentials = ({ locksAs }: EditingPlan): Fields =>
  locksAs === undefined ? [] : [['Authorization', `Bearer ${locksAs}`]]

const targetOf = ({ slug }: EditingPlan) => `/articles/${slug}`

/** Reads the article; a client that locks takes the lock first. */
export function* openArticle(plan: EditingPlan): Process<Opened> {
  if (plan.locksAs !== undefined) {
    const locked = yield* send(plan.origin, siteRequest('POST', `${targetOf(plan)}/lock`, credentials(plan)))
    if (locked?.status !== 201 && locked?.status !== 200) return { kind: 'refused', status: locked?.status }
  }
  const response = yield* send(plan.origin, siteRequest('GET', targetOf(plan)))
  const reading = response?.status === 200 ? readArticle(response) : undefined
  return reading ? { kind: 'read', reading } : { kind: 'refused', status: response?.status }
}

/** Writes the article as the plan's habit says, and gives a lock back; gives the response to the write. */
export function* saveArticle(plan: EditingPlan, reading: Reading, draft: Draft): Process<Response | undefined> {
  yield* decide({ rule: 'writeGuarded', outcome: plan.habit })
  const content = { ...draft, ...(plan.habit === 'version' ? { version: reading.version } : {}) }
  const fields: Fields = [...credentials(plan), ...conditionOf(plan.habit, reading)]
  const response = yield* send(plan.origin, jsonRequest('PUT', targetOf(plan), content, fields))
  yield* releaseArticle(plan)
  return response
}

/** Gives back the lock of a client that locks; others have nothing to give back. */
export function* releaseArticle(plan: EditingPlan): Process {
  if (plan.locksAs === undefined) return
  yield* send(plan.origin, siteRequest('DELETE', `${targetOf(plan)}/lock`, credentials(plan)))
}

function conditionOf(habit: Habit, { entityTag }: Reading): Fields {
  if (habit === 'ifMatchAny') return [['If-Match', '*']]
  return habit === 'ifMatch' && entityTag !== undefined ? [['If-Match', entityTag]] : []
}

/** Reads the article in the content of a response, with its entity tag; `undefined` where there is none. */
export function readArticle(response: Response): Reading | undefined {
  try {
    const value: unknown = JSON.parse(response.content)
    if (typeof value !== 'object' || value === null || !('title' in value) || !('text' in value)) return undefined
    const { title, text } = value
    if (typeof title !== 'string' || typeof text !== 'string') return undefined
    const version = 'version' in value && typeof value.version === 'number' ? value.version : undefined
    return { draft: { title, text }, version, entityTag: fieldValue(response.fields, 'ETag') }
  } catch {
    return undefined
  }
}
