import { createSite } from '../origin/site.ts'
import { formRequest } from '../participants/browserHistory.ts'
import { siteRequest } from '../participants/userAgent.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, open, send, solved, startAfter, stop } from './moments.ts'
import { openForm, openPage, ownOrders, seen, submit, submitTo } from './orders.ts'

const page = '/orders/1'

/** A 307 asks for the same method elsewhere; what is found there says with 405 which methods it takes. */
export const keptMethod: Mission = {
  id: 'kept-method',
  version: 1,
  flow: 'post-redirect-get',
  participants: alone,
  start: startAfter(alone, createSite({ orderAnswer: 307 }), [openForm, formRequest]),
  choices: (moment) =>
    asked(moment, 'POST', page).length === 0
      ? [submitTo('repeatThere', page), openPage('openThere', page), submit('sendAgain'), stop('giveUp')]
      : [
          openPage('openAllowed', page),
          submitTo('repeatThere', page),
          send('putThere', siteRequest('PUT', page, [['Content-Type', 'application/json']], '{}')),
          submit('sendAgain'),
          stop('giveUp'),
        ],
  judge: (moment, made) => {
    if (ownOrders(moment) > 1) return failed('twoOrders')
    if (made.at(-1) === 'giveUp') return failed('gaveUp')
    if (made.includes('openThere')) return failed('methodChanged')
    if (asked(moment, 'POST', page).length > 1 || made.includes('putThere')) return failed('allowUnread')
    return seen(moment, page) > 0 ? solved : open
  },
  solution: ['repeatThere', 'openAllowed'],
  wrongWays: [
    { choices: ['openThere'], reason: 'methodChanged' },
    { choices: ['repeatThere', 'repeatThere'], reason: 'allowUnread' },
    { choices: ['repeatThere', 'putThere'], reason: 'allowUnread' },
    { choices: ['sendAgain'], reason: 'twoOrders' },
    { choices: ['repeatThere', 'giveUp'], reason: 'gaveUp' },
  ],
}
