import { createSite } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'
import {
  articlePath,
  hasMyWords,
  hasTheirWords,
  ifMatch,
  merged,
  mine,
  readingsOf,
  withColleague,
  write,
  writesMeanwhile,
} from './colleague.ts'
import type { Mission, World } from './mission.ts'
import { asked, failed, open, solved, startAfter, statusesOf } from './moments.ts'
import { get } from './reports.ts'

const world: World = { next: writesMeanwhile }

/** The site guards nothing by itself; the entity tag of what was read does, if the client sends it. */
export const entityTags: Mission = {
  id: 'entity-tags',
  version: 1,
  flow: 'concurrent-edits',
  participants: withColleague,
  world,
  start: startAfter(withColleague, createSite({ guard: 'none' }), [siteRequest('GET', articlePath)], world),
  choices: (moment) => {
    const [first, latest] = [readingsOf(moment)[0], readingsOf(moment).slice(1).at(-1)]
    if (!first) return []
    return [
      write('saveIfMatch', mine(first), ifMatch(first)),
      latest ? write('merge', merged(first, latest), ifMatch(latest)) : get('readAgain', articlePath),
      write('savePlain', mine(first)),
      write('saveIfMatchAny', mine(first), [['If-Match', '*']]),
      write('saveIfNoneMatch', mine(first), [['If-None-Match', first.entityTag ?? '']]),
    ]
  },
  judge: (moment) => {
    if (!hasTheirWords(moment)) return failed('theirsLost')
    if (hasMyWords(moment)) return solved
    return statusesOf(asked(moment, 'PUT')).length > 2 ? failed('sameAgain') : open
  },
  solution: ['saveIfMatch', 'readAgain', 'merge'],
  wrongWays: [
    { choices: ['savePlain'], reason: 'theirsLost' },
    { choices: ['saveIfMatchAny'], reason: 'theirsLost' },
    { choices: ['saveIfNoneMatch'], reason: 'theirsLost' },
    { choices: ['saveIfMatch', 'saveIfMatch', 'saveIfMatch'], reason: 'sameAgain' },
  ],
}
