import { createSite } from '../origin/site.ts'
import { formRequest } from '../participants/browserHistory.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, open, solved, startAfter, stop, wait, within } from './moments.ts'
import { openForm, openPage, ownOrders, submit } from './orders.ts'

/** The page on screen is the answer to a POST, so Reload would order again; the order has an address of its own. */
export const pageOfAPost: Mission = {
  id: 'page-of-a-post',
  version: 1,
  flow: 'post-redirect-get',
  participants: alone,
  start: startAfter(alone, createSite({ orderAnswer: 200, shipAfterSeconds: 20 }), [openForm, formRequest]),
  choices: () => [
    submit('reloadAndSend'),
    openPage('openOrder', '/orders/1'),
    openPage('openList', '/orders'),
    wait('waitHalfAMinute', 30),
    stop('believe'),
  ],
  judge: within(5, (moment, made) => {
    if (ownOrders(moment) > 1) return failed('twoOrders')
    if (made.at(-1) === 'believe') return failed('oldPage')
    const pages = asked(moment, 'GET', /^\/orders/)
    return pages.some(({ response }) => response?.message.content.includes('shipped')) ? solved : open
  }),
  solution: ['waitHalfAMinute', 'openOrder'],
  wrongWays: [
    { choices: ['waitHalfAMinute', 'reloadAndSend'], reason: 'twoOrders' },
    { choices: ['waitHalfAMinute', 'believe'], reason: 'oldPage' },
    { choices: Array(5).fill('waitHalfAMinute'), reason: 'tooLong' },
  ],
}
