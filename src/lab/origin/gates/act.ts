import { response } from '../../../http/message.ts'
import { answer, refuse } from '../answers.ts'
import { successFields } from '../representations.ts'
import { type Gate, isRetrieval } from '../resource.ts'

/** Nothing stands against it any more: do it. */
export const act: Gate = (visit) => {
  if (!isRetrieval(visit)) {
    const done = visit.resource.act?.(visit)
    return done ?? refuse(visit, { status: 405, finding: { rule: 'methodAllowed', outcome: 'notAllowed' } })
  }
  const held = visit.resource.hold?.(visit)
  if (held) return held
  const { fields, findings } = successFields(visit)
  return answer(visit.site, response(200, fields, visit.selected?.content ?? ''), [
    { rule: 'act', outcome: 'represented' },
    ...findings,
  ])
}
