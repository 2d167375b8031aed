import type { Spec } from '../spec.ts'
import type { VendorUse } from '../status/status.ts'

/**
 * The steps of one exchange in their order: the user agent lets the request out, the name is resolved, the connection
 * is made, TLS is agreed on, the request is sent, the response arrives, and the program is given it.
 */
export const stages = ['permission', 'name', 'connection', 'security', 'request', 'response', 'handover'] as const

export type Stage = (typeof stages)[number]

/**
 * What became of a step: done, the one where it stopped, one of several where it may have stopped, perhaps reached,
 * never reached.
 */
export type StageState = 'done' | 'failed' | 'possible' | 'unsure' | 'unreached'

export const noCodeIds = [
  'zero',
  'cors',
  'timeout',
  'refused',
  'certificate',
  'dns',
  'reset',
  'blocked',
  'iis-substatus',
] as const

export type NoCodeId = (typeof noCodeIds)[number]

/** Something people search for like a status code, though it is none. */
export interface NoCode {
  readonly id: NoCodeId
  /** Where an exchange stops, in order: one step, or each at which it may; empty where nothing fails. */
  readonly failsAt: readonly Stage[]
  /** The codes it is confused with, the likeliest first. */
  readonly confusedWith: readonly number[]
  /** Where it is said what a client does then, or what a status code is. */
  readonly specs: readonly Spec[]
  /** The vendor whose number it is, where it is one that no status line can carry. */
  readonly use?: Omit<VendorUse, 'meaning'>
}

const whole = { onWire: false, obsolete: false } as const

/** What is searched as a status code and is none. @see RFC 9110 §15 */
export const noCodes: readonly NoCode[] = [
  {
    id: 'zero',
    failsAt: stages,
    confusedWith: [],
    specs: ['RFC 9110 §15', 'Fetch §concept-network-error'],
    use: { ...whole, vendor: 'AWS Elastic Load Balancing', name: '', confidence: 'secondary' },
  },
  { id: 'cors', failsAt: ['handover'], confusedWith: [403, 401, 405], specs: ['Fetch §http-cors-protocol'] },
  {
    id: 'timeout',
    failsAt: ['connection', 'response'],
    confusedWith: [408, 504, 522, 524, 598, 599, 499],
    specs: ['RFC 9110 §15.5.9', 'RFC 9110 §15.6.5', 'RFC 9112 §9.5'],
  },
  { id: 'refused', failsAt: ['connection'], confusedWith: [502, 503, 521], specs: ['RFC 9110 §15.6.3'] },
  {
    id: 'certificate',
    failsAt: ['security'],
    confusedWith: [525, 526, 495, 496, 421],
    specs: ['RFC 9110 §4.3.4', 'RFC 6797 §8.4'],
  },
  { id: 'dns', failsAt: ['name'], confusedWith: [404, 421, 523, 530], specs: ['RFC 9110 §4.3.3'] },
  {
    id: 'reset',
    failsAt: ['request', 'response'],
    confusedWith: [502, 520, 444, 499, 413],
    specs: ['RFC 9110 §9.2.2', 'RFC 9112 §9.3.1', 'RFC 9112 §9.6'],
  },
  { id: 'blocked', failsAt: ['permission'], confusedWith: [403, 450, 451], specs: ['Fetch §main-fetch'] },
  {
    id: 'iis-substatus',
    failsAt: [],
    confusedWith: [401, 403, 404, 500],
    specs: ['RFC 9110 §15'],
    use: { ...whole, vendor: 'Microsoft IIS', name: 'substatus codes', confidence: 'primary' },
  },
]

/** Returns what is known of such a thing by its id, or `undefined` for an id that is none of ours. */
export function findNoCode(id: string): NoCode | undefined {
  return noCodes.find((noCode) => noCode.id === id)
}

/** Returns what became of each step of an exchange, in their order. */
export function stageStates({ failsAt }: NoCode): readonly { readonly stage: Stage; readonly state: StageState }[] {
  const places = failsAt.map((stage) => stages.indexOf(stage))
  return stages.map((stage, place) => ({ stage, state: stateAt(place, places) }))
}

function stateAt(place: number, places: readonly number[]): StageState {
  if (places.includes(place)) return places.length === 1 ? 'failed' : 'possible'
  if (places.every((failed) => failed > place)) return 'done'
  return places.every((failed) => failed < place) ? 'unreached' : 'unsure'
}
