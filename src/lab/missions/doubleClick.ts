import { isRequest } from '../../http/message.ts'
import { createSite } from '../origin/site.ts'
import type { Mission, Moment, World } from './mission.ts'
import { alone, asked, failed, locationOf, open, solved, startAfter, stop, wait, within } from './moments.ts'
import { openForm, openPage, ownOrders, seen, submit } from './orders.ts'

const page = '/orders/1'

const world: World = {
  patienceSeconds: 2,
  latency: ({ message }) => (!isRequest(message) && message.status === 303 ? 6 : 0.05),
}

const mostChoices = 6

/** Tells whether both answers have come, or the learner has seen both orders in the list. */
function hasPlayedOut(moment: Moment, made: readonly string[]): boolean {
  if (made.at(-1) === 'openList' || made.length === mostChoices) return true
  return asked(moment, 'POST').every(({ outcome }) => outcome === 'answered')
}

/** The answer to a click is slow; a second click would be a second order. */
export const doubleClick: Mission = {
  id: 'double-click',
  version: 1,
  flow: 'post-redirect-get',
  participants: alone,
  world,
  start: startAfter(alone, createSite({ orderAnswer: 303 }), [openForm], world),
  choices: (moment) => {
    if (ownOrders(moment) === 0) return [submit('click'), openPage('openList', '/orders'), stop('leave')]
    const location = moment.last?.status === 303 ? locationOf(moment.last) : undefined
    const next = location === undefined ? wait('waitForAnswer', 5) : openPage('follow', location)
    const own = seen(moment, '/orders') > 0 && location === undefined ? [openPage('openOrder', page)] : []
    return [submit('clickAgain'), next, openPage('openList', '/orders'), ...own]
  },
  judge: within(mostChoices, (moment, made) => {
    if (made.at(-1) === 'leave') return failed('notOrdered')
    if (ownOrders(moment) > 1) return hasPlayedOut(moment, made) ? failed('twoOrders') : open
    return seen(moment, page) > 0 ? solved : open
  }),
  solution: ['click', 'waitForAnswer', 'follow'],
  wrongWays: [
    { choices: ['click', 'clickAgain', 'waitForAnswer'], reason: 'twoOrders' },
    { choices: ['click', 'clickAgain', 'openList'], reason: 'twoOrders' },
    { choices: ['click', 'waitForAnswer', 'clickAgain', 'openList'], reason: 'twoOrders' },
    { choices: ['leave'], reason: 'notOrdered' },
    { choices: Array(6).fill('openList'), reason: 'tooLong' },
  ],
}
