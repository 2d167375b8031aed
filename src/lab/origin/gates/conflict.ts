import { refuse } from '../answers.ts'
import { type Gate, pass, takenContent } from '../resource.ts'

/** Does what the content asks for clash with the current state? */
export const conflict: Gate = (visit) => {
  const found = takenContent(visit) && visit.resource.conflict?.(visit)
  if (!found) return pass(visit)
  return found.refusal ? refuse(visit, found.refusal) : pass(visit, ...found.findings)
}
