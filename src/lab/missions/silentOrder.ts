import { isRequest } from '../../http/message.ts'
import { seriesOf } from '../origin/series.ts'
import { createSite } from '../origin/site.ts'
import type { Mission, World } from './mission.ts'
import { alone, failed, locationOf, open, solved, startAfter, stop, wait, within } from './moments.ts'
import { openForm, openPage, ownOrders, seen, submit, theirOrder } from './orders.ts'

const page = '/orders/2'
const site = { ...createSite({ orderAnswer: 303 }), orders: seriesOf([theirOrder]) }

const world: World = {
  patienceSeconds: 5,
  losses: ({ message }) => !isRequest(message) && locationOf(message) === page,
}

/** No answer comes to an order; whether it was made can be seen by looking, which orders nothing. */
export const silentOrder: Mission = {
  id: 'silent-order',
  version: 1,
  flow: 'post-redirect-get',
  participants: alone,
  world,
  start: startAfter(alone, site, [openForm], world),
  choices: (moment) => {
    const look = openPage('openList', '/orders')
    if (ownOrders(moment) === 0) return [submit('submit'), look, stop('leave')]
    const own = seen(moment, '/orders') > 0 ? [openPage('openOrder', page)] : []
    return [submit('sendAgain'), look, wait('waitMore', 10), stop('assumeLost'), ...own]
  },
  judge: within(6, (moment, made) => {
    if (made.at(-1) === 'leave') return failed('notOrdered')
    if (ownOrders(moment) > 1) return failed('twoOrders')
    if (made.at(-1) === 'assumeLost') return failed('assumedLost')
    return seen(moment, page) > 0 ? solved : open
  }),
  solution: ['submit', 'openList', 'openOrder'],
  wrongWays: [
    { choices: ['submit', 'sendAgain'], reason: 'twoOrders' },
    { choices: ['submit', 'waitMore', 'assumeLost'], reason: 'assumedLost' },
    { choices: ['leave'], reason: 'notOrdered' },
    { choices: ['submit', 'waitMore', 'waitMore', 'waitMore', 'waitMore', 'waitMore'], reason: 'tooLong' },
  ],
}
