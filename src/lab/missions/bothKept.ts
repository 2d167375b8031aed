import { createSite } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'
import {
  articlePath,
  hasMyWords,
  hasTheirWords,
  merged,
  mine,
  readingsOf,
  withColleague,
  write,
  writesMeanwhile,
} from './colleague.ts'
import type { Mission, World } from './mission.ts'
import { asked, failed, open, solved, startAfter, statusesOf, stop } from './moments.ts'
import { get } from './reports.ts'

const world: World = { next: writesMeanwhile }

/** A 409 says what conflicts with what; who reads it keeps both changes. */
export const bothKept: Mission = {
  id: 'both-kept',
  version: 1,
  flow: 'concurrent-edits',
  participants: withColleague,
  world,
  start: startAfter(withColleague, createSite({ guard: 'version' }), [siteRequest('GET', articlePath)], world),
  choices: (moment) => {
    const [first, ...more] = readingsOf(moment)
    if (!first) return []
    const latest = more.at(-1)
    const isRefused = statusesOf(asked(moment, 'PUT')).includes(409)
    return [
      latest ? write('merge', merged(first, latest), [], latest.version) : get('readAgain', articlePath),
      write(isRefused ? 'sendSame' : 'save', mine(first), [], first.version),
      write('withoutVersion', mine(first)),
      ...(isRefused || latest ? [write('raiseVersion', mine(first), [], (first.version ?? 0) + 1)] : []),
      stop('giveUp'),
    ]
  },
  judge: (moment, made) => {
    if (!hasTheirWords(moment)) return failed('theirsLost')
    if (hasMyWords(moment)) return solved
    if (made.at(-1) === 'giveUp') return failed('mineLost')
    return statusesOf(asked(moment, 'PUT')).length >= 3 ? failed('sameAgain') : open
  },
  solution: ['save', 'readAgain', 'merge'],
  wrongWays: [
    { choices: ['withoutVersion'], reason: 'theirsLost' },
    { choices: ['save', 'raiseVersion'], reason: 'theirsLost' },
    { choices: ['save', 'sendSame', 'sendSame'], reason: 'sameAgain' },
    { choices: ['save', 'giveUp'], reason: 'mineLost' },
  ],
}
