import { accessRules } from './accessRules.ts'
import { clientRules } from './clientRules.ts'
import { jobRules } from './jobRules.ts'
import type { RuleFact } from './ruleFact.ts'
import { swapRules } from './swapRules.ts'

/** Every rule a participant may cite and every outcome it may have; the sentences stand in `locales/<lng>/rules.json`. */
export const rules = {
  wellFormed: {
    wellFormed: { spec: 'RFC 9112 §3', level: 'usual' },
    targetMalformed: { spec: 'RFC 9112 §3.2', level: 'SHOULD' },
    hostMissing: { spec: 'RFC 9112 §3.2', level: 'MUST' },
    hostRepeated: { spec: 'RFC 9112 §3.2', level: 'MUST' },
    hostInvalid: { spec: 'RFC 9112 §3.2', level: 'MUST' },
  },
  withinLimits: {
    targetTooLong: { spec: 'RFC 9112 §3', level: 'MUST' },
    fieldsTooLarge: { spec: 'RFC 9110 §5.4', level: 'MUST' },
  },
  gateOrder: {
    ours: { spec: 'RFC 9110 §13.2.1', level: 'convention' },
  },
  methodKnown: {
    known: { spec: 'RFC 9110 §9.1', level: 'usual' },
    unknown: { spec: 'RFC 9110 §9.1', level: 'SHOULD' },
    notImplemented: { spec: 'RFC 9110 §9.1', level: 'SHOULD' },
  },
  routeKnown: {
    known: { spec: 'RFC 9110 §7.1', level: 'usual' },
    unknown: { spec: 'RFC 9110 §15.5.5', level: 'usual' },
  },
  methodAllowed: {
    allowed: { spec: 'RFC 9110 §9.1', level: 'usual' },
    notAllowed: { spec: 'RFC 9110 §9.1', level: 'SHOULD' },
    listed: { spec: 'RFC 9110 §15.5.6', level: 'MUST' },
    options: { spec: 'RFC 9110 §9.3.7', level: 'SHOULD' },
  },
  expectation: {
    willContinue: { spec: 'RFC 9110 §10.1.1', level: 'MUST' },
    noContent: { spec: 'RFC 9110 §10.1.1', level: 'MAY' },
    unmet: { spec: 'RFC 9110 §10.1.1', level: 'MAY' },
  },
  authenticated: {
    accepted: { spec: 'RFC 9110 §11.6.2', level: 'usual' },
    missing: { spec: 'RFC 9110 §15.5.2', level: 'usual' },
    refused: { spec: 'RFC 9110 §15.5.2', level: 'usual' },
    challenged: { spec: 'RFC 9110 §11.6.1', level: 'MUST' },
  },
  tooOften: {
    withinRate: { spec: 'RFC 6585 §4', level: 'convention' },
    tooOften: { spec: 'RFC 6585 §4', level: 'usual' },
    sayWhen: { spec: 'RFC 6585 §4', level: 'MAY' },
  },
  contentSize: {
    tooLarge: { spec: 'RFC 9110 §15.5.14', level: 'usual' },
  },
  contentType: {
    supported: { spec: 'RFC 9110 §8.3', level: 'usual' },
    unsupported: { spec: 'RFC 9110 §15.5.16', level: 'usual' },
    missing: { spec: 'RFC 9110 §8.3', level: 'MAY' },
    codingUnsupported: { spec: 'RFC 9110 §15.5.16', level: 'usual' },
  },
  acceptable: {
    chosen: { spec: 'RFC 9110 §12.5.1', level: 'usual' },
    noPreference: { spec: 'RFC 9110 §12.4.1', level: 'usual' },
    none: { spec: 'RFC 9110 §15.5.7', level: 'usual' },
  },
  exists: {
    found: { spec: 'RFC 9110 §7.1', level: 'usual' },
    absent: { spec: 'RFC 9110 §15.5.5', level: 'usual' },
    toBeCreated: { spec: 'RFC 9110 §9.3.4', level: 'usual' },
    monitorExpired: { spec: 'RFC 9110 §15.5.11', level: 'usual' },
    removed: { spec: 'RFC 9110 §15.5.11', level: 'usual' },
  },
  moved: {
    finished: { spec: 'RFC 9110 §15.4.4', level: 'convention' },
    permanently: { spec: 'RFC 9110 §15.4.2', level: 'SHOULD' },
    temporarily: { spec: 'RFC 9110 §15.4.8', level: 'SHOULD' },
  },
  locked: {
    free: { spec: 'RFC 4918 §11.3', level: 'convention' },
    holder: { spec: 'RFC 4918 §11.3', level: 'convention' },
    locked: { spec: 'RFC 4918 §11.3', level: 'usual' },
  },
  stateAllows: {
    allows: { spec: 'RFC 9110 §13.2.1', level: 'usual' },
    jobFinished: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
    orderShipped: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
  },
  preconditionPresent: {
    present: { spec: 'RFC 6585 §3', level: 'usual' },
    absent: { spec: 'RFC 6585 §3', level: 'usual' },
  },
  ifMatch: {
    holds: { spec: 'RFC 9110 §13.1.1', level: 'usual' },
    fails: { spec: 'RFC 9110 §13.1.1', level: 'MUST NOT' },
  },
  ifUnmodifiedSince: {
    holds: { spec: 'RFC 9110 §13.1.4', level: 'usual' },
    fails: { spec: 'RFC 9110 §13.1.4', level: 'MUST NOT' },
    ignored: { spec: 'RFC 9110 §13.1.4', level: 'MUST' },
  },
  ifNoneMatch: {
    holds: { spec: 'RFC 9110 §13.1.2', level: 'usual' },
    notModified: { spec: 'RFC 9110 §13.1.2', level: 'MUST' },
    fails: { spec: 'RFC 9110 §13.1.2', level: 'MUST' },
  },
  ifModifiedSince: {
    holds: { spec: 'RFC 9110 §13.1.3', level: 'usual' },
    notModified: { spec: 'RFC 9110 §13.1.3', level: 'SHOULD' },
    ignored: { spec: 'RFC 9110 §13.1.3', level: 'MUST' },
  },
  ifRange: {
    holds: { spec: 'RFC 9110 §13.1.5', level: 'usual' },
    fails: { spec: 'RFC 9110 §13.1.5', level: 'MUST' },
    ignored: { spec: 'RFC 9110 §13.1.5', level: 'MUST' },
  },
  range: {
    partial: { spec: 'RFC 9110 §14.2', level: 'SHOULD' },
    notSatisfiable: { spec: 'RFC 9110 §14.2', level: 'SHOULD' },
    otherMethod: { spec: 'RFC 9110 §14.2', level: 'MUST' },
    otherUnit: { spec: 'RFC 9110 §14.2', level: 'MUST' },
    malformed: { spec: 'RFC 9110 §14.2', level: 'MAY' },
  },
  contentUnderstood: {
    understood: { spec: 'RFC 9110 §15.5.21', level: 'usual' },
    malformed: { spec: 'RFC 9110 §15.5.1', level: 'usual' },
    breaksRule: { spec: 'RFC 9110 §15.5.21', level: 'usual' },
  },
  conflict: {
    versionCurrent: { spec: undefined, level: 'convention' },
    versionAbsent: { spec: undefined, level: 'convention' },
    versionStale: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
    slugTaken: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
    explained: { spec: 'RFC 9110 §15.5.10', level: 'SHOULD' },
  },
  act: {
    represented: { spec: 'RFC 9110 §9.3.1', level: 'usual' },
    accepted: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    jobCreated: { spec: 'RFC 9110 §9.3.3', level: 'convention' },
    created: { spec: 'RFC 9110 §9.3.3', level: 'SHOULD' },
    putCreated: { spec: 'RFC 9110 §9.3.4', level: 'MUST' },
    putReplaced: { spec: 'RFC 9110 §9.3.4', level: 'MUST' },
    deleted: { spec: 'RFC 9110 §9.3.5', level: 'SHOULD' },
    alreadyDeleted: { spec: 'RFC 9110 §9.2.2', level: 'convention' },
    orderCancelled: { spec: 'RFC 9110 §15.3.1', level: 'usual' },
    alreadyCancelled: { spec: 'RFC 9110 §15.3.1', level: 'convention' },
    lockGranted: { spec: 'RFC 9110 §9.3.3', level: 'SHOULD' },
    lockRenewed: { spec: 'RFC 9110 §15.3.1', level: 'convention' },
  },
  orderAnswer: {
    ok: { spec: 'RFC 9110 §15.3.1', level: 'usual' },
    created: { spec: 'RFC 9110 §9.3.3', level: 'SHOULD' },
    movedPermanently: { spec: 'RFC 9110 §15.4.2', level: 'MAY' },
    found: { spec: 'RFC 9110 §15.4.3', level: 'MAY' },
    seeOther: { spec: 'RFC 9110 §15.4.4', level: 'usual' },
    temporaryRedirect: { spec: 'RFC 9110 §15.4.8', level: 'MUST NOT' },
    permanentRedirect: { spec: 'RFC 9110 §15.4.9', level: 'usual' },
  },
  responseField: {
    monitorInContent: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    locationOnAccepted: { spec: 'RFC 9110 §10.2.2', level: 'convention' },
    nothingToFollow: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    resultLinked: { spec: undefined, level: 'convention' },
    preferenceApplied: { spec: 'RFC 7240 §3', level: 'MAY' },
    retryAfter: { spec: 'RFC 9110 §10.2.3', level: 'usual' },
    notStored: { spec: 'RFC 9111 §5.2.2.5', level: 'MUST NOT' },
    validatorsSent: { spec: 'RFC 9110 §15.3.1', level: 'SHOULD' },
    validatorsWithheld: { spec: 'RFC 9110 §9.3.4', level: 'MUST NOT' },
    variesByAccept: { spec: 'RFC 9110 §12.5.5', level: 'SHOULD' },
    contentOmitted: { spec: 'RFC 9110 §9.3.2', level: 'MUST NOT' },
  },
  ...jobRules,
  ...accessRules,
  ...clientRules,
  ...swapRules,
} as const satisfies Record<string, Record<string, RuleFact>>

export type Rule = keyof typeof rules
export type Outcome<R extends Rule = Rule> = R extends Rule ? keyof (typeof rules)[R] : never

/** A rule with one of its own outcomes: what logic says where people read a sentence. */
export type Finding = { readonly [R in Rule]: { readonly rule: R; readonly outcome: Outcome<R> } }[Rule]

/** Looks up where a finding stands and how binding it is. */
export function factOf(finding: Finding): RuleFact {
  const outcomes: Readonly<Record<string, RuleFact>> = rules[finding.rule]
  return outcomes[finding.outcome] ?? { spec: undefined, level: 'convention' }
}
