import { fault, type GeneralFault, type MessageFault } from './faults/faultRules.ts'
import { isOfParts, statusFaults } from './faults/statusFaults.ts'
import { valueFaults } from './faults/valueFaults.ts'
import { fieldValue, hasField, parseList } from './fields.ts'
import { isRequest, type Request, type Response } from './message.ts'
import { octetLength } from './octetLength.ts'
import type { FieldRequirement, StatusRecord } from './status/status.ts'
import { findStatus } from './status/statuses.ts'
import { parseMessage, type WireProblem } from './wireText.ts'

/**
 * Finds what is wrong with a response to a request: with each field by itself, with the framing, and with the code beside
 * the request and the fields. Empty where nothing of it is; what only the state of a resource could tell is not looked for.
 * @see RFC 9110 §15
 */
export function messageFaults(request: Request, response: Response): readonly MessageFault[] {
  return [
    ...valueFaults(response.fields),
    ...demandFaults(request, response),
    ...framingFaults(request, response),
    ...statusFaults(request, response),
  ]
}

/** Finds what is wrong with a response as it is on the wire: a line that cannot be read, else as `messageFaults` does. */
export function wireFaults(request: Request, text: string): readonly MessageFault[] {
  const parsed = parseMessage(text)
  if (!parsed.ok) return [fault(wireRule(parsed.problem), parsed.line - 1)]
  return isRequest(parsed.message) ? [fault('statusLine', 0)] : messageFaults(request, parsed.message)
}

function wireRule(problem: WireProblem): GeneralFault {
  switch (problem) {
    case 'lineFolding':
      return 'lineFolding'
    case 'whitespaceBeforeColon':
      return 'spaceBeforeColon'
    case 'empty':
    case 'startLineMalformed':
    case 'versionMalformed':
    case 'methodMalformed':
    case 'targetMalformed':
    case 'statusMalformed':
    case 'reasonPhraseMalformed':
      return 'statusLine'
    case 'whitespaceBeforeFields':
    case 'colonMissing':
    case 'fieldNameMissing':
    case 'fieldNameMalformed':
    case 'fieldValueMalformed':
    case 'bareCarriageReturn':
    case 'emptyLineMissing':
      return 'fieldLine'
  }
}

/** What is demanded only where a 200 would have had it, which a single exchange does not tell. @see RFC 9110 §15.3.7 */
const asIn200 = new Set(['Date', 'Cache-Control', 'ETag', 'Expires', 'Content-Location', 'Vary', 'Content-Type'])

/** Returns the fields that a code demands or ought to have in this exchange, whatever the state of the resource. */
export function demandedFields(
  status: StatusRecord,
  request: Request,
  { fields }: Response,
): readonly FieldRequirement[] {
  return status.requirements.filter(({ field, level }) => {
    if (level !== 'MUST' && level !== 'SHOULD') return false
    switch (status.code) {
      case 201:
        // After PUT the target URI is the new resource. @see RFC 9110 §15.3.2
        return request.method === 'POST'
      case 206:
        return !asIn200.has(field) && !isOfParts(fields)
      case 304:
        return !asIn200.has(field)
      case 415:
        // Which formats of patches are taken is asked for after PATCH alone. @see RFC 5789 §2.2
        return field !== 'Accept-Patch' || request.method === 'PATCH'
      case 200:
      // Only where the condition is for a time. @see RFC 9110 §15.5.14
      case 413:
      // Only where there is a preferred choice. @see RFC 9110 §15.4.1
      case 300:
      // Limits come only in the first interim response.
      case 104:
        return false
      default:
        return true
    }
  })
}

function demandFaults(request: Request, response: Response): readonly MessageFault[] {
  const { fields } = response
  const status = findStatus(response.status)
  if (!status) return []
  const missing = demandedFields(status, request, response).filter(({ field }) => !hasField(fields, field))
  const unwanted = status.requirements.filter(({ level }) => level === 'MUST NOT' || level === 'SHOULD NOT')
  return [
    ...missing.map(({ field, level, spec }) => ({ rule: 'fieldMissing', line: 0, field, level, spec }) as const),
    ...unwanted.flatMap(({ field, level, spec }) =>
      fields.flatMap(([name], at): MessageFault[] =>
        name.toLowerCase() === field.toLowerCase() ? [{ rule: 'fieldUnwanted', line: at + 1, field, level, spec }] : [],
      ),
    ),
  ]
}

function framingFaults(request: Request, { status, fields, content }: Response): readonly MessageFault[] {
  const lineOf = (wanted: string) => fields.findIndex(([name]) => name.toLowerCase() === wanted.toLowerCase()) + 1
  const contentLine = fields.length + 2
  const rule = contentRule(request, status)
  const found: MessageFault[] = rule && content !== '' ? [fault(rule, contentLine)] : []
  const length = fieldValue(fields, 'Content-Length')
  // To HEAD and in a 304 it is the length that a GET or a 200 would have had.
  const isOfOther = request.method === 'HEAD' || status === 304
  if (length !== undefined && !isOfOther && /^[0-9]+$/.test(length) && Number(length) !== octetLength(content)) {
    found.push(fault('lengthUntrue', lineOf('Content-Length'), 'Content-Length'))
  }
  const upgrade = lineOf('Upgrade')
  const options = parseList((fieldValue(fields, 'Connection') ?? '').toLowerCase())
  if (upgrade > 0 && hasField(fields, 'Connection') && !options.includes('upgrade')) {
    found.push(fault('upgradeOption', lineOf('Connection'), 'Connection'))
  }
  return found
}

function contentRule({ method }: Request, status: number): GeneralFault | undefined {
  if (method === 'HEAD') return 'headContent'
  if (status === 205) return 'resetContent'
  return findStatus(status)?.content === 'forbidden' ? 'contentForbidden' : undefined
}
