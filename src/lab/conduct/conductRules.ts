import { fieldValue } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { parseRetryAfter } from '../../http/retryAfter.ts'
import type { Level, Spec } from '../../http/spec.ts'
import { findStatus } from '../../http/status/statuses.ts'
import type { Exchange } from '../trace/derive.ts'

/** What a client owes to the answers it got; the sentences are found by these names. */
export const conductRuleIds = [
  'waits',
  'resolvesConflict',
  'readsAgain',
  'keepsCondition',
  'otherCredentials',
  'authenticates',
  'forgetsGone',
  'getsSeeOther',
  'keepsMethod',
  'doesOnce',
  'repeatsSafely',
  'corrects',
] as const

export type ConductRuleId = (typeof conductRuleIds)[number]

interface ConductRule {
  readonly spec: Spec
  readonly level: Level
  /** Tells whether a request breaks the rule after an earlier exchange of the same client. */
  readonly isBroken: (earlier: Exchange, later: Exchange, between: readonly Exchange[]) => boolean
}

const statusOf = ({ response }: Exchange) => (response?.arrivedAt === undefined ? undefined : response.message.status)
const sent = ({ request }: Exchange): Request => request.message
const fieldOf = (exchange: Exchange, name: string) => fieldValue(sent(exchange).fields, name)
const isSameTarget = (a: Exchange, b: Exchange) =>
  sent(a).method === sent(b).method && sent(a).target === sent(b).target
const isSame = (a: Exchange, b: Exchange) => JSON.stringify(sent(a)) === JSON.stringify(sent(b))
const locationOf = ({ response }: Exchange) => response && fieldValue(response.message.fields, 'Location')
const isSuccess = (exchange: Exchange) => Math.floor((statusOf(exchange) ?? 0) / 100) === 2
/** Whether something has happened since that may have changed what is answered. */
const isNothingNew = (between: readonly Exchange[]) => !between.some(isSuccess)

const sameAfter =
  (...codes: readonly number[]): ConductRule['isBroken'] =>
  (earlier, later, between) =>
    codes.includes(statusOf(earlier) ?? 0) && isSame(earlier, later) && isNothingNew(between)

/** The rules that are looked after. */
export const conductRules: Readonly<Record<ConductRuleId, ConductRule>> = {
  waits: {
    spec: 'RFC 9110 §10.2.3',
    level: 'usual',
    isBroken(earlier, later) {
      const arrivedAt = earlier.response?.arrivedAt
      if (arrivedAt === undefined) return false
      const value = earlier.response && fieldValue(earlier.response.message.fields, 'Retry-After')
      const seconds = parseRetryAfter(value, arrivedAt)
      const { target } = sent(later)
      const isFollowUp =
        target === locationOf(earlier) || (target === sent(earlier).target && isSameTarget(earlier, later))
      return seconds !== undefined && isFollowUp && later.request.sentAt < arrivedAt + seconds * 1000
    },
  },
  resolvesConflict: { spec: 'RFC 9110 §15.5.10', level: 'usual', isBroken: sameAfter(409) },
  readsAgain: { spec: 'RFC 9110 §15.5.13', level: 'usual', isBroken: sameAfter(412, 428) },
  keepsCondition: {
    spec: 'RFC 9110 §13.1.1',
    level: 'usual',
    isBroken(earlier, later) {
      const status = statusOf(earlier)
      const condition = fieldOf(later, 'If-Match')
      const isOpen = condition === undefined || condition === '*'
      return (status === 412 || status === 428) && isSameTarget(earlier, later) && isOpen && !isSame(earlier, later)
    },
  },
  otherCredentials: {
    spec: 'RFC 9110 §15.5.4',
    level: 'SHOULD NOT',
    isBroken: (earlier, later, between) =>
      statusOf(earlier) === 403 &&
      isSameTarget(earlier, later) &&
      fieldOf(earlier, 'Authorization') === fieldOf(later, 'Authorization') &&
      isNothingNew(between),
  },
  authenticates: {
    spec: 'RFC 9110 §15.5.2',
    level: 'usual',
    isBroken: (earlier, later) =>
      statusOf(earlier) === 401 &&
      isSameTarget(earlier, later) &&
      fieldOf(earlier, 'Authorization') === fieldOf(later, 'Authorization'),
  },
  forgetsGone: {
    spec: 'RFC 9110 §15.5.11',
    level: 'usual',
    isBroken: (earlier, later) => statusOf(earlier) === 410 && isSameTarget(earlier, later),
  },
  getsSeeOther: {
    spec: 'RFC 9110 §15.4.4',
    level: 'usual',
    isBroken: (earlier, later) =>
      statusOf(earlier) === 303 &&
      sent(later).target === locationOf(earlier) &&
      !['GET', 'HEAD'].includes(sent(later).method),
  },
  keepsMethod: {
    spec: 'RFC 9110 §15.4.8',
    level: 'MUST NOT',
    isBroken: (earlier, later, between) =>
      statusOf(earlier) === 307 &&
      between.length === 0 &&
      sent(later).target === locationOf(earlier) &&
      sent(later).method !== sent(earlier).method,
  },
  doesOnce: {
    spec: 'RFC 9110 §9.2.2',
    level: 'usual',
    isBroken: (earlier, later) => {
      const status = statusOf(earlier) ?? 0
      const isDone = (status >= 200 && status <= 299) || status === 303
      return isDone && sent(earlier).method === 'POST' && isSame(earlier, later)
    },
  },
  repeatsSafely: {
    spec: 'RFC 9110 §9.2.2',
    level: 'SHOULD NOT',
    isBroken: (earlier, later) => {
      const hasKey = fieldOf(later, 'Idempotency-Key') !== undefined
      const isSameKey = hasKey && fieldOf(later, 'Idempotency-Key') === fieldOf(earlier, 'Idempotency-Key')
      const isAgain = isSameTarget(earlier, later) && sent(earlier).content === sent(later).content
      return statusOf(earlier) === undefined && sent(earlier).method === 'POST' && isAgain && !isSameKey
    },
  },
  corrects: {
    spec: 'RFC 9110 §15.5',
    level: 'usual',
    isBroken: sameAfter(400, 405, 406, 413, 414, 415, 416, 422, 501),
  },
}

/** A rule that a client broke, and the code of the answer after which it did. */
export interface Breach {
  readonly rule: ConductRuleId
  readonly spec: Spec
  readonly level: Level
  /** `undefined` where no answer came. */
  readonly code: number | undefined
}

/** Lists which rules a client broke, each once and after one code, from all its exchanges in the order of time. */
export function breachesOf(exchanges: readonly Exchange[]): readonly Breach[] {
  const found = new Map<string, Breach>()
  for (const [at, later] of exchanges.entries()) {
    for (const [before, earlier] of exchanges.slice(0, at).entries()) {
      const between = exchanges.slice(before + 1, at)
      for (const rule of conductRuleIds) {
        const { spec, level, isBroken } = conductRules[rule]
        const code = statusOf(earlier)
        // What is wrong with a request after a refusal stands where the code is defined.
        const own = rule === 'corrects' ? (findStatus(code ?? 0)?.spec ?? spec) : spec
        if (isBroken(earlier, later, between)) found.set(`${rule} ${code}`, { rule, spec: own, level, code })
      }
    }
  }
  return [...found.values()]
}
