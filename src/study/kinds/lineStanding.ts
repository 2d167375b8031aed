import { type Field, fieldValue, hasField, parseList, withField } from '../../http/fields.ts'
import { response as makeResponse } from '../../http/message.ts'
import { demandedFields, messageFaults } from '../../http/messageFaults.ts'
import { parseRetryAfter } from '../../http/retryAfter.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { answerAt } from '../../lab/counterfactual.ts'
import type { Reason } from '../question.ts'
import type { StudyExchange } from './exchanges.ts'
import { reasonOfFault, reasonOfField } from './faultReasons.ts'

/** How a field line stands in a response: it has to be there, it may be, or it must not. */
export interface Standing {
  readonly stands: 'needed' | 'fits' | 'wrong'
  readonly reasons: readonly Reason[]
}

/**
 * Tells how a field line stands in the response of the demo site to a request under a code: by the rules of HTTP, by what
 * the site itself sends, and by what is true of the site. `undefined` where neither tells.
 */
export function lineStanding(exchange: StudyExchange, status: number, line: Field): Standing | undefined {
  const { request, response } = exchange
  const [name, value] = line
  const alone = makeResponse(status, [line])
  const broken = messageFaults(request, alone).filter((fault) => fault.line === 1 && fault.rule !== 'lengthUntrue')
  if (broken.length > 0) return wrong(...broken.slice(0, 1).map((fault) => reasonOfFault(fault, status)))
  const own = fieldValue(response.fields, name)
  // Whoever waits longer than is asked does no harm.
  const isOther = own !== undefined && own !== value && name !== 'Retry-After'
  if (isOther) return wrong(untrue(`${name}: ${own}`, name))
  if (own !== value) return standingOfOther(exchange, status, line)
  const demand = demandOf(exchange, status, name)
  const purpose = reasonOfField(name)
  return demand ? { stands: 'needed', reasons: [demand] } : { stands: 'fits', reasons: purpose ? [purpose] : [] }
}

const wrong = (...reasons: readonly Reason[]): Standing => ({ stands: 'wrong', reasons })

function untrue(line: string, name: string): Reason {
  return { ...reasonAt(name), because: { said: 'text', key: 'line.untrue', values: { line } } }
}

function withoutMeaning(status: number, name: string): Reason {
  return { ...reasonAt(name), because: { said: 'text', key: 'line.noMeaning', values: { code: status, field: name } } }
}

function told(key: 'line.otherPlace' | 'line.vainCredentials' | 'line.vainWait', name: string): Reason {
  return { ...reasonAt(name), because: { said: 'text', key } }
}

const reasonAt = (name: string): Pick<Reason, 'spec' | 'level'> => ({
  spec: reasonOfField(name)?.spec,
  level: 'usual',
})

/** Where a client that is sent elsewhere, or told of something new, would not know where to look. */
const namesPlace = new Set([201, 301, 302, 303, 307, 308])

/** What a 304 and a 206 have to repeat, since the 200 would have it. @see RFC 9110 §15.4.5 */
const repeats = new Set([206, 304])

function demandOf({ request, response }: StudyExchange, status: number, name: string): Reason | undefined {
  const record = findStatus(status)
  if (!record) return undefined
  const because = (level: string) =>
    ({ said: 'text', key: `demand.${level}`, values: { code: status, field: name } }) as const
  const must = demandedFields(record, request, response).find(({ field, level }) => field === name && level === 'MUST')
  if (must) return { because: because('MUST'), spec: must.spec, level: 'MUST' }
  const own = record.requirements.find(({ field }) => field === name)
  if (repeats.has(status) && own?.level === 'MUST' && name === 'ETag') {
    return { because: because('MUST'), spec: own.spec, level: 'MUST' }
  }
  if (name !== 'Location' || !namesPlace.has(status) || (status === 201 && request.method !== 'POST')) return undefined
  return {
    because: { said: 'text', key: status === 201 ? 'line.created' : 'line.elsewhere', values: { code: status } },
    spec: own?.spec,
    level: own?.level ?? 'usual',
  }
}

/** How a line stands that the site does not send: whether it would be true. */
function standingOfOther(exchange: StudyExchange, status: number, [name, value]: Field): Standing | undefined {
  const { base, request } = exchange
  if (!base) return undefined
  const again = (changed: typeof request, at = base.at) => answerAt(base.site, changed, at)?.response
  switch (name) {
    case 'Location':
      return wrong(namesPlace.has(status) ? told('line.otherPlace', name) : withoutMeaning(status, name))
    case 'Proxy-Authenticate':
      return wrong(withoutMeaning(status, name))
    case 'Allow': {
      // Whoever looks at the rest of a request supports its method; what else is supported cannot be seen.
      const isRefused = status === 405 || status === 501 || parseList(value).includes(request.method)
      const allowed = fieldValue(again({ ...request, method: 'OPTIONS', content: '' })?.fields ?? [], name)
      return isRefused || !parseList(allowed ?? '').includes(request.method)
        ? undefined
        : wrong(untrue(`Allow: ${allowed}`, name))
    }
    case 'WWW-Authenticate': {
      const isKnown = hasField(request.fields, 'Authorization')
      const asAdmin = again({ ...request, fields: withField(request.fields, 'Authorization', 'Bearer admin') })
      return !isKnown && asAdmin?.status === exchange.response.status
        ? wrong(told('line.vainCredentials', name))
        : undefined
    }
    case 'Retry-After': {
      const seconds = parseRetryAfter(value, base.at)
      if (status < 400 || seconds === undefined) return undefined
      const later = again(request, base.at + seconds * 1000)
      return later?.status === exchange.response.status ? wrong(told('line.vainWait', name)) : undefined
    }
    default:
      return undefined
  }
}
