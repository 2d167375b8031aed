import { response } from '../../../http/message.ts'
import { answer, refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'
import { allowedMethods, resources } from '../routes.ts'

/** Does this resource support the method? OPTIONS is answered here, since it asks for nothing else. */
export const methodAllowed: Gate = (visit) => {
  const { method, target } = visit.request
  if (method === 'OPTIONS') {
    const allowed = target === '*' ? [...new Set(resources.flatMap(allowedMethods))] : allowedMethods(visit.resource)
    const given = response(204, [['Allow', allowed.join(', ')]])
    return answer(visit.site, given, [{ rule: 'methodAllowed', outcome: 'options' }])
  }
  const allowed = allowedMethods(visit.resource)
  if (allowed.includes(method)) return pass(visit, { rule: 'methodAllowed', outcome: 'allowed' })
  return refuse(visit, {
    status: 405,
    finding: { rule: 'methodAllowed', outcome: 'notAllowed' },
    also: [{ rule: 'methodAllowed', outcome: 'listed' }],
    fields: [['Allow', allowed.join(', ')]],
  })
}
