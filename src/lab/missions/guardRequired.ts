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

/** The site wants a condition with every write: 428 without one, 412 with one that does not hold. */
export const guardRequired: Mission = {
  id: 'guard-required',
  version: 1,
  flow: 'concurrent-edits',
  participants: withColleague,
  world,
  start: startAfter(withColleague, createSite({ guard: 'required' }), [siteRequest('GET', articlePath)], world),
  choices: (moment) => {
    const [first, latest] = [readingsOf(moment)[0], readingsOf(moment).slice(1).at(-1)]
    if (!first) return []
    const plain = write('savePlain', mine(first))
    const any = write('saveIfMatchAny', mine(first), [['If-Match', '*']])
    if (latest)
      return [
        write('merge', merged(first, latest), ifMatch(latest)),
        write('rebase', mine(first), ifMatch(latest)),
        plain,
        any,
      ]
    return [plain, write('saveIfMatch', mine(first), ifMatch(first)), any, get('readAgain', articlePath)]
  },
  judge: (moment) => {
    if (!hasTheirWords(moment)) return failed('theirsLost')
    if (hasMyWords(moment)) return solved
    return statusesOf(asked(moment, 'PUT')).length > 2 ? failed('sameAgain') : open
  },
  solution: ['savePlain', 'saveIfMatch', 'readAgain', 'merge'],
  wrongWays: [
    { choices: ['savePlain', 'saveIfMatchAny'], reason: 'theirsLost' },
    { choices: ['saveIfMatch', 'readAgain', 'rebase'], reason: 'theirsLost' },
    { choices: ['savePlain', 'savePlain', 'savePlain'], reason: 'sameAgain' },
  ],
}
