import type { Fields } from '../../http/fields.ts'
import { createSite } from '../origin/site.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { colleagueId, theirs, withColleague } from './colleague.ts'
import type { Choice, Mission, Moment, Move, World } from './mission.ts'
import { asked, failed, open, send, solved, startAfter, statusesOf, stop, within } from './moments.ts'
import { get } from './reports.ts'

const slug = 'style-questions'
const path = `/articles/${slug}`
const title = 'Questions of style'
const myText = 'When is a number a word?'
const theirText = 'Where does the comma go?'

/** The colleague makes an article under the same name just after the learner has looked, and looks when it is gone. */
function next({ at, trace, site }: Moment): Move | undefined {
  const content = { slug, title, text: theirText }
  const moment = { at, trace, site, last: undefined }
  if (asked(moment, 'GET', path).length === 0) return undefined
  if (theirs(moment, 'POST') === 0) return { by: colleagueId, at, request: jsonRequest('POST', '/articles', content) }
  if (site.articles[slug]?.text === theirText || theirs(moment, 'GET') > 0) return undefined
  return { by: colleagueId, at, request: siteRequest('GET', path) }
}

const world: World = { next }

const put = (id: string, target: string, fields: Fields = []): Choice =>
  send(id, jsonRequest('PUT', target, { title, text: myText }, fields))

const refusals: readonly number[] = [409, 412]

/** A name that was free a moment ago is taken now; only If-None-Match makes a PUT that creates and never overwrites. */
export const createOnly: Mission = {
  id: 'create-only',
  version: 1,
  flow: 'concurrent-edits',
  participants: withColleague,
  world,
  start: startAfter(withColleague, createSite(), [siteRequest('GET', path)], world),
  choices: (moment) => {
    const isRefused = refusedTimes(moment) > 0
    return [
      put('createOnly', path, [['If-None-Match', '*']]),
      put('putPlain', path),
      put('putIfMatchAny', path, [['If-Match', '*']]),
      isRefused
        ? put('otherName', '/articles/style-questions-for-authors', [['If-None-Match', '*']])
        : send('post', jsonRequest('POST', '/articles', { slug, title, text: myText })),
      isRefused ? stop('giveUp') : get('lookAgain', path),
    ]
  },
  judge: within(5, (moment, made) => {
    if (moment.site.articles[slug]?.text !== theirText) return failed('theirsLost')
    if (Object.values(moment.site.articles).some(({ text }) => text === myText)) return solved
    if (made.at(-1) === 'giveUp') return failed('mineLost')
    return refusedTimes(moment) > 2 ? failed('sameAgain') : open
  }),
  solution: ['createOnly', 'otherName'],
  wrongWays: [
    { choices: ['putPlain'], reason: 'theirsLost' },
    { choices: ['putIfMatchAny'], reason: 'theirsLost' },
    { choices: ['post', 'putPlain'], reason: 'theirsLost' },
    { choices: ['createOnly', 'giveUp'], reason: 'mineLost' },
    { choices: ['createOnly', 'createOnly', 'createOnly'], reason: 'sameAgain' },
    { choices: Array(5).fill('lookAgain'), reason: 'tooLong' },
  ],
}

function refusedTimes(moment: Moment): number {
  return statusesOf(asked(moment)).filter((status) => refusals.includes(status)).length
}
