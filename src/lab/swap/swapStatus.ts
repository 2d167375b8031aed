import { fieldValue, hasField, withField, withoutField } from '../../http/fields.ts'
import type { Response } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import { parseProblem, problemMediaType } from '../../http/problem.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { toJson } from '../origin/answers.ts'

/**
 * Gives a response under another status code, as a server sends it that has only the number wrong: all fields and the
 * content stay. Content goes where the code forbids it, and the `status` of a problem says the number that is sent.
 */
export function swapStatus(response: Response, sent: number): Response {
  if (findStatus(sent)?.content === 'forbidden') {
    const fields = ['Content-Type', 'Content-Length'].reduce(withoutField, response.fields)
    return { status: sent, fields, content: '' }
  }
  const isProblem = fieldValue(response.fields, 'Content-Type') === problemMediaType
  if (!isProblem || !parseProblem(response.content)) return { ...response, status: sent }
  const content = toJson({ ...JSON.parse(response.content), status: sent })
  const { fields } = response
  const measured = hasField(fields, 'Content-Length')
    ? withField(fields, 'Content-Length', `${octetLength(content)}`)
    : fields
  return { status: sent, fields: measured, content }
}
