import { fieldValue, hasField, withField } from '../../../http/fields.ts'
import { response } from '../../../http/message.ts'
import {
  type ByteRange,
  formatContentRange,
  formatUnsatisfiedRange,
  parseRange,
  selectRanges,
} from '../../../http/range.ts'
import { answer, refuse } from '../answers.ts'
import { onlyForCaches, successFields } from '../representations.ts'
import { type Gate, pass, type Verdict, type Visit } from '../resource.ts'

/** Is a part wanted, and is there such a part? */
export const range: Gate = (visit) => {
  const value = fieldValue(visit.request.fields, 'Range')
  if (value === undefined || visit.wholeOnly) return pass(visit)
  if (visit.request.method !== 'GET') return pass(visit, { rule: 'range', outcome: 'otherMethod' })
  if (!visit.resource.supportsRanges || !visit.selected) return pass(visit)
  const specs = parseRange(value)
  if (!specs) {
    return pass(visit, { rule: 'range', outcome: /^bytes=/i.test(value) ? 'malformed' : 'otherUnit' })
  }
  const selection = selectRanges(specs, visit.selected.content.length)
  switch (selection.outcome) {
    case 'whole':
      return pass(visit, { rule: 'range', outcome: 'malformed' })
    case 'unsatisfiable':
      return refuse(visit, {
        status: 416,
        finding: { rule: 'range', outcome: 'notSatisfiable' },
        fields: [['Content-Range', formatUnsatisfiedRange(visit.selected.content.length)]],
      })
    case 'partial':
      return partial(visit, visit.selected.content, selection.ranges)
  }
}

const boundary = 'part-of-press-example'

/** Ranges are octets; that they can be cut out of the text is so because the site writes its JSON in ASCII. */
function partial(visit: Visit, content: string, ranges: readonly ByteRange[]): Verdict {
  const { fields: whole, findings } = successFields(visit)
  // Who sends If-Range has the other fields from before. RFC 9110 §15.3.7
  const fields = hasField(visit.request.fields, 'If-Range') ? onlyForCaches(whole) : whole
  const because = [...findings, { rule: 'range', outcome: 'partial' }] as const
  const [only, ...more] = ranges
  if (only && more.length === 0) {
    const part = content.slice(only.first, only.last + 1)
    const contentRange = ['Content-Range', formatContentRange(only, content.length)] as const
    return answer(visit.site, response(206, [...fields, contentRange], part), because)
  }
  const type = fieldValue(whole, 'Content-Type') ?? ''
  const parts = ranges.map(
    (one) =>
      `--${boundary}\r\nContent-Type: ${type}\r\nContent-Range: ${formatContentRange(one, content.length)}\r\n\r\n` +
      `${content.slice(one.first, one.last + 1)}\r\n`,
  )
  const joined = withField(fields, 'Content-Type', `multipart/byteranges; boundary=${boundary}`)
  return answer(visit.site, response(206, joined, `${parts.join('')}--${boundary}--\r\n`), because)
}
