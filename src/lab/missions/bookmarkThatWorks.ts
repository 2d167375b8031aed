import { seriesOf } from '../origin/series.ts'
import { createSite } from '../origin/site.ts'
import { formRequest } from '../participants/browserHistory.ts'
import type { Mission } from './mission.ts'
import { alone, failed, open, solved, startAfter, wait, within } from './moments.ts'
import { openForm, openPage, ownOrders, submit, theirOrder } from './orders.ts'

const site = { ...createSite({ orderAnswer: 201 }), orders: seriesOf([theirOrder]) }

/** A 201 shows the order under the address that it was sent to; the address to keep is the one in Location. */
export const bookmarkThatWorks: Mission = {
  id: 'bookmark-that-works',
  version: 1,
  flow: 'post-redirect-get',
  participants: alone,
  start: startAfter(alone, site, [openForm, formRequest]),
  choices: (_, made) => [
    openPage('openLocation', '/orders/2'),
    openPage('openBar', '/orders'),
    openPage('openForm', openForm.target),
    ...(made.includes('nextDay') ? [] : [wait('nextDay', 86_400)]),
    submit('sendAgain'),
  ],
  judge: within(4, (moment, made) => {
    if (ownOrders(moment) > 1) return failed('twoOrders')
    const later = made.slice(made.indexOf('nextDay') + 1)
    if (!made.includes('nextDay') || later.length === 0) return open
    return later[0] === 'openLocation' ? solved : failed('wrongAddress')
  }),
  solution: ['nextDay', 'openLocation'],
  wrongWays: [
    { choices: ['nextDay', 'openBar'], reason: 'wrongAddress' },
    { choices: ['nextDay', 'openForm'], reason: 'wrongAddress' },
    { choices: ['nextDay', 'sendAgain'], reason: 'twoOrders' },
    { choices: Array(4).fill('openLocation'), reason: 'tooLong' },
  ],
}
