import { fieldValue } from '../../http/fields.ts'
import type { Message } from '../../http/message.ts'
import { isSafe } from '../../http/methods.ts'
import { type Exchange, exchangesOf } from '../../lab/trace/derive.ts'
import type { ExchangeRun } from './exchangeRun.ts'

/** A message of a run as one line, or the content of a request where the client waits before it sends it. */
export interface ExchangeLine {
  readonly key: string
  readonly text: string
  readonly part: 'request' | 'content' | 'response'
  /** The status code of a response. */
  readonly code?: number
  /** The status code that the sender has had before, if it was answered anything. */
  readonly after?: number
  /** Whether it comes of what another client did. */
  readonly isOfOther: boolean
}

/** The lines of a run in the order of the run, and which has to come before which. */
export interface OrderedLines {
  readonly lines: readonly ExchangeLine[]
  readonly before: readonly (readonly [string, string])[]
}

const requestFields = ['Authorization', 'If-Match', 'If-None-Match', 'Expect', 'Range']
const responseFields = ['Location', 'ETag', 'WWW-Authenticate', 'Allow', 'Retry-After', 'Content-Range']

const requestKey = ({ number }: Exchange) => `${number}.request`
const contentKey = ({ number }: Exchange) => `${number}.content`
const responseKey = ({ number }: Exchange) => `${number}.response`

/**
 * Returns the messages of a run as lines. A response comes after its request, the next request of a client after the
 * response before it, and where two clients touch one resource and one of them changes it, what is sent first is
 * received before the other is answered; HTTP orders nothing else.
 */
export function linesOf({ trace, exchanges: numbers, fields = [] }: ExchangeRun): OrderedLines {
  const all = exchangesOf(trace())
  const shown = numbers ? all.filter(({ number }) => numbers.includes(number)) : all
  const clients = [...new Set(shown.map(({ from }) => from))]
  const letterOf = ({ from }: Exchange) =>
    clients.length > 1 ? `${String.fromCharCode(65 + clients.indexOf(from))} ` : ''
  const lines = shown.flatMap((exchange) => {
    const after = previousOf(exchange, shown)?.response?.message.status
    const isOfOther = shown.some(
      (other) => other.from !== exchange.from && touches(other, exchange) && comesFirst(other, exchange),
    )
    return linesOfExchange(exchange, letterOf(exchange), fields, {
      isOfOther,
      ...(after !== undefined && { after }),
    })
  })
  return {
    lines,
    before: [
      ...shown.flatMap((exchange) => orderWithin(exchange)),
      ...shown.flatMap((exchange) => orderAmong(exchange, shown)),
    ],
  }
}

function linesOfExchange(
  exchange: Exchange,
  letter: string,
  fields: readonly string[],
  about: Pick<ExchangeLine, 'after' | 'isOfOther'>,
): readonly ExchangeLine[] {
  const { request, interim, response } = exchange
  const { method, target, content } = request.message
  const sent = `${letter}→ ${[`${method} ${target}`, ...fieldsOf(request.message, [...requestFields, ...fields])].join(' · ')}`
  const answers = [...interim, ...(response ? [response] : [])].map(({ message }): ExchangeLine => {
    const isFinal = message === response?.message
    return {
      key: isFinal ? responseKey(exchange) : `${exchange.number}.${message.status}`,
      part: 'response',
      text: `${letter}← ${[message.status, ...fieldsOf(message, responseFields)].join(' · ')}`,
      code: message.status,
      isOfOther: about.isOfOther,
    }
  })
  const [first, ...rest] = answers
  return [
    { key: requestKey(exchange), part: 'request', text: sent, ...about },
    ...(interim.length > 0 && first
      ? [
          first,
          {
            key: contentKey(exchange),
            part: 'content',
            text: `${letter}→ ${content}`,
            after: 100,
            isOfOther: false,
          } as const,
          ...rest,
        ]
      : answers),
  ]
}

const fieldsOf = (message: Message, names: readonly string[]) =>
  names.flatMap((name) => {
    const value = fieldValue(message.fields, name)
    return value === undefined ? [] : [`${name}: ${value}`]
  })

function previousOf(exchange: Exchange, shown: readonly Exchange[]): Exchange | undefined {
  return shown.filter(({ from, number }) => from === exchange.from && number < exchange.number).at(-1)
}

function orderWithin(exchange: Exchange): readonly (readonly [string, string])[] {
  const [waited] = exchange.interim
  const interimKey = waited && `${exchange.number}.${waited.message.status}`
  return interimKey === undefined
    ? [[requestKey(exchange), responseKey(exchange)]]
    : [
        [requestKey(exchange), interimKey],
        [interimKey, contentKey(exchange)],
        [contentKey(exchange), responseKey(exchange)],
      ]
}

function orderAmong(exchange: Exchange, shown: readonly Exchange[]): readonly (readonly [string, string])[] {
  const previous = previousOf(exchange, shown)
  const others = shown.filter(
    (other) => other.from !== exchange.from && touches(other, exchange) && comesFirst(other, exchange),
  )
  return [
    ...(previous ? [[responseKey(previous), requestKey(exchange)] as const] : []),
    ...others.map((other) => [requestKey(other), responseKey(exchange)] as const),
  ]
}

/** The origin deals with what arrives first. */
const comesFirst = (one: Exchange, other: Exchange) => (one.request.arrivedAt ?? 0) < (other.request.arrivedAt ?? 0)

/** Tells whether one of two exchanges changes what the other is about, or what lies under it. */
function touches(one: Exchange, other: Exchange): boolean {
  const [first, second] = [resourceOf(one), resourceOf(other)]
  const isSame = first === second || first.startsWith(`${second}/`) || second.startsWith(`${first}/`)
  return isSame && (hasChanged(one) || hasChanged(other))
}

/** What is created is what Location names. */
function resourceOf({ request, response }: Exchange): string {
  const created = response?.message.status === 201 ? fieldValue(response.message.fields, 'Location') : undefined
  return created ?? request.message.target
}

const hasChanged = ({ request, response }: Exchange) =>
  !isSafe(request.message.method) && (response?.message.status ?? 500) < 300
