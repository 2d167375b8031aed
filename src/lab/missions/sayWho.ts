import { createSite } from '../origin/site.ts'
import type { Mission } from './mission.ts'
import { alone, failed, open, solved, startAfter, stop } from './moments.ts'
import { bearer, hasRead, read, readRequest, staffReportPath } from './staff.ts'

/** A 401 asks who it is, and says in its challenge how to tell. */
export const sayWho: Mission = {
  id: 'say-who',
  version: 1,
  flow: 'access-control',
  participants: alone,
  start: startAfter(alone, createSite(), [readRequest([])]),
  choices: () => [
    read('sameAgain'),
    read('basic', [['Authorization', 'Basic ZWRpdG9yOmVkaXRvcg==']]),
    read('inQuery', [], `${staffReportPath}?access_token=editor`),
    read('bearer', bearer('editor')),
    stop('giveUp'),
  ],
  judge: (moment, made) => {
    if (hasRead(moment)) return solved
    switch (made.at(-1)) {
      case 'sameAgain':
        return failed('nothingNew')
      case 'basic':
        return failed('otherScheme')
      case 'inQuery':
        return failed('notInField')
      case 'giveUp':
        return failed('tookForForbidden')
      default:
        return open
    }
  },
  solution: ['bearer'],
  wrongWays: [
    { choices: ['sameAgain'], reason: 'nothingNew' },
    { choices: ['basic'], reason: 'otherScheme' },
    { choices: ['inQuery'], reason: 'notInField' },
    { choices: ['giveUp'], reason: 'tookForForbidden' },
  ],
}
