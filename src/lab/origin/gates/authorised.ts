import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/** May this principal do this? */
export const authorised: Gate = (visit) => {
  const { roles } = visit.resource
  if (!roles) return pass(visit)
  const may = roles.length === 0 || (visit.principal !== undefined && roles.includes(visit.principal))
  if (!may && visit.site.options.hide) {
    const hidden = refuse(visit, { status: 404, finding: { rule: 'routeKnown', outcome: 'unknown' } })
    // The answer must not differ from that for a target that does not exist; only the reasons do.
    return { ...hidden, findings: [{ rule: 'authorised', outcome: 'hidden' }] }
  }
  const forbidden = may ? visit.resource.forbids?.(visit) : ({ rule: 'authorised', outcome: 'forbidden' } as const)
  if (forbidden) return refuse(visit, { status: 403, finding: forbidden })
  return pass(visit, { rule: 'authorised', outcome: 'allowed' })
}
