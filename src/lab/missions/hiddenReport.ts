import { createSite } from '../origin/site.ts'
import type { Mission } from './mission.ts'
import { alone, failed, open, solved, startAfter, stop, within } from './moments.ts'
import { bearer, hasRead, read, readRequest } from './staff.ts'

/** A 404 may hide what one is not allowed to see; the same target with other credentials tells. */
export const hiddenReport: Mission = {
  id: 'hidden-report',
  version: 1,
  flow: 'access-control',
  participants: alone,
  start: startAfter(alone, createSite({ hide: true }), [readRequest(bearer('reader'))]),
  choices: () => [
    read('sameAgain', bearer('reader')),
    read('otherNumber', bearer('reader'), '/staff/reports/99'),
    read('withoutAny'),
    read('asEditor', bearer('editor')),
    stop('giveUp'),
  ],
  judge: within(4, (moment, made) => {
    if (hasRead(moment)) return solved
    if (made.at(-1) === 'giveUp') return failed('tookForAbsent')
    return made.includes('sameAgain') ? failed('nothingNew') : open
  }),
  solution: ['otherNumber', 'asEditor'],
  wrongWays: [
    { choices: ['giveUp'], reason: 'tookForAbsent' },
    { choices: ['otherNumber', 'giveUp'], reason: 'tookForAbsent' },
    { choices: ['sameAgain'], reason: 'nothingNew' },
    { choices: Array(4).fill('withoutAny'), reason: 'tooLong' },
  ],
}
