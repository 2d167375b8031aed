import { seriesOf } from '../origin/series.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, locationOf, open, solved, startAlone, wait, within } from './moments.ts'
import { get, hasReport, order, ownJobs, theirReport, times } from './reports.ts'

/** A site whose 202 names no monitor; a client that prefers to wait gets an answer that can be followed. */
export const nothingToFollow: Mission = {
  id: 'nothing-to-follow',
  version: 1,
  flow: 'polling',
  participants: alone,
  start: startAlone({ jobSeconds: 8, reportAnswer: 'bare' }, { reports: seriesOf([theirReport]) }),
  choices: (moment) => {
    const orders = [
      order('orderPlain'),
      order('orderAsync', [['Prefer', 'respond-async']]),
      order('orderShortWait', [['Prefer', 'wait=2']]),
      order('orderWait', [['Prefer', 'wait=20']]),
    ]
    const location = moment.last?.status === 201 ? locationOf(moment.last) : undefined
    if (location !== undefined) return [get('follow', location), order('orderPlain'), wait('waitMore', 10)]
    if (ownJobs(moment) === 0) return orders
    return [
      wait('waitMore', 10),
      get('guess', '/reports/1'),
      order('orderPlain'),
      order('orderWait', [['Prefer', 'wait=20']]),
    ]
  },
  judge: within(6, (moment, made) => {
    if (ownJobs(moment) > 1) return failed('orderedTwice')
    if (asked(moment, 'GET', '/reports/1').length > 0) return failed('somebodyElses')
    if (hasReport(moment)) return solved
    const isBare = ownJobs(moment) > 0 && !made.includes('orderWait')
    return isBare && times(made, 'waitMore') > 1 ? failed('neverTold') : open
  }),
  solution: ['orderWait', 'follow'],
  wrongWays: [
    { choices: ['orderPlain', 'waitMore', 'waitMore'], reason: 'neverTold' },
    { choices: ['orderAsync', 'guess'], reason: 'somebodyElses' },
    { choices: ['orderShortWait', 'orderWait'], reason: 'orderedTwice' },
    { choices: ['orderWait', 'waitMore', 'waitMore', 'waitMore', 'waitMore', 'waitMore'], reason: 'tooLong' },
  ],
}
