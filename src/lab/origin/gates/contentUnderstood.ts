import { fieldValue } from '../../../http/fields.ts'
import { queryParameters } from '../../../http/target.ts'
import { refuse } from '../answers.ts'
import { type Content, type Gate, type MemberRule, pass, takenContent } from '../resource.ts'

/** Is the content what its type says (else 400), and does it say something that can be done (else 422)? */
export const contentUnderstood: Gate = (visit) => {
  const taken = takenContent(visit)
  if (!taken) return pass(visit)
  const isForm = /^application\/x-www-form-urlencoded/i.test(fieldValue(visit.request.fields, 'Content-Type') ?? '')
  const value = isForm ? parseForm(visit.request.content) : parseJson(visit.request.content)
  if (value === undefined) {
    return refuse(visit, { status: 400, finding: { rule: 'contentUnderstood', outcome: 'malformed' } })
  }
  const names = Object.keys(taken.members)
  const errors = isRecord(value) ? names.filter((name) => !isAllowed(taken.members[name], value[name], isForm)) : names
  if (!isRecord(value) || errors.length > 0) {
    const members = { errors: errors.map((name) => ({ pointer: `#/${name}` })) }
    return refuse(visit, { status: 422, finding: { rule: 'contentUnderstood', outcome: 'breaksRule' }, members })
  }
  const content: Content = Object.fromEntries(
    names.flatMap((name) => {
      const member = value[name]
      if (typeof member !== 'string' && typeof member !== 'number') return []
      return [[name, taken.members[name]?.kind === 'integer' ? Number(member) : member]]
    }),
  )
  return pass({ ...visit, content }, { rule: 'contentUnderstood', outcome: 'understood' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function parseForm(text: string): Readonly<Record<string, unknown>> | undefined {
  const pairs = queryParameters(text)
  return pairs && Object.fromEntries(pairs)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isAllowed(rule: MemberRule | undefined, member: unknown, isForm: boolean): boolean {
  if (!rule) return true
  if (member === undefined || member === null) return rule.optional === true
  if (rule.kind === 'text') {
    if (typeof member !== 'string' || member.trim() === '' || member.length > rule.maxLength) return false
    return rule.pattern?.test(member) ?? true
  }
  // A form knows nothing but text.
  const number = isForm && typeof member === 'string' && /^[0-9]{1,9}$/.test(member) ? Number(member) : member
  return typeof number === 'number' && Number.isInteger(number) && number >= rule.min && number <= rule.max
}
