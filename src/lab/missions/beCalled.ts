import { isRequest } from '../../http/message.ts'
import { countOf, seriesOf } from '../origin/series.ts'
import { originId } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { callbackAddress, callbackHost } from '../participants/callbackReceiver.ts'
import type { Mission, World } from './mission.ts'
import { alone, asked, failed, open, solved, startAfter, wait, within } from './moments.ts'
import { get, hasReport, leadsTo, order, orderRequest, theirReport, times } from './reports.ts'

const monitor = '/jobs/1'

const world: World = {
  calledAt: [callbackHost],
  losses: ({ from, message }) => from === originId && isRequest(message),
}

const site = { ...createSite({ jobSeconds: 10 }), reports: seriesOf([theirReport]) }

/** The origin promised to call, and the call gets lost; whoever kept the monitor asks there. */
export const beCalled: Mission = {
  id: 'be-called',
  version: 1,
  flow: 'polling',
  participants: alone,
  world,
  start: startAfter(alone, site, [orderRequest({ callback: callbackAddress })], world),
  choices: (moment) => {
    const result = leadsTo(moment)
    const ask = get('ask', monitor)
    const again = order('orderAgain', [], { callback: callbackAddress })
    if (result !== undefined) return [get('follow', result), ask, again]
    return [wait('waitForCall', 12), ask, get('guess', '/reports/1'), again]
  },
  judge: within(6, (moment, made) => {
    if (countOf(moment.site.jobs) > 1) return failed('orderedTwice')
    if (asked(moment, 'GET', '/reports/1').length > 0) return failed('somebodyElses')
    if (asked(moment, 'GET', monitor).length > 1) return failed('tooMany')
    if (hasReport(moment)) return solved
    return times(made, 'waitForCall') > 2 ? failed('neverCalled') : open
  }),
  solution: ['waitForCall', 'ask', 'follow'],
  wrongWays: [
    { choices: ['waitForCall', 'waitForCall', 'waitForCall'], reason: 'neverCalled' },
    { choices: ['ask', 'ask'], reason: 'tooMany' },
    { choices: ['waitForCall', 'guess'], reason: 'somebodyElses' },
    { choices: ['waitForCall', 'orderAgain'], reason: 'orderedTwice' },
  ],
}
