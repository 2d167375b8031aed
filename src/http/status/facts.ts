import { type StatusRecord, statusClass } from './status.ts'

/** The facts of a record that can be laid side by side, in the order a reader asks for them. */
export const factNames = [
  'class',
  'actor',
  'next',
  'retry',
  'content',
  'heuristicallyCacheable',
  'storable',
  'methods',
  'requirements',
  'generatedBy',
  'state',
  'spec',
] as const

export type FactName = (typeof factNames)[number]

/** Whether the code can reach a client at all; some vendors' numbers stand in logs only. */
export const isOnWire = (status: StatusRecord) =>
  status.state !== 'vendor' || status.vendorUses.some(({ onWire }) => onWire)

const ofResponses: readonly FactName[] = [
  'next',
  'retry',
  'content',
  'heuristicallyCacheable',
  'storable',
  'methods',
  'requirements',
]

/** Tells whether a fact holds of a code: what is true of responses says nothing about a number that no response has. */
export const hasFact = (status: StatusRecord, fact: FactName) => isOnWire(status) || !ofResponses.includes(fact)

/** Returns the value of a fact as one text, equal for two codes exactly when the fact is the same. */
function factKey(status: StatusRecord, fact: FactName): string {
  if (!hasFact(status, fact)) return ''
  return JSON.stringify(fact === 'class' ? statusClass(status.code) : fact === 'spec' ? status.spec : status[fact])
}

/** Parts the facts of some codes into those that differ and those that all have in common, each in order. */
export function compareFacts(statuses: readonly StatusRecord[]): {
  readonly differing: readonly FactName[]
  readonly same: readonly FactName[]
} {
  const isSame = (fact: FactName) => new Set(statuses.map((status) => factKey(status, fact))).size <= 1
  return { differing: factNames.filter((fact) => !isSame(fact)), same: factNames.filter(isSame) }
}
