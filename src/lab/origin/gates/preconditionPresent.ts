import { fieldValue, hasField } from '../../../http/fields.ts'
import { parseHttpDate } from '../../../http/httpDate.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass, type Visit } from '../resource.ts'

/** Does the resource want a precondition, and is one there that would be evaluated? */
export const preconditionPresent: Gate = (visit) => {
  if (!visit.resource.needsPrecondition?.(visit)) return pass(visit)
  if (hasPrecondition(visit)) return pass(visit, { rule: 'preconditionPresent', outcome: 'present' })
  return refuse(visit, { status: 428, finding: { rule: 'preconditionPresent', outcome: 'absent' } })
}

function hasPrecondition({ request, at, selected }: Visit): boolean {
  if (hasField(request.fields, 'If-Match')) return true
  if (fieldValue(request.fields, 'If-None-Match') === '*') return true
  const date = parseHttpDate(fieldValue(request.fields, 'If-Unmodified-Since') ?? '', at)
  // A date that has to be ignored would let the write through unguarded.
  return date !== undefined && selected?.validators?.lastModified !== undefined
}
