import type { MessageFault } from '../../http/faults/faultRules.ts'
import { fieldSpecs, findField } from '../../http/fieldSpecs.ts'
import { statusClass } from '../../http/status/status.ts'
import type { Reason } from '../question.ts'

/** Says what is wrong with a response that has a code, and where that stands. */
export function reasonOfFault({ rule, field, spec, level }: MessageFault, code: number): Reason {
  const values = { code, ...(field !== undefined && { field }) }
  // What the table of a code demands is said with how binding it is.
  const isOfTable = rule === 'fieldMissing' || rule === 'fieldUnwanted'
  const key = isOfTable ? `fault.${rule}.${level.replace(' NOT', '')}` : `fault.${rule}`
  return { because: { said: 'text', key, values }, spec, level }
}

/** Says what a field of a response is for, and where it is defined; `undefined` for a field not known here. */
export function reasonOfField(name: string): Reason | undefined {
  const field = findField(name)
  // Accept says something else in a response.
  const key = `fields.${field === 'Accept' ? 'AcceptInResponse' : field}`
  return field && { because: { said: 'wire', key }, spec: fieldSpecs[field], level: 'usual' }
}

/** Says what the status line of a response tells by its first digit. */
export function reasonOfStatusLine(code: number): Reason {
  const because = { said: 'wire', key: `status.${statusClass(code) ?? 6}` } as const
  return { because, spec: 'RFC 9112 §4', level: 'usual' }
}

/** Says what the content of a response is. */
export const reasonOfContent: Reason = {
  because: { said: 'wire', key: 'content.response' },
  spec: 'RFC 9110 §6.4',
  level: 'usual',
}
