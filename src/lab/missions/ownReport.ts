import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, open, send, solved, startAlone, statusesOf, within } from './moments.ts'
import { answered, bearer, read } from './staff.ts'

const own = bearer('author')
const path = '/staff/reports/2'
const corrected = { title: 'Royalties paid' }

/** What one may do hangs on whose the thing is: the owner may read and edit it, but neither list nor remove. */
export const ownReport: Mission = {
  id: 'own-report',
  version: 1,
  flow: 'access-control',
  participants: alone,
  start: startAlone(),
  choices: () => [
    read('list', own, '/staff/reports'),
    read('readOwn', own, path),
    send('edit', jsonRequest('PUT', path, corrected, own)),
    send('editOther', jsonRequest('PUT', '/staff/reports/1', corrected, own)),
    send('remove', siteRequest('DELETE', path, own)),
  ],
  judge: within(4, (moment) => {
    if (answered(moment, 403) === 0) {
      return statusesOf(asked(moment, 'PUT', path)).includes(200) ? solved : open
    }
    if (asked(moment, 'DELETE').length > 0) return failed('mayNotRemove')
    return failed(asked(moment, 'PUT').length > 0 ? 'notTheOwner' : 'mayNotList')
  }),
  solution: ['readOwn', 'edit'],
  wrongWays: [
    { choices: ['list'], reason: 'mayNotList' },
    { choices: ['readOwn', 'remove'], reason: 'mayNotRemove' },
    { choices: ['editOther'], reason: 'notTheOwner' },
    { choices: Array(4).fill('readOwn'), reason: 'tooLong' },
  ],
}
