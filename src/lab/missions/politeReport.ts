import { countOf, seriesOf } from '../origin/series.ts'
import type { Mission } from './mission.ts'
import { alone, asked, askedTooEarly, failed, open, solved, startAlone, wait, within } from './moments.ts'
import { get, hasReport, leadsTo, monitorOf, order, theirReport, waitAsAsked } from './reports.ts'

const mostRequests = 4

/** A report is fetched with few requests, and never sooner than the monitor asks. */
export const politeReport: Mission = {
  id: 'polite-report',
  version: 1,
  flow: 'polling',
  participants: alone,
  start: startAlone({ jobSeconds: 14, pollMinimumSeconds: 5 }, { reports: seriesOf([theirReport]) }),
  choices: (moment) => {
    const monitor = monitorOf(moment)
    if (monitor === undefined) return [order('order'), get('guess', '/reports/1'), wait('waitFirst', 10)]
    const result = leadsTo(moment)
    const ask = get('ask', monitor)
    if (result !== undefined) return [get('follow', result), ask, order('orderAgain')]
    return [ask, waitAsAsked(moment), wait('waitOneSecond', 1), get('guess', '/reports/1'), order('orderAgain')]
  },
  judge: within(8, (moment) => {
    if (countOf(moment.site.jobs) > 1) return failed('orderedTwice')
    if (askedTooEarly(moment)) return failed('tooEarly')
    if (asked(moment, 'GET', '/reports/1').length > 0) return failed('somebodyElses')
    if (hasReport(moment)) return solved
    return asked(moment).length >= mostRequests ? failed('tooMany') : open
  }),
  solution: ['order', 'waitAsAsked', 'ask', 'waitAsAsked', 'ask', 'follow'],
  wrongWays: [
    { choices: ['order', 'ask'], reason: 'tooEarly' },
    { choices: ['order', 'waitAsAsked', 'ask', 'waitOneSecond', 'ask'], reason: 'tooEarly' },
    { choices: ['order', 'guess'], reason: 'somebodyElses' },
    { choices: ['order', 'waitAsAsked', 'orderAgain'], reason: 'orderedTwice' },
    { choices: ['order', 'waitAsAsked', 'ask', 'waitAsAsked', 'ask', 'ask'], reason: 'tooMany' },
    { choices: Array(8).fill('waitFirst'), reason: 'tooLong' },
  ],
}
