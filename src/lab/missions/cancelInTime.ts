import { createSite } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, open, send, solved, startAfter, statusesOf, wait, within } from './moments.ts'
import { get, orderRequest, times, waitAsAsked } from './reports.ts'

const monitor = '/jobs/1'

/** Work that nobody wants any more is cancelled at its monitor, before it is done. */
export const cancelInTime: Mission = {
  id: 'cancel-in-time',
  version: 1,
  flow: 'polling',
  participants: alone,
  start: startAfter(alone, createSite({ jobSeconds: 10 }), [orderRequest()]),
  choices: (moment) => [
    send('cancel', siteRequest('DELETE', monitor)),
    send('deleteReport', siteRequest('DELETE', '/reports/1')),
    wait('hangUp', 6),
    waitAsAsked(moment),
    get('ask', monitor),
  ],
  judge: within(5, (moment, made) => {
    const [answer] = statusesOf(asked(moment, 'DELETE', monitor))
    if (answer === 204) return solved
    if (answer === 409) return failed('tooLate')
    const isSeen = statusesOf(asked(moment, 'GET', monitor)).includes(303)
    return isSeen || times(made, 'hangUp') > 1 ? failed('jobRan') : open
  }),
  solution: ['cancel'],
  wrongWays: [
    { choices: ['waitAsAsked', 'cancel'], reason: 'tooLate' },
    { choices: ['hangUp', 'hangUp'], reason: 'jobRan' },
    { choices: ['waitAsAsked', 'ask'], reason: 'jobRan' },
    { choices: Array(5).fill('deleteReport'), reason: 'tooLong' },
  ],
}
