import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/**
 * Does the state forbid it, whatever the content says? A failure that shows without the content comes before preconditions.
 * @see RFC 9110 §13.2.1
 */
export const stateAllows: Gate = (visit) => {
  if (!visit.resource.refuse) return pass(visit)
  const refusal = visit.resource.refuse(visit)
  if (refusal) return refuse(visit, refusal)
  return visit.request.method === 'GET' ? pass(visit) : pass(visit, { rule: 'stateAllows', outcome: 'allows' })
}
