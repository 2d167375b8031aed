import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/** Is there such a thing, was there ever, or is it about to be made? */
export const exists: Gate = (visit) => {
  const found = visit.resource.find?.(visit)
  // A collection is always there; to say so would teach nothing.
  if (!found) return pass(visit)
  switch (found.kind) {
    case 'here':
    case 'elsewhere':
      return pass(visit, { rule: 'exists', outcome: 'found' })
    case 'gone':
      return refuse(visit, { status: 410, finding: found.finding })
    case 'absent': {
      if (found.mayBeCreated) return pass(visit, { rule: 'exists', outcome: 'toBeCreated' })
      const absent = refuse(visit, { status: 404, finding: { rule: 'exists', outcome: 'absent' } })
      if (!visit.site.options.hide || !visit.resource.confidential) return absent
      // What is hidden gives the answer of a site without such a resource, so what is absent has to give it too.
      const unknown = refuse(visit, { status: 404, finding: { rule: 'routeKnown', outcome: 'unknown' } })
      return { ...unknown, findings: absent.findings }
    }
  }
}
