import { judgeAccess } from '../access.ts'
import { refuse } from '../answers.ts'
import type { Action } from '../policy.ts'
import { type Gate, pass, type Visit } from '../resource.ts'
import type { Finding } from '../rules.ts'

/** May this principal do this? */
export const authorised: Gate = (visit) => {
  if (!visit.resource.needsCredentials) return pass(visit)
  const action = actionOf(visit)
  const found: Finding =
    visit.resource.forbids?.(visit) ??
    (action === undefined ? { rule: 'authorised', outcome: 'allowed' } : judgeAccess(visit, action))
  if (mayPass(found)) return pass(visit, found)
  // Who may, but not at this hour, knows that it exists.
  const isHidden = visit.site.options.hide && visit.resource.confidential && found.outcome !== 'outsideHours'
  if (isHidden) {
    // The answer must not differ from that for a target that does not exist; only the reasons do.
    const hidden = refuse(visit, { status: 404, finding: { rule: 'routeKnown', outcome: 'unknown' } })
    return { ...hidden, findings: [{ rule: 'authorised', outcome: 'hidden' }] }
  }
  const members = found.outcome === 'forbidden' ? { members: { accessRequests: '/access-requests' } } : {}
  return refuse(visit, { status: 403, finding: found, ...members })
}

const mayPass = ({ rule, outcome }: Finding) =>
  rule === 'authorised' && (outcome === 'allowed' || outcome === 'owner' || outcome === 'granted')

function actionOf({ resource, request: { method } }: Visit): Action | undefined {
  switch (method) {
    case 'GET':
    case 'HEAD':
      return resource.governs?.GET
    case 'POST':
    case 'PUT':
    case 'DELETE':
      return resource.governs?.[method]
    default:
      return undefined
  }
}
