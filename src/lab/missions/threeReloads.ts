import { createSite } from '../origin/site.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, locationOf, open, solved, startAfter, stop, within } from './moments.ts'
import { openForm, openPage, ownOrders, seen, submit, submitTo } from './orders.ts'

const page = '/orders/1'

/** One order after three reloads: the page that is reloaded is the one that 303 leads to. */
export const threeReloads: Mission = {
  id: 'three-reloads',
  version: 1,
  flow: 'post-redirect-get',
  participants: alone,
  start: startAfter(alone, createSite({ orderAnswer: 303 }), [openForm]),
  choices: (moment) => {
    const location = moment.last?.status === 303 ? locationOf(moment.last) : undefined
    if (ownOrders(moment) === 0) return [submit('submit'), openPage('openList', '/orders'), stop('leave')]
    const again = submit('submitAgain')
    if (location !== undefined) return [openPage('follow', location), submitTo('repeatThere', location), again]
    return [openPage('reload', page), submitTo('repeatThere', page), again, openPage('openList', '/orders')]
  },
  judge: within(8, (moment, made) => {
    if (made.at(-1) === 'leave') return failed('notOrdered')
    if (ownOrders(moment) > 1) return failed('twoOrders')
    if (asked(moment, 'POST', page).length > 0) return failed('methodKept')
    return seen(moment, page) > 3 ? solved : open
  }),
  solution: ['submit', 'follow', 'reload', 'reload', 'reload'],
  wrongWays: [
    { choices: ['submit', 'submitAgain'], reason: 'twoOrders' },
    { choices: ['submit', 'follow', 'reload', 'submitAgain'], reason: 'twoOrders' },
    { choices: ['submit', 'repeatThere'], reason: 'methodKept' },
    { choices: ['leave'], reason: 'notOrdered' },
    { choices: Array(8).fill('openList'), reason: 'tooLong' },
  ],
}
