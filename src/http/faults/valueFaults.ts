import { parseChallenges } from '../authentication.ts'
import { parseDeltaSeconds } from '../deltaSeconds.ts'
import { parseEntityTag } from '../entityTag.ts'
import { findField } from '../fieldSpecs.ts'
import { type Field, type Fields, isToken, parseList } from '../fields.ts'
import { formatHttpDate, parseHttpDate } from '../httpDate.ts'
import { parseMediaType } from '../mediaType.ts'
import { parseContentRange } from '../range.ts'
import { parseUriReference } from '../uriReference.ts'
import { fault, type GeneralFault, type MessageFault } from './faultRules.ts'

/** Finds the field lines whose value is not what their field allows; fields that are not known here are left alone. */
export function valueFaults(fields: Fields): readonly MessageFault[] {
  return fields.flatMap((field, at) => {
    const rule = brokenBy(field)
    return rule ? [fault(rule, at + 1, field[0])] : []
  })
}

function brokenBy([name, value]: Field): GeneralFault | undefined {
  switch (findField(name)) {
    case 'Date':
    case 'Last-Modified':
      return isImfFixdate(value) ? undefined : 'date'
    case 'ETag':
      return parseEntityTag(value) ? undefined : 'entityTag'
    case 'Retry-After':
      return parseDeltaSeconds(value) !== undefined || isImfFixdate(value) ? undefined : 'retryAfter'
    case 'Content-Length':
      return /^[0-9]+$/.test(value) ? undefined : 'contentLength'
    case 'Content-Type':
      return parseMediaType(value) ? undefined : 'mediaType'
    case 'Content-Range':
      return parseContentRange(value) ? undefined : 'contentRange'
    case 'WWW-Authenticate':
      return challengeFault(value, 'challenge')
    case 'Proxy-Authenticate':
      return challengeFault(value, 'proxyChallenge')
    case 'Allow':
      return parseList(value).every(isToken) ? undefined : 'allow'
    case 'Location':
      return parseUriReference(value) ? undefined : 'location'
    case 'Cache-Control':
      return parseList(value).every(isDirective) ? undefined : 'cacheControl'
    default:
      return undefined
  }
}

/** Tells whether a text is a date as a sender has to write it; recipients also take two older formats. */
function isImfFixdate(text: string): boolean {
  const millis = parseHttpDate(text, 0)
  return millis !== undefined && formatHttpDate(millis) === text
}

function challengeFault(value: string, malformed: GeneralFault): GeneralFault | undefined {
  if (!parseChallenges(value)) return malformed
  return /(^|[\s,])realm[\t ]*=[\t ]*[^"\t ]/i.test(value) ? 'realm' : undefined
}

const inSeconds = new Set(['max-age', 's-maxage'])

function isDirective(element: string): boolean {
  const [, name = '', argument] = /^([^=]*)(?:=(.*))?$/.exec(element) ?? []
  if (!isToken(name)) return false
  if (inSeconds.has(name.toLowerCase())) return argument !== undefined && parseDeltaSeconds(argument) !== undefined
  return argument === undefined || isToken(argument) || /^".*"$/.test(argument)
}
