import type { Mission } from './mission.ts'
import { alone, asked, failed, open, send, solved, startAlone, wait, within } from './moments.ts'
import { get, leadsTo, waitAsAsked } from './reports.ts'
import { accessRequest, answered, bearer, hasRead, read } from './staff.ts'

const own = bearer('author')

/** Access is asked for, awaited and then used, without one request that is forbidden. */
export const withoutForbidden: Mission = {
  id: 'without-forbidden',
  version: 1,
  flow: 'access-control',
  participants: alone,
  start: startAlone({ approvalSeconds: 15 }),
  choices: (moment) => {
    const result = leadsTo(moment)
    const tryIt = read('try', own)
    const ask = send('askForAccess', accessRequest(own))
    const borrow = read('borrow', bearer('admin'))
    if (moment.site.accessRequests.length === 0) return [tryIt, ask, borrow, wait('waitFirst', 10)]
    if (result !== undefined) return [get('readDecision', result, own), tryIt, borrow]
    return [tryIt, waitAsAsked(moment), get('askMonitor', '/jobs/1', own), borrow]
  },
  judge: within(8, (moment, made) => {
    if (answered(moment, 403) > 0) return failed(asked(moment, 'POST').length > 0 ? 'notYetAllowed' : 'forbidden')
    if (made.at(-1) === 'borrow') return failed('notYours')
    return hasRead(moment) ? solved : open
  }),
  solution: ['askForAccess', 'waitAsAsked', 'askMonitor', 'waitAsAsked', 'askMonitor', 'readDecision', 'try'],
  wrongWays: [
    { choices: ['try'], reason: 'forbidden' },
    { choices: ['askForAccess', 'try'], reason: 'notYetAllowed' },
    { choices: ['borrow'], reason: 'notYours' },
    { choices: Array(8).fill('waitFirst'), reason: 'tooLong' },
  ],
}
