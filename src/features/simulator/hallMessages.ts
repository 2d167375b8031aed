import * as v from 'valibot'
import type { Request, Response } from '../../http/message.ts'
import { principals, type Site } from '../../lab/origin/site.ts'
import type { Decision } from '../../lab/trace/trace.ts'

/** What windows share of a site. */
export type SharedArticles = Pick<Site, 'articles' | 'locks'>

/** What windows say to each other. */
export type HallMessage =
  | { readonly kind: 'serving' }
  | { readonly kind: 'hello'; readonly from: number }
  | { readonly kind: 'welcome'; readonly to: number; readonly place: number; readonly shared: SharedArticles }
  | { readonly kind: 'ask'; readonly id: number; readonly from: number; readonly request: Request }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly from: number
      readonly request: Request
      readonly response: Response
      readonly decisions: readonly Decision[]
      readonly shared: SharedArticles
    }

const fields = v.array(v.tuple([v.string(), v.string()]))
const request = v.object({ method: v.string(), target: v.string(), fields, content: v.string() })
const response = v.object({ status: v.number(), fields, content: v.string() })
const article = v.object({
  slug: v.string(),
  title: v.string(),
  text: v.string(),
  version: v.number(),
  modifiedAt: v.number(),
  onceInSecond: v.boolean(),
})
const lock = v.object({ holder: v.picklist(principals), expiresAt: v.number() })
const shared = v.object({ articles: v.record(v.string(), article), locks: v.record(v.string(), lock) })
const decisions = v.custom<readonly Decision[]>(
  (given) => Array.isArray(given) && given.every((one) => typeof one?.rule === 'string' && typeof one.at === 'number'),
)

/** Reads what another window says; a window of another build may say something else. */
export const messageSchema: v.GenericSchema<unknown, HallMessage> = v.variant('kind', [
  v.object({ kind: v.literal('serving') }),
  v.object({ kind: v.literal('hello'), from: v.number() }),
  v.object({ kind: v.literal('welcome'), to: v.number(), place: v.number(), shared }),
  v.object({ kind: v.literal('ask'), id: v.number(), from: v.number(), request }),
  v.object({ kind: v.literal('answer'), id: v.number(), from: v.number(), request, response, decisions, shared }),
])
