import { isKnownMethod } from '../../../http/methods.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

const implemented = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])

/** Does the server implement this method anywhere? */
export const methodKnown: Gate = (visit) => {
  const { method } = visit.request
  if (implemented.has(method)) return pass(visit, { rule: 'methodKnown', outcome: 'known' })
  const outcome = isKnownMethod(method) ? 'notImplemented' : 'unknown'
  return refuse(visit, { status: 501, finding: { rule: 'methodKnown', outcome } })
}
