import { pathSegments } from '../../../http/target.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'
import { findRoute } from '../routes.ts'

/** Does the target name a resource of this site? */
export const routeKnown: Gate = (visit) => {
  if (visit.request.target === '*') return pass(visit)
  const route = findRoute(pathSegments(visit.path) ?? [])
  if (!route) return refuse(visit, { status: 404, finding: { rule: 'routeKnown', outcome: 'unknown' } })
  return pass({ ...visit, ...route }, { rule: 'routeKnown', outcome: 'known' })
}
