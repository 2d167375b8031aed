import type { Fields } from '../../http/fields.ts'
import { addWords, type Editor, editedSlug, hasWords } from '../editors.ts'
import { originId } from '../origin/serve.ts'
import type { Site } from '../origin/site.ts'
import { type Draft, type Reading, readArticle } from '../participants/editingClient.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { threeWayMerge } from '../threeWayMerge.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Participant } from '../trace/trace.ts'
import type { Choice, Moment, Move } from './mission.ts'
import { asked, send } from './moments.ts'
import { learnerId } from './stage.ts'

/** The other one, who edits the same article. */
export const colleagueId = 'colleague'

export const withColleague: readonly Participant[] = [
  { id: learnerId, role: 'userAgent' },
  { id: originId, role: 'origin' },
  { id: colleagueId, role: 'userAgent' },
]

export const articlePath = `/articles/${editedSlug}`

const me: Editor = { id: learnerId, principal: 'author', field: 'title', words: 'for new authors' }
const them: Editor = { id: colleagueId, principal: 'editor', field: 'text', words: 'Say who did what.' }

export const myCredentials: Fields = [['Authorization', `Bearer ${me.principal}`]]
export const theirCredentials: Fields = [['Authorization', `Bearer ${them.principal}`]]

export const hasMyWords = ({ site }: Moment): boolean => stands(site, me)
export const hasTheirWords = ({ site }: Moment): boolean => stands(site, them)

function stands(site: Site, editor: Editor): boolean {
  const article = site.articles[editedSlug]
  return article !== undefined && hasWords(editor, article)
}

/** Lists what the learner has read of the article, in order. */
export function readingsOf(moment: Moment): readonly Reading[] {
  return asked(moment, 'GET', articlePath).flatMap(({ response, outcome }) => {
    const reading = outcome === 'answered' && response ? readArticle(response.message) : undefined
    return reading ? [reading] : []
  })
}

/** Writes the article as the learner has changed what they read first. */
export function write(id: string, draft: Draft, fields: Fields = [], version?: number): Choice {
  const content = { ...draft, ...(version === undefined ? {} : { version }) }
  return send(id, jsonRequest('PUT', articlePath, content, fields))
}

/** Gives what the learner has made of the first reading, without anything that came after. */
export const mine = ({ draft }: Reading): Draft => addWords(me, draft)

/** Gives what the learner has made of the first reading, merged with what stood there when they last read. */
export function merged(first: Reading, latest: Reading): Draft {
  return threeWayMerge({ ...first.draft }, { ...mine(first) }, { ...latest.draft }).merged ?? mine(first)
}

/** The colleague reads what stands there and writes it with their own words, once; `fields` go along. */
export function theirWrite({ site, at }: Moment, fields: Fields = []): Move | undefined {
  const article = site.articles[editedSlug]
  if (!article) return undefined
  const { slug, title, text, version } = article
  const content = { ...addWords(them, { title, text }), version }
  const all: Fields = [['If-Match', `"${slug}-${version}"`], ...fields]
  return { by: colleagueId, at, request: jsonRequest('PUT', articlePath, content, all) }
}

/** Tells how often the colleague has sent a request with a method. */
export function theirs({ trace }: Moment, method: string): number {
  return exchangesOf(trace).filter(({ from, request }) => from === colleagueId && request.message.method === method)
    .length
}

/** Gives If-Match with the entity tag of what was read; nothing where there was none. */
export const ifMatch = ({ entityTag }: Reading): Fields => (entityTag === undefined ? [] : [['If-Match', entityTag]])

/** The colleague writes once, as soon as the learner has read, and looks again when the words are gone. */
export function writesMeanwhile(moment: Moment): Move | undefined {
  if (readingsOf(moment).length === 0) return undefined
  if (theirs(moment, 'PUT') === 0) return theirWrite(moment)
  return looksForWords(moment)
}

/** The colleague looks at the article once when the words that were written there are gone. */
export function looksForWords(moment: Moment): Move | undefined {
  if (hasTheirWords(moment) || theirs(moment, 'GET') > 0) return undefined
  return { by: colleagueId, at: moment.at, request: siteRequest('GET', articlePath) }
}
