import type { FieldName } from '../../http/fieldSpecs.ts'
import type { Level } from '../../http/spec.ts'
import type { FieldRequirement } from '../../http/status/status.ts'
import type { Random } from '../../lab/random.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Option, QuestionKind, Reason, Said } from '../question.ts'
import { reasonOfField } from './faultReasons.ts'
import { inForce, kinInForce } from './kin.ts'

/** The levels that are asked about; the others demand nothing, or no RFC says them. */
type AskedLevel = Extract<Level, 'MUST' | 'SHOULD' | 'MAY' | 'usual'>

interface Demand extends FieldRequirement {
  readonly level: AskedLevel
}

const response = [
  'WWW-Authenticate',
  'Proxy-Authenticate',
  'Allow',
  'Content-Range',
  'Location',
  'Retry-After',
  'Upgrade',
  'Link',
  'Accept',
  'ETag',
  'Accept-Ranges',
  'IM',
  'Preference-Applied',
] as const satisfies readonly FieldName[]

/** What is easily taken for the field of a code: mostly the one of the request that goes with it. */
const lures: Readonly<Record<number, readonly FieldName[]>> = {
  201: ['ETag', 'Link'],
  206: ['Range', 'Accept-Ranges'],
  304: ['If-None-Match'],
  401: ['Authorization', 'Proxy-Authenticate'],
  405: ['Accept', 'Accept-Ranges'],
  407: ['WWW-Authenticate', 'Via'],
  416: ['Range', 'Accept-Ranges'],
  426: ['Accept'],
  429: ['Date'],
  451: ['Location'],
  503: ['Date'],
}

/** What a 304 leaves out, and a 200 to the same request may have. @see RFC 9110 §15.4.5 */
const leftOutOf304 = [
  'Content-Type',
  'Last-Modified',
  'Accept-Ranges',
  'Server',
] as const satisfies readonly FieldName[]

/** The fields of a code that can be asked for, whatever the rest of the message. */
export function demandsOf(code: number): readonly Demand[] {
  const status = inForce(code)
  return (status?.requirements ?? []).flatMap((requirement): readonly Demand[] => {
    const { level } = requirement
    const isAsked = level === 'MUST' || level === 'SHOULD' || level === 'MAY' || level === 'usual'
    return isAsked && isOwn(code, requirement) ? [{ ...requirement, level }] : []
  })
}

/** Tells whether a field belongs to a code, rather than to its class or to responses in general. */
function isOwn(code: number, { field, level }: FieldRequirement): boolean {
  switch (code) {
    case 206:
      return field === 'Content-Range'
    case 304:
      return field === 'ETag' || field === 'Vary' || field === 'Cache-Control'
    case 200:
    case 202:
    case 204:
    case 207:
    case 403:
      return false
    default:
      return field !== 'Connection' && !(field === 'Retry-After' && level === 'usual')
  }
}

/** The codes whose fields are demanded only in some cases, which have to be told. */
const cases = new Set([201, 206, 300, 304, 413])

/** A code is shown; which field comes with it, and how binding is that? */
export const requiredField: QuestionKind = {
  version: 1,
  skill: 'readMessage',
  isStrong: false,
  codes: [101, 103, 201, 206, 226, 300, 301, 302, 303, 304, 307, 308, 401, 405, 407, 413, 415, 416, 426, 429, 451, 503],
  ask(code, random) {
    const demand = drawOne(demandsOf(code), random)
    const drawn = demand && drawFields(code, random)
    if (!drawn) return undefined
    const { field, level, spec } = demand
    const why: Reason = { because: { said: 'text', key: `demand.${level}`, values: { code, field } }, spec, level }
    const options = shuffle([field, ...drawn], random).map((name): Option => {
      const purpose = reasonOfField(name)
      return {
        key: name,
        shown: { said: 'literal', lines: [name] },
        reasons: name === field ? [why] : purpose ? [purpose] : [],
      }
    })
    const told: readonly Said[] = [
      { said: 'code', code },
      ...caseOf(code, field),
      { said: 'text', key: `required.${level}` },
    ]
    return { stem: told, task: { form: 'one', options, right: field } }
  },
}

function caseOf(code: number, field: string): readonly Said[] {
  if (cases.has(code)) return [{ said: 'text', key: `case.${code}` }]
  return field === 'Accept-Patch' ? [{ said: 'text', key: 'case.patch' }] : []
}

/** Draws two fields that the code does not ask for at any level, sooner those that belong to its kin. */
function drawFields(code: number, random: Random): readonly string[] | undefined {
  const own = new Set(inForce(code)?.requirements.map(({ field }) => field))
  const near = new Set<string>([
    ...(lures[code] ?? []),
    ...kinInForce(code).flatMap((kin) => demandsOf(kin.code).map(({ field }) => field)),
  ])
  const possible = [...new Set<string>([...near, ...(code === 304 ? leftOutOf304 : response)])].filter(
    (name) => !own.has(name) && reasonOfField(name) !== undefined,
  )
  const weigh = (name: string) => (near.has(name) ? 3 : 1)
  const first = drawOne(possible, random, weigh)
  const second = drawOne(
    possible.filter((name) => name !== first),
    random,
    weigh,
  )
  return first !== undefined && second !== undefined ? [first, second] : undefined
}
