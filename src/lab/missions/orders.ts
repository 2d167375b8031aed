import { itemsOf } from '../origin/series.ts'
import type { Order } from '../origin/site.ts'
import { formRequest, formUri, openingRequest } from '../participants/browserHistory.ts'
import { siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import type { Choice, Moment } from './mission.ts'
import { asked, send } from './moments.ts'

/** What a browser sends to open the page with the form. */
export const openForm = openingRequest(formUri)

/** Sends the form. */
export const submit = (id: string): Choice => send(id, formRequest)

/** Sends what the form sent, but to another target. */
export const submitTo = (id: string, target: string): Choice => send(id, { ...formRequest, target })

/** Opens a page of the site as a browser does. */
export const openPage = (id: string, target: string): Choice =>
  send(id, siteRequest('GET', target, [['Accept', 'text/html,*/*;q=0.8']]))

/** Counts the orders that are the learner's. */
export const ownOrders = ({ site }: Moment): number =>
  itemsOf(site.orders).filter(({ item }) => item === 'almanac').length

/** An order of somebody else. */
export const theirOrder: Order = {
  id: 1,
  item: 'atlas',
  quantity: 1,
  placedAt: labStartMillis - 60_000,
  shipsAt: labStartMillis + 3_600_000,
}

/** Counts how often the learner has seen a page, by its target. */
export const seen = (moment: Moment, target: string): number =>
  asked(moment, 'GET', target).filter(
    ({ response, outcome }) => outcome === 'answered' && response?.message.status === 200,
  ).length
