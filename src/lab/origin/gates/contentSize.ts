import { octetLength } from '../../../http/octetLength.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/** Is the content as small as the server wants to take? */
export const contentSize: Gate = (visit) => {
  const { maxContentLength } = visit.site.options
  if (octetLength(visit.request.content) <= maxContentLength) return pass(visit)
  return refuse(visit, {
    status: 413,
    finding: { rule: 'contentSize', outcome: 'tooLarge' },
    members: { maximumOctets: maxContentLength },
  })
}
