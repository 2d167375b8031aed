import { createSite } from '../origin/site.ts'
import type { Mission } from './mission.ts'
import { alone, failed, open, solved, startAfter, stop, wait } from './moments.ts'
import { answered, bearer, hasRead, read, readRequest } from './staff.ts'

/** A 403 may be met with other credentials, if one has them; the same ones come to the same. */
export const otherCredentials: Mission = {
  id: 'other-credentials',
  version: 1,
  flow: 'access-control',
  participants: alone,
  start: startAfter(alone, createSite(), [readRequest(bearer('reader'))]),
  choices: (_, made) => [
    read('sameAgain', bearer('reader')),
    read('withoutAny'),
    read('asEditor', bearer('editor')),
    made.includes('waitAMinute') ? stop('giveUp') : wait('waitAMinute', 60),
    read('madeUp', bearer('boss')),
  ],
  judge: (moment, made) => {
    if (hasRead(moment)) return solved
    if (made.at(-1) === 'giveUp') return failed('gaveUp')
    if (made.at(-1) === 'madeUp') return failed('madeUp')
    if (answered(moment, 403) > 1) return failed('nothingNew')
    return answered(moment, 401) > 0 ? failed('lessKnown') : open
  },
  solution: ['asEditor'],
  wrongWays: [
    { choices: ['sameAgain'], reason: 'nothingNew' },
    { choices: ['waitAMinute', 'sameAgain'], reason: 'nothingNew' },
    { choices: ['withoutAny'], reason: 'lessKnown' },
    { choices: ['madeUp'], reason: 'madeUp' },
    { choices: ['waitAMinute', 'giveUp'], reason: 'gaveUp' },
  ],
}
