import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/** Are target and fields as short as the server wants to read? */
export const withinLimits: Gate = (visit) => {
  const { maxTargetLength, maxFieldsLength } = visit.site.options
  if (visit.request.target.length > maxTargetLength) {
    return refuse(visit, { status: 414, finding: { rule: 'withinLimits', outcome: 'targetTooLong' } })
  }
  const lengths = visit.request.fields.map(([name, value]) => ({ name, length: name.length + value.length + 4 }))
  const total = lengths.reduce((sum, { length }) => sum + length, 0)
  if (total > maxFieldsLength) {
    const longest = lengths.toSorted((a, b) => b.length - a.length)[0]
    const members = longest && longest.length > maxFieldsLength / 2 ? { field: longest.name } : {}
    return refuse(visit, { status: 431, finding: { rule: 'withinLimits', outcome: 'fieldsTooLarge' }, members })
  }
  return pass(visit)
}
