import { anchorOf } from '../../http/status/anchors.ts'
import type { FactAnchor } from '../../http/status/factAnchor.ts'
import type { FactName } from '../../http/status/facts.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import type { Reason } from '../question.ts'
import { codesInForce, inForce } from './kin.ts'

/** A property that a code has or has not, by its facts. */
export interface Criterion {
  readonly id: string
  /** The codes that have it, and those that do not; what can be argued about is in neither. */
  readonly yes: readonly number[]
  readonly no: readonly number[]
  /** Where it stands that a code has it, or has it not. */
  readonly anchor: (status: StatusRecord) => FactAnchor | undefined
}

/** Tells whether a code has a property; `undefined` where it is not asked about. */
export function holdsFor({ yes, no }: Criterion, code: number): boolean | undefined {
  return yes.includes(code) ? true : no.includes(code) ? false : undefined
}

/** Returns why a code is chosen or not. */
export function reasonFor(criterion: Criterion, code: number): Reason {
  const status = inForce(code)
  const anchor = status && criterion.anchor(status)
  const key = `chooseAll.${criterion.id}.${holdsFor(criterion, code) ? 'yes' : 'no'}`
  return { because: { said: 'text', key }, spec: anchor?.spec, ...(anchor && { level: anchor.level }) }
}

interface Split {
  readonly id: string
  readonly holds: (status: StatusRecord) => boolean
  /** Which codes can be asked about at all. */
  readonly among: (status: StatusRecord) => boolean
  readonly anchor: Criterion['anchor']
}

// 208 stands inside a 207 alone, so that hardly any property of a response is its own (RFC 5842 §7.1).
const own = codesInForce.flatMap((code) => (code === 208 ? [] : (inForce(code) ?? [])))

function criterion({ id, holds, among, anchor }: Split): Criterion {
  const asked = own.filter(among)
  const codes = (has: boolean) => asked.filter((status) => holds(status) === has).map(({ code }) => code)
  return { id, yes: codes(true), no: codes(false), anchor }
}

const of =
  (fact: FactName): Criterion['anchor'] =>
  (status) =>
    anchorOf(status, fact)

const isFinal = ({ code }: StatusRecord) => code >= 200
const oneOf = (...codes: readonly number[]) => {
  const set = new Set(codes)
  return ({ code }: StatusRecord) => set.has(code)
}
const fieldOf = (status: StatusRecord, field: string) => status.requirements.find((one) => one.field === field)
/** Where the field stands, or the definition that does not name it. */
const ofField =
  (field: string): Criterion['anchor'] =>
  (status) =>
    fieldOf(status, field) ?? { spec: status.spec, level: 'usual' }

const required = (status: StatusRecord) => status.requirements.find(({ level }) => level === 'MUST')

/** Every property that can be asked about. */
export const criteria: readonly Criterion[] = [
  criterion({
    id: 'cacheable',
    holds: ({ heuristicallyCacheable }) => heuristicallyCacheable,
    among: isFinal,
    anchor: of('heuristicallyCacheable'),
  }),
  criterion({
    id: 'noContent',
    holds: ({ content }) => content === 'forbidden',
    among: () => true,
    anchor: of('content'),
  }),
  criterion({
    id: 'requires',
    holds: (status) => required(status) !== undefined,
    // 206, 226 and 304 require fields only as the full response would have had them, or the range is one.
    among: (status) => !oneOf(206, 226, 304)(status),
    anchor: (status) => required(status) ?? { spec: status.spec, level: 'usual' },
  }),
  criterion({
    id: 'location',
    holds: (status) => fieldOf(status, 'Location')?.level === 'SHOULD',
    // Everybody sends it with 303, though the RFC has no such word for it; with 202 it is a convention.
    among: (status) => !oneOf(202, 303)(status) && isFinal(status),
    anchor: ofField('Location'),
  }),
  criterion({
    id: 'retryAfter',
    holds: (status) => fieldOf(status, 'Retry-After') !== undefined,
    // What it means with a 202 is understood by itself, and 304 is a 3xx that asks for nothing.
    among: (status) => !oneOf(202, 304)(status) && isFinal(status),
    anchor: ofField('Retry-After'),
  }),
  criterion({
    id: 'sameAgain',
    holds: ({ retry }) => retry === 'now' || retry === 'after',
    // 404, 412, 413 and 416 may be temporary, 500 may be for good, and 507 asks the user first.
    among: (status) =>
      ['now', 'after', 'changed', 'pointless'].includes(status.retry) &&
      !oneOf(403, 404, 412, 413, 416, 500, 507, 508)(status),
    anchor: of('retry'),
  }),
  criterion({
    id: 'condition',
    holds: oneOf(304, 412, 428),
    // 206, 226 and 416 may come of a condition too.
    among: oneOf(200, 202, 204, 303, 304, 307, 400, 403, 404, 409, 412, 415, 417, 422, 423, 424, 425, 426, 428, 503),
    anchor: ({ code, spec }) => ({ spec: conditionSpecs[code] ?? spec, level: 'usual' }),
  }),
  criterion({
    id: 'neverStored',
    holds: ({ storable }) => !storable,
    // A 304 updates what is stored, and 207 answers methods whose responses no cache stores.
    among: (status) => !oneOf(207, 304)(status) && isFinal(status),
    anchor: of('storable'),
  }),
  criterion({
    id: 'intermediary',
    holds: ({ generatedBy }) => !generatedBy.includes('origin'),
    among: isFinal,
    anchor: of('generatedBy'),
  }),
]

const conditionSpecs: Readonly<Record<number, FactAnchor['spec']>> = {
  304: 'RFC 9110 §15.4.5',
  412: 'RFC 9110 §15.5.13',
  428: 'RFC 6585 §3',
}
