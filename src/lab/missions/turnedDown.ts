import { createSite } from '../origin/site.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, open, send, solved, startAfter, statusesOf, stop, within } from './moments.ts'
import { get, leadsTo, waitAsAsked } from './reports.ts'
import { accessRequest, answered, bearer, read } from './staff.ts'

const own = bearer('author')
const decision = '/access-requests/1'
const site = createSite({ approvalSeconds: 8, approvalFate: 'refused' })

/** A 303 says that it is decided, not how; a refusal is read and accepted. */
export const turnedDown: Mission = {
  id: 'turned-down',
  version: 1,
  flow: 'access-control',
  participants: alone,
  start: startAfter(alone, site, [accessRequest(own)]),
  choices: (moment) => {
    const tryIt = read('try', own)
    const again = send('askForAccessAgain', accessRequest(own))
    const result = leadsTo(moment)
    if (knows(moment)) return [tryIt, again, stop('accept')]
    if (result !== undefined) return [tryIt, get('readDecision', result, own), stop('accept')]
    return [tryIt, waitAsAsked(moment), get('askMonitor', '/jobs/1', own), stop('accept')]
  },
  judge: within(6, (moment, made) => {
    if (answered(moment, 403) > 0) return failed(knows(moment) ? 'knewBetter' : 'tookForGranted')
    if (moment.site.accessRequests.length > 1) return failed('askedTwice')
    if (made.at(-1) === 'accept') return knows(moment) ? solved : failed('stoppedBlind')
    return open
  }),
  solution: ['waitAsAsked', 'askMonitor', 'readDecision', 'accept'],
  wrongWays: [
    { choices: ['try'], reason: 'tookForGranted' },
    { choices: ['waitAsAsked', 'askMonitor', 'try'], reason: 'tookForGranted' },
    { choices: ['waitAsAsked', 'askMonitor', 'readDecision', 'try'], reason: 'knewBetter' },
    { choices: ['waitAsAsked', 'askMonitor', 'readDecision', 'askForAccessAgain'], reason: 'askedTwice' },
    { choices: ['waitAsAsked', 'accept'], reason: 'stoppedBlind' },
    { choices: Array(6).fill('waitAsAsked'), reason: 'tooLong' },
  ],
}

const knows = (moment: Parameters<Mission['judge']>[0]) => statusesOf(asked(moment, 'GET', decision)).includes(200)
