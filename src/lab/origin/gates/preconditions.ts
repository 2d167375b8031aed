import { fieldValue, hasField } from '../../../http/fields.ts'
import { parseHttpDate } from '../../../http/httpDate.ts'
import { response } from '../../../http/message.ts'
import { evaluatePreconditions, type PreconditionResult } from '../../../http/preconditions.ts'
import { answer, refuse } from '../answers.ts'
import { onlyForCaches, successFields } from '../representations.ts'
import { type Gate, isRetrieval, pass, type Visit } from '../resource.ts'
import type { Finding } from '../rules.ts'

/** Are the conditions that the client set true? */
export const preconditions: Gate = (visit) => {
  const present = fieldRules.filter(({ field }) => hasField(visit.request.fields, field))
  if (present.length === 0) return pass(visit)
  const current = visit.selected ? (visit.selected.validators ?? {}) : undefined
  const result = evaluatePreconditions(visit.request, current, visit.at)
  const findings = findingsOf(visit, result)
  const last = findings.at(-1)
  switch (result.outcome) {
    case 'notModified': {
      const { fields } = successFields(visit)
      return answer(visit.site, response(304, onlyForCaches(fields)), findings)
    }
    case 'failed': {
      const refusal = refuse(visit, { status: 412, finding: last ?? { rule: 'ifMatch', outcome: 'fails' } })
      return { ...refusal, findings }
    }
    case 'fullRepresentation':
      return pass({ ...visit, wholeOnly: true }, ...findings)
    case 'proceed':
      return pass(visit, ...findings)
  }
}

const fieldRules = [
  { field: 'If-Match', rule: 'ifMatch' },
  { field: 'If-Unmodified-Since', rule: 'ifUnmodifiedSince' },
  { field: 'If-None-Match', rule: 'ifNoneMatch' },
  { field: 'If-Modified-Since', rule: 'ifModifiedSince' },
  { field: 'If-Range', rule: 'ifRange' },
] as const

/** Says of each condition up to the one that decided how it came out. */
function findingsOf(visit: Visit, result: PreconditionResult): readonly Finding[] {
  const findings: Finding[] = []
  for (const { field, rule } of fieldRules) {
    if (!hasField(visit.request.fields, field)) continue
    if (field === result.field) {
      findings.push(result.outcome === 'notModified' ? notModified(rule) : ({ rule, outcome: 'fails' } as Finding))
      break
    }
    findings.push(isIgnored(visit, field) ? ({ rule, outcome: 'ignored' } as Finding) : { rule, outcome: 'holds' })
  }
  return findings
}

const notModified = (rule: string): Finding =>
  rule === 'ifNoneMatch' ? { rule, outcome: 'notModified' } : { rule: 'ifModifiedSince', outcome: 'notModified' }

function isIgnored(visit: Visit, field: string): boolean {
  const { fields, method } = visit.request
  const isDate = (name: string) => parseHttpDate(fieldValue(fields, name) ?? '', visit.at) !== undefined
  const hasDate = visit.selected?.validators?.lastModified !== undefined
  switch (field) {
    case 'If-Unmodified-Since':
      return hasField(fields, 'If-Match') || !isDate(field) || !hasDate
    case 'If-Modified-Since':
      return hasField(fields, 'If-None-Match') || !isRetrieval(visit) || !isDate(field) || !hasDate
    case 'If-Range':
      return method !== 'GET' || !hasField(fields, 'Range') || visit.resource.supportsRanges !== true
    default:
      return false
  }
}
