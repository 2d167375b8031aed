import type { Request } from '../../http/message.ts'
import { countOf } from '../origin/series.ts'
import type { Site } from '../origin/site.ts'
import { formRequest } from '../participants/browserHistory.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { get, plainSite, takesJson } from './plainSite.ts'
import type { Situation } from './situation.ts'

const order = { item: 'almanac', quantity: 2 }
const isOrder = (content: string) => /\/orders\/\d+"|"item": "almanac"/.test(content)

const ordering = {
  site: plainSite,
  sentBy: 'form',
  comesAgain: true,
  effects: ({ orders }: Site) => countOf(orders),
  isThere: true,
  isWanted: isOrder,
  second: get('/orders'),
  isReadBefore: true,
  isCurrent: (content: string, { orders }: Site) => isOrder(content) === countOf(orders) > 0,
} as const satisfies Partial<Situation>

const tooMany: Request = siteRequest(
  'POST',
  '/orders',
  formRequest.fields.filter(([name]) => name === 'Accept' || name === 'Content-Type'),
  'item=almanac&quantity=1000',
)

const orderAt = (target: string): Pick<Situation, 'request' | 'browserRequest'> => ({
  request: jsonRequest('POST', target, order, takesJson),
  browserRequest: { ...formRequest, target },
})

/** Where a client orders something, with a form or as JSON. */
export const orderSituations = {
  303: { right: 303, ...ordering, ...orderAt('/orders') },
  307: {
    right: 307,
    ...ordering,
    ...orderAt('/orders'),
    move: { from: '/orders', to: '/orders-meanwhile', servedAs: '/orders', untilSeconds: 30 },
  },
  308: {
    right: 308,
    ...ordering,
    ...orderAt('/order-form'),
    move: { from: '/order-form', to: '/orders' },
  },
  422: {
    right: 422,
    ...ordering,
    request: jsonRequest('POST', '/orders', { ...order, quantity: 1000 }, takesJson),
    browserRequest: tooMany,
    comesAgain: false,
    isThere: false,
  },
} as const satisfies Readonly<Record<number, Situation>>
