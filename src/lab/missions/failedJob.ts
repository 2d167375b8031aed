import { countOf } from '../origin/series.ts'
import { createSite } from '../origin/site.ts'
import { readStatus } from '../participants/monitorStatus.ts'
import type { Mission, Moment } from './mission.ts'
import { alone, asked, askedTooEarly, failed, open, solved, startAfter, stop, wait, within } from './moments.ts'
import { get, order, orderRequest, waitAsAsked } from './reports.ts'

const monitor = '/jobs/1'

/** A job fails after its 202; the client learns it from the monitor and then leaves it in peace. */
export const failedJob: Mission = {
  id: 'failed-job',
  version: 1,
  flow: 'polling',
  participants: alone,
  start: startAfter(alone, createSite({ jobSeconds: 8, jobFate: 'fails' }), [orderRequest()]),
  choices: (moment) => {
    const ask = get('ask', monitor)
    const take = get('takeReport', '/reports/1')
    const again = order('orderAgain')
    if (asksOnceKnown(moment) !== undefined) return [stop('stop'), ask, take, again]
    return [ask, waitAsAsked(moment), wait('waitOneSecond', 1), take, stop('stop')]
  },
  judge: within(7, (moment, made) => {
    const asks = asksOnceKnown(moment)
    if (countOf(moment.site.jobs) > 1) return failed('orderedTwice')
    if (askedTooEarly(moment)) return failed('tooEarly')
    if (asked(moment, 'GET', '/reports/1').length > 0) return failed('tookForDone')
    if (asks !== undefined && asks > 0) return failed('askedAfterEnd')
    if (made.at(-1) === 'stop') return asks === undefined ? failed('stoppedBlind') : solved
    return open
  }),
  solution: ['waitAsAsked', 'ask', 'stop'],
  wrongWays: [
    { choices: ['ask'], reason: 'tooEarly' },
    { choices: ['waitAsAsked', 'takeReport'], reason: 'tookForDone' },
    { choices: ['waitAsAsked', 'ask', 'ask'], reason: 'askedAfterEnd' },
    { choices: ['waitAsAsked', 'ask', 'orderAgain'], reason: 'orderedTwice' },
    { choices: ['waitAsAsked', 'stop'], reason: 'stoppedBlind' },
    { choices: Array(7).fill('waitOneSecond'), reason: 'tooLong' },
  ],
}

/** Counts the questions after the answer that told the failure; `undefined` before that. */
function asksOnceKnown(moment: Moment): number | undefined {
  const asks = asked(moment, 'GET', monitor)
  const told = asks.findIndex(({ response }) => response && readStatus(response.message).state === 'failed')
  return told < 0 ? undefined : asks.length - told - 1
}
