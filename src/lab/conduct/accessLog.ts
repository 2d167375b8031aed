import { fieldValue } from '../../http/fields.ts'
import type { Exchange } from '../trace/derive.ts'

/** The fields that the log keeps at the end of a line, those of the request first. */
const keptOfRequests = ['If-Match', 'Idempotency-Key'] as const
const keptOfResponses = ['Location', 'Retry-After'] as const

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Writes exchanges as lines of an access log in the order in which they were answered, in the common log format with the
 * field values that say what was asked and told, and a short digest of the content of the request, `-` for none. Those
 * without an answer are left out.
 */
export function accessLog(exchanges: readonly Exchange[], addressOf: (from: string) => string): readonly string[] {
  return exchanges
    .flatMap((exchange) => (exchange.response ? [{ exchange, at: exchange.response.sentAt }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ exchange, at }) => lineOf(exchange, at, addressOf(exchange.from)))
}

function lineOf({ request: { message: asked }, response }: Exchange, at: number, address: string): string {
  const user = /^Bearer (\S+)$/.exec(fieldValue(asked.fields, 'Authorization') ?? '')?.[1] ?? '-'
  const told = response?.message
  const kept = [
    ...(asked.content === '' ? [] : [`content=${digestOf(asked.content)}`]),
    ...keptOfRequests.flatMap((name) => nameAndValue(name, fieldValue(asked.fields, name))),
    ...keptOfResponses.flatMap((name) => nameAndValue(name, told && fieldValue(told.fields, name))),
  ]
  const size = told?.content.length ?? 0
  const line = `${address} - ${user} [${timeOf(at)}] "${asked.method} ${asked.target} HTTP/1.1" ${told?.status} ${size || '-'}`
  return [line, ...kept].join(' ')
}

const nameAndValue = (name: string, value: string | undefined) =>
  value === undefined ? [] : [`${name.toLowerCase()}=${value}`]

function timeOf(at: number): string {
  const time = new Date(at)
  const two = (part: number) => `${part}`.padStart(2, '0')
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()].map(two).join(':')
  return `${two(time.getUTCDate())}/${months[time.getUTCMonth()]}/${time.getUTCFullYear()}:${clock} +0000`
}

/** Gives four digits that differ for nearly all contents that differ: FNV-1a, folded. */
function digestOf(content: string): string {
  let hash = 0x811c9dc5
  for (const sign of content) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(4, '0')
}
