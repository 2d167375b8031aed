import { parseCacheControl } from './cacheControl.ts'
import { parseDeltaSeconds } from './deltaSeconds.ts'
import { parseEntityTagList } from './entityTag.ts'
import { type FieldName, findField } from './fieldSpecs.ts'
import { type Field, parseList } from './fields.ts'
import { parseHttpDate } from './httpDate.ts'
import { parseMediaType } from './mediaType.ts'
import { isRequest, type Message } from './message.ts'
import { parseRange } from './range.ts'

/** What the value of one field says, where that can be computed: a key for its words, and the numbers in it. */
export interface FieldMeaning {
  readonly key: MeaningKey
  /** Whatever the words count: seconds, minutes, hours or octets. */
  readonly count?: number
  /** A moment in milliseconds since the Unix epoch. */
  readonly date?: number
  readonly first?: number
  readonly last?: number
  readonly total?: number
}

/** Every meaning that there are words for. */
export const meaningKeys = [
  'anyVersion',
  'bearer',
  'basic',
  'close',
  'continue',
  'createOnly',
  'created',
  'fresh',
  'hours',
  'infinity',
  'instant',
  'locationConvention',
  'media.form',
  'media.html',
  'media.json',
  'media.problem',
  'media.text',
  'media.xml',
  'minutes',
  'noCache',
  'noStore',
  'nothingFollows',
  'octets',
  'part',
  'private',
  'range',
  'redirectTarget',
  'respondAsync',
  'seconds',
  'strongTag',
  'unsatisfied',
  'upgrade',
  'waitAtMost',
  'weakTag',
] as const

export type MeaningKey = (typeof meaningKeys)[number]

/**
 * Returns what the value of a field says in the message it stands in, most important first; none where nothing can be
 * said beyond what the field is for, or where the value is nonsense.
 * @see RFC 9110 §5.5
 */
export function meaningsOf(message: Message, [name, value]: Field): readonly FieldMeaning[] {
  const field = findField(name)
  return field === undefined ? [] : read(message, field, value)
}

function read(message: Message, field: FieldName, value: string): readonly FieldMeaning[] {
  switch (field) {
    case 'Retry-After': {
      const seconds = parseDeltaSeconds(value)
      return seconds === undefined ? instant(value) : [duration(seconds)]
    }
    case 'Date':
    case 'Last-Modified':
      return instant(value)
    case 'Content-Length':
      return /^\d{1,15}$/.test(value) ? [octets(Number(value))] : []
    case 'Content-Type':
      return mediaMeaning(value)
    case 'Cache-Control':
      return cacheMeanings(value)
    case 'ETag':
      return value.startsWith('W/') ? [{ key: 'weakTag' }] : [{ key: 'strongTag' }]
    case 'If-Match':
      return parseEntityTagList(value) === '*' ? [{ key: 'anyVersion' }] : []
    case 'If-None-Match':
      return parseEntityTagList(value) === '*' ? [{ key: 'createOnly' }] : []
    case 'Range':
      return rangeMeaning(value)
    case 'Content-Range':
      return contentRangeMeaning(value)
    case 'Location':
      return isRequest(message) ? [] : locationMeaning(message.status)
    case 'Expect':
      return value.toLowerCase() === '100-continue' ? [{ key: 'continue' }] : []
    case 'Connection':
      return parseList(value.toLowerCase()).flatMap((option): FieldMeaning[] =>
        option === 'close' ? [{ key: 'close' }] : option === 'upgrade' ? [{ key: 'upgrade' }] : [],
      )
    case 'Prefer':
      return parseList(value).flatMap(preferenceMeaning)
    case 'Depth':
      return value.toLowerCase() === 'infinity' ? [{ key: 'infinity' }] : []
    case 'Authorization':
    case 'WWW-Authenticate':
    case 'Proxy-Authenticate':
      return schemeMeaning(value)
    default:
      return []
  }
}

function duration(seconds: number): FieldMeaning {
  if (seconds > 0 && seconds % 3600 === 0) return { key: 'hours', count: seconds / 3600 }
  if (seconds > 0 && seconds % 60 === 0) return { key: 'minutes', count: seconds / 60 }
  return { key: 'seconds', count: seconds }
}

function octets(count: number): FieldMeaning {
  return count === 0 ? { key: 'nothingFollows' } : { key: 'octets', count }
}

/** The year decides only how a date with two digits is read, which none of this program's has. @see RFC 9110 §5.6.7 */
function instant(value: string): readonly FieldMeaning[] {
  const date = parseHttpDate(value, 0)
  return date === undefined ? [] : [{ key: 'instant', date }]
}

function mediaMeaning(value: string): readonly FieldMeaning[] {
  const media = parseMediaType(value)
  switch (media && `${media.type}/${media.subtype}`) {
    case 'application/json':
      return [{ key: 'media.json' }]
    case 'application/problem+json':
      return [{ key: 'media.problem' }]
    case 'application/x-www-form-urlencoded':
      return [{ key: 'media.form' }]
    case 'application/xml':
      return [{ key: 'media.xml' }]
    case 'text/html':
      return [{ key: 'media.html' }]
    case 'text/plain':
      return [{ key: 'media.text' }]
    default:
      return []
  }
}

function cacheMeanings(value: string): readonly FieldMeaning[] {
  return [...parseCacheControl(value)].flatMap(([directive, argument]): FieldMeaning[] => {
    const seconds = parseDeltaSeconds(argument ?? '')
    if (directive === 'no-store') return [{ key: 'noStore' }]
    if (directive === 'no-cache' && argument === undefined) return [{ key: 'noCache' }]
    if (directive === 'private' && argument === undefined) return [{ key: 'private' }]
    if (directive === 'max-age' && seconds !== undefined) return [{ key: 'fresh', count: seconds }]
    return []
  })
}

function rangeMeaning(value: string): readonly FieldMeaning[] {
  const [range, ...more] = parseRange(value) ?? []
  if (range === undefined || more.length > 0 || !('first' in range) || range.last === undefined) return []
  const { first, last } = range
  return [{ key: 'range', first, last, count: last - first + 1 }]
}

function contentRangeMeaning(value: string): readonly FieldMeaning[] {
  const [, first, last, total] = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(\d{1,15})$/.exec(value) ?? []
  if (total === undefined) return []
  if (first === undefined || last === undefined) return [{ key: 'unsatisfied', total: Number(total) }]
  return [{ key: 'part', first: Number(first), last: Number(last), total: Number(total) }]
}

function locationMeaning(status: number): readonly FieldMeaning[] {
  if (status === 201) return [{ key: 'created' }]
  return [{ key: status >= 300 && status < 400 ? 'redirectTarget' : 'locationConvention' }]
}

function preferenceMeaning(preference: string): readonly FieldMeaning[] {
  const [, wait] = /^wait=(\d{1,9})$/i.exec(preference) ?? []
  if (wait !== undefined) return [{ key: 'waitAtMost', count: Number(wait) }]
  return preference.toLowerCase() === 'respond-async' ? [{ key: 'respondAsync' }] : []
}

function schemeMeaning(value: string): readonly FieldMeaning[] {
  const scheme = value.split(' ')[0]?.toLowerCase()
  return scheme === 'bearer' || scheme === 'basic' ? [{ key: scheme }] : []
}
