import { fieldValue, parseList } from '../../../http/fields.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/** Can the server do what the client expects of it? */
export const expectation: Gate = (visit) => {
  const expected = parseList(fieldValue(visit.request.fields, 'Expect') ?? '')
  if (expected.every((member) => member.toLowerCase() === '100-continue')) return pass(visit)
  return refuse(visit, { status: 417, finding: { rule: 'expectation', outcome: 'unmet' } })
}
