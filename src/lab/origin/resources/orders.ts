import { fieldValue } from '../../../http/fields.ts'
import { response } from '../../../http/message.ts'
import { negotiateMediaType } from '../../../http/negotiation.ts'
import { answer, escapeHtml, jsonResponse, redirectResponse, toJson } from '../answers.ts'
import type { Answer, Refusal, Representation, Resource, Visit } from '../resource.ts'
import type { Finding, Outcome } from '../rules.ts'
import { append, changeAt, countOf, itemsOf, itemWith, placeOf } from '../series.ts'
import type { Order, Site, SiteOptions } from '../site.ts'

const produces = ['text/html', 'application/json']

/** `GET` and `POST /orders`: the form whose answer can be switched by the option `orderAnswer`. */
export const orders: Resource = {
  path: '/orders',
  methods: ['GET', 'POST'],
  produces,
  takes: {
    POST: {
      mediaTypes: ['application/x-www-form-urlencoded', 'application/json'],
      members: {
        item: { kind: 'text', maxLength: 100 },
        quantity: { kind: 'integer', min: 1, max: 100 },
      },
    },
  },
  represent: ({ site, at, mediaType }) => represent(itemsOf(site.orders), at, mediaType),
  alongside: () => variesByAccept,
  act: placeOrder,
}

/** `GET /orders/{id}`. */
export const order: Resource = {
  path: '/orders/:id',
  methods: ['GET'],
  produces,
  find: ({ site, id }) => (orderWith(site, id) ? { kind: 'here' } : { kind: 'absent' }),
  represent: ({ site, id, at, mediaType }) => represent(orderWith(site, id), at, mediaType),
  alongside: () => variesByAccept,
}

/** `POST /orders/{id}/cancellation`: possible until the order has shipped. */
export const cancellation: Resource = {
  path: '/orders/:id/cancellation',
  methods: ['POST'],
  produces: ['application/json'],
  find: ({ site, id }) => (orderWith(site, id) ? { kind: 'here' } : { kind: 'absent' }),
  refuse: refuseLateCancellation,
  act: cancelOrder,
}

const variesByAccept = {
  fields: [['Vary', 'Accept']],
  findings: [{ rule: 'responseField', outcome: 'variesByAccept' }],
} as const satisfies ReturnType<NonNullable<Resource['alongside']>>

const orderWith = (site: Site, id: string) => itemWith(site.orders, id)

/** Gives the state of an order at a time in milliseconds. */
export function orderState(one: Order, at: number): 'placed' | 'shipped' | 'cancelled' {
  if (one.cancelledAt !== undefined) return 'cancelled'
  return at >= one.shipsAt ? 'shipped' : 'placed'
}

const view = (one: Order, at: number) => ({
  id: one.id,
  item: one.item,
  quantity: one.quantity,
  state: orderState(one, at),
  placedAt: new Date(one.placedAt).toISOString(),
})

const orderForm =
  '<form method="post" action="/orders">' +
  '<label>Item <input name="item" value="almanac"></label> ' +
  '<label>Quantity <input name="quantity" value="2"></label> ' +
  '<button>Send</button></form>'

function represent(
  shown: Order | readonly Order[] | undefined,
  at: number,
  mediaType: string | undefined,
): Representation {
  const list = shown === undefined ? [] : 'id' in shown ? [shown] : shown
  if (mediaType === 'application/json') {
    const views = list.map((one) => view(one, at))
    const value = shown && 'id' in shown ? views[0] : views
    return { fields: [['Content-Type', 'application/json']], content: toJson(value) }
  }
  const rows = list.map((one) => {
    const { id, item, quantity, state } = view(one, at)
    return `<li><a href="/orders/${id}">Order ${id}</a>: ${quantity} x ${escapeHtml(item)}, ${state}</li>`
  })
  const form = shown && 'id' in shown ? '' : orderForm
  const content = `<!doctype html><title>Orders</title>${form}<ul>${rows.join('')}</ul>`
  return { fields: [['Content-Type', 'text/html; charset=utf-8']], content }
}

const outcomeOf: Readonly<Record<SiteOptions['orderAnswer'], Outcome<'orderAnswer'>>> = {
  200: 'ok',
  201: 'created',
  301: 'movedPermanently',
  302: 'found',
  303: 'seeOther',
  307: 'temporaryRedirect',
  308: 'permanentRedirect',
}

function placeOrder({ site, at, content, request }: Visit): Answer {
  const one: Order = {
    id: countOf(site.orders) + 1,
    item: `${content.item}`,
    quantity: Number(content.quantity),
    placedAt: at,
    shipsAt: at + site.options.shipAfterSeconds * 1000,
  }
  const next = { ...site, orders: append(site.orders, one) }
  const status = site.options.orderAnswer
  const findings: readonly Finding[] = [{ rule: 'orderAnswer', outcome: outcomeOf[status] }]
  const location = `/orders/${one.id}`
  if (status >= 300) return answer(next, redirectResponse(status, location), findings)
  const mediaType = negotiateMediaType(fieldValue(request.fields, 'Accept'), produces)
  const { fields, content: shown } = represent(one, at, mediaType)
  return answer(next, response(status, status === 201 ? [['Location', location], ...fields] : fields, shown), findings)
}

function refuseLateCancellation({ site, id, at }: Visit): Refusal | undefined {
  const found = orderWith(site, id)
  if (!found || orderState(found, at) !== 'shipped') return undefined
  return {
    status: 409,
    finding: { rule: 'stateAllows', outcome: 'orderShipped' },
    also: [{ rule: 'conflict', outcome: 'explained' }],
    members: { state: 'shipped', shippedAt: new Date(found.shipsAt).toISOString() },
  }
}

function cancelOrder({ site, id, at }: Visit): Answer {
  const found = orderWith(site, id)
  const isCancelled = found?.cancelledAt !== undefined
  const orderNow = found && !isCancelled ? { ...found, cancelledAt: at } : found
  const next = { ...site, orders: changeAt(site.orders, [placeOf(site.orders, id)], (one) => orderNow ?? one) }
  const outcome = isCancelled ? 'alreadyCancelled' : 'orderCancelled'
  return answer(next, jsonResponse(200, orderNow && view(orderNow, at)), [{ rule: 'act', outcome }])
}
