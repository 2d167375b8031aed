import { fieldValue } from '../../../http/fields.ts'
import { parseMediaType } from '../../../http/mediaType.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass, takenContent } from '../resource.ts'

/** Is the content, if this method takes any, of a type that the resource can read? */
export const contentType: Gate = (visit) => {
  const taken = takenContent(visit)
  if (!taken) return pass(visit)
  const { fields } = visit.request
  if ((fieldValue(fields, 'Content-Encoding') ?? 'identity').toLowerCase() !== 'identity') {
    return refuse(visit, {
      status: 415,
      finding: { rule: 'contentType', outcome: 'codingUnsupported' },
      fields: [['Accept-Encoding', 'identity']],
    })
  }
  const value = fieldValue(fields, 'Content-Type')
  const mediaType = parseMediaType(value ?? '')
  const name = mediaType && `${mediaType.type}/${mediaType.subtype}`
  if (name && taken.mediaTypes.includes(name)) return pass(visit, { rule: 'contentType', outcome: 'supported' })
  return refuse(visit, {
    status: 415,
    finding: { rule: 'contentType', outcome: value === undefined ? 'missing' : 'unsupported' },
    fields: [['Accept', taken.mediaTypes.join(', ')]],
  })
}
