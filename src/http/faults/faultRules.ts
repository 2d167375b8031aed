import type { Level, Spec } from '../spec.ts'

interface FaultFact {
  readonly spec: Spec
  readonly level: Level
}

// What does not match its grammar must not be generated, wherever the grammar stands. @see RFC 9110 §2.2
const grammar = (spec: Spec) => ({ spec, level: 'MUST NOT' }) as const

/**
 * Everything that can be wrong with a response, by what is wrong, and where that stands; what a code demands or forbids of
 * its fields stands in the table of that code.
 */
export const faultRules = {
  statusLine: grammar('RFC 9112 §4'),
  fieldLine: grammar('RFC 9112 §5'),
  spaceBeforeColon: grammar('RFC 9112 §5.1'),
  lineFolding: grammar('RFC 9112 §5.2'),
  date: { spec: 'RFC 9110 §5.6.7', level: 'MUST' },
  entityTag: grammar('RFC 9110 §8.8.3'),
  retryAfter: grammar('RFC 9110 §10.2.3'),
  contentLength: grammar('RFC 9110 §8.6'),
  mediaType: grammar('RFC 9110 §8.3.1'),
  contentRange: grammar('RFC 9110 §14.4'),
  challenge: grammar('RFC 9110 §11.6.1'),
  proxyChallenge: grammar('RFC 9110 §11.7.1'),
  realm: { spec: 'RFC 9110 §11.5', level: 'MUST' },
  allow: grammar('RFC 9110 §10.2.1'),
  location: grammar('RFC 9110 §10.2.2'),
  cacheControl: grammar('RFC 9111 §5.2'),
  lengthUntrue: { spec: 'RFC 9110 §8.6', level: 'MUST NOT' },
  upgradeOption: { spec: 'RFC 9110 §7.8', level: 'MUST' },
  headContent: { spec: 'RFC 9110 §9.3.2', level: 'MUST NOT' },
  contentForbidden: { spec: 'RFC 9110 §6.4.1', level: 'usual' },
  resetContent: { spec: 'RFC 9110 §15.3.6', level: 'MUST NOT' },
  rangeMeaningless: { spec: 'RFC 9110 §14.4', level: 'usual' },
  rangeOfParts: { spec: 'RFC 9110 §15.3.7.2', level: 'MUST NOT' },
  rangeOfNothing: { spec: 'RFC 9110 §15.3.7.1', level: 'MUST' },
  rangeNotStar: { spec: 'RFC 9110 §14.4', level: 'SHOULD' },
  rangeNotAsked: { spec: 'RFC 9110 §14.2', level: 'usual' },
  conditionNotSet: { spec: 'RFC 9110 §15.5.13', level: 'usual' },
  conditionalReadOnly: { spec: 'RFC 9110 §15.4.5', level: 'usual' },
  notModifiedDue: { spec: 'RFC 9110 §13.1.2', level: 'MUST' },
  conditionSet: { spec: 'RFC 6585 §3', level: 'usual' },
  expectationNotSet: { spec: 'RFC 9110 §15.5.18', level: 'usual' },
  nothingNegotiated: { spec: 'RFC 9110 §15.5.7', level: 'usual' },
  nothingSent: { spec: 'RFC 9110 §6.4', level: 'usual' },
  typeNotTaken: { spec: 'RFC 9110 §15.5.21', level: 'usual' },
  lengthSent: { spec: 'RFC 9110 §15.5.12', level: 'usual' },
  upgradeNotAsked: { spec: 'RFC 9110 §15.2.2', level: 'usual' },
  methodListed: { spec: 'RFC 9110 §10.2.1', level: 'usual' },
  methodNotListed: { spec: 'RFC 9110 §10.2.1', level: 'usual' },
} as const satisfies Readonly<Record<string, FaultFact>>

/** What is wrong, where a general rule says it. */
export type GeneralFault = keyof typeof faultRules

/** What is wrong with a response; `fieldMissing` and `fieldUnwanted` by the table of its code. */
export type FaultRule = GeneralFault | 'fieldMissing' | 'fieldUnwanted'

/** Something that is wrong with a response. */
export interface MessageFault extends FaultFact {
  readonly rule: FaultRule
  /** The line that is wrong, from 0: the status line also where it promises a field that is not there. */
  readonly line: number
  /** The field that is wrong or missing, where it is one. */
  readonly field?: string
}

/** Makes the fault of a general rule. */
export function fault(rule: GeneralFault, line: number, field?: string): MessageFault {
  return { rule, line, ...faultRules[rule], ...(field !== undefined && { field }) }
}
