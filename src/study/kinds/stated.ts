import { findStatus } from '../../http/status/statuses.ts'
import type { Finding } from '../../lab/origin/rules.ts'
import type { StatedExchange } from '../../lab/stated/exchanges.ts'
import { interfaceLines } from '../../lab/stated/interfaceLines.ts'
import type { StatedSite } from '../../lab/stated/statedSite.ts'
import type { Decision } from '../../lab/trace/trace.ts'
import type { Reason, Said } from '../question.ts'

/** Tells the state of a site, what it does everywhere, and what the resource of a target takes and gives. */
export function tellSite({ id, sentences = [id], values = {} }: StatedSite, target: string): readonly Said[] {
  return [
    { said: 'text', key: 'site.everywhere', values: { methods: 'GET, HEAD, POST, PUT, DELETE, OPTIONS' } },
    ...sentences.map((sentence): Said => ({ said: 'text', key: `site.${sentence}`, values })),
    { said: 'literal', lines: interfaceLines(target) },
  ]
}

/** What a gate finds of nearly every request that it lets pass, which explains no answer. */
const passing: ReadonlySet<string> = new Set([
  'wellFormed.wellFormed',
  'methodKnown.known',
  'routeKnown.known',
  'methodAllowed.allowed',
  'authenticated.accepted',
  'tooOften.withinRate',
  'contentType.supported',
  'acceptable.noPreference',
  'exists.found',
  'authorised.allowed',
  'locked.free',
  'stateAllows.allows',
  'contentUnderstood.understood',
])

const isTelling = ({ rule, outcome }: Decision) => !passing.has(`${rule}.${outcome}`)

/** Gives the reasons why a site answered as it did. */
export function reasonsOf({ answered }: StatedExchange): readonly Reason[] {
  return answered.decisions.filter(isTelling).map(({ rule, outcome, spec, level }) => ({
    because: { said: 'finding', finding: { rule, outcome } as Finding },
    spec,
    level,
  }))
}

/** What is found along with what decides. */
const accompanying: ReadonlySet<string> = new Set([
  'authenticated.challenged',
  'methodAllowed.listed',
  'tooOften.sayWhen',
  'conflict.explained',
])

const isDeciding = ({ rule, outcome }: Finding) =>
  rule !== 'gateOrder' && rule !== 'responseField' && !accompanying.has(`${rule}.${outcome}`)

/** Gives what was found last before the answer: what decided it. */
export function decidingReasons(exchange: StatedExchange): readonly Reason[] {
  const found = reasonsOf(exchange).findLast(({ because }) => because.said === 'finding' && isDeciding(because.finding))
  return found ? [found] : []
}

/** Gives the message of an answer as a reason, with where its code is defined. */
export function answerAsReason({ answered, code }: StatedExchange): Reason {
  return { because: { said: 'message', message: answered.response }, spec: findStatus(code)?.spec, level: 'usual' }
}
