import { fieldValue } from '../../../http/fields.ts'
import { negotiateMediaType } from '../../../http/negotiation.ts'
import { refuse } from '../answers.ts'
import { type Gate, isRetrieval, pass } from '../resource.ts'

/** Is there a representation that the client accepts? HTTP also lets a server ignore Accept; this one honours it. */
export const acceptable: Gate = (visit) => {
  if (!isRetrieval(visit)) return pass(visit)
  const { produces } = visit.resource
  const accept = fieldValue(visit.request.fields, 'Accept')
  const mediaType = negotiateMediaType(accept, produces)
  if (mediaType === undefined) {
    return refuse(visit, {
      status: 406,
      finding: { rule: 'acceptable', outcome: 'none' },
      fields: produces.length > 1 ? [['Vary', 'Accept']] : [],
      members: { available: produces },
    })
  }
  const outcome = accept === undefined ? 'noPreference' : 'chosen'
  const known = { ...visit, mediaType }
  return produces.length > 1 || accept !== undefined ? pass(known, { rule: 'acceptable', outcome }) : pass(known)
}
