import { answer, redirectResponse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/** Is it to be found elsewhere? */
export const moved: Gate = (visit) => {
  const found = visit.resource.find?.(visit)
  if (found?.kind !== 'elsewhere') return pass(visit)
  return answer(visit.site, redirectResponse(found.status, found.location), [found.finding])
}
