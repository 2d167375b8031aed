import type { RuleFact } from './ruleFact.ts'

/** The part of the table of rules that clients cite, and the run itself. */
export const clientRules = {
  monitorChosen: {
    fromContent: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    fromLocation: { spec: 'RFC 9110 §10.2.2', level: 'convention' },
    fromCreated: { spec: 'RFC 9110 §15.3.2', level: 'usual' },
    none: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
  },
  nextPoll: {
    fixedInterval: { spec: undefined, level: 'convention' },
    retryAfter: { spec: 'RFC 9110 §10.2.3', level: 'usual' },
    retryAfterMissing: { spec: 'RFC 9110 §10.2.3', level: 'convention' },
    backoff: { spec: undefined, level: 'convention' },
    tooOften: { spec: 'RFC 6585 §4', level: 'usual' },
    noAnswer: { spec: undefined, level: 'convention' },
    longPoll: { spec: 'RFC 7240 §4.3', level: 'usual' },
    gaveUp: { spec: undefined, level: 'convention' },
  },
  sentAgain: {
    withKey: { spec: 'RFC 9110 §9.2.2', level: 'usual' },
    withoutKey: { spec: 'RFC 9110 §9.2.2', level: 'SHOULD NOT' },
  },
  jobKnown: {
    done: { spec: 'RFC 9110 §15.4.4', level: 'convention' },
    doneByLink: { spec: undefined, level: 'convention' },
    doneInTime: { spec: 'RFC 9110 §15.3.2', level: 'usual' },
    doneByCallback: { spec: undefined, level: 'convention' },
    assumedDone: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    failed: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    cancelled: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    lost: { spec: 'RFC 9110 §15.5.11', level: 'usual' },
    refused: { spec: undefined, level: 'convention' },
  },
  cancellation: {
    asked: { spec: 'RFC 9110 §9.3.5', level: 'usual' },
    confirmed: { spec: 'RFC 9110 §15.3.5', level: 'usual' },
    tooLate: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
  },
  redirectFollowed: {
    asGet: { spec: 'RFC 9110 §15.4.4', level: 'usual' },
    movedAsGet: { spec: 'RFC 9110 §15.4.2', level: 'MAY' },
    foundAsGet: { spec: 'RFC 9110 §15.4.3', level: 'MAY' },
    temporaryKept: { spec: 'RFC 9110 §15.4.8', level: 'MUST NOT' },
    permanentKept: { spec: 'RFC 9110 §15.4.9', level: 'usual' },
  },
  pageLoad: {
    opened: { spec: 'RFC 9110 §9.3.1', level: 'usual' },
    submitted: { spec: 'RFC 9110 §9.3.3', level: 'usual' },
    submittedTwice: { spec: 'RFC 9110 §9.2.2', level: 'usual' },
    bookmarkOpened: { spec: 'RFC 9110 §9.3.1', level: 'usual' },
    locationNotFollowed: { spec: 'RFC 9110 §15.3.2', level: 'usual' },
  },
  reload: {
    byGet: { spec: 'RFC 9110 §9.2.1', level: 'usual' },
    asked: { spec: 'RFC 9110 §9.2.1', level: 'SHOULD' },
    confirmed: { spec: 'RFC 9110 §9.2.2', level: 'usual' },
    refused: { spec: undefined, level: 'convention' },
  },
  historyEntry: {
    back: { spec: 'RFC 9111 §6', level: 'usual' },
    forward: { spec: 'RFC 9111 §6', level: 'usual' },
  },
  writeGuarded: {
    nothing: { spec: undefined, level: 'convention' },
    version: { spec: undefined, level: 'convention' },
    ifMatch: { spec: 'RFC 9110 §13.1.1', level: 'usual' },
    ifMatchAny: { spec: 'RFC 9110 §13.1.1', level: 'usual' },
    ifNoneMatchAny: { spec: 'RFC 9110 §13.1.2', level: 'usual' },
  },
  basisChosen: {
    kept: { spec: undefined, level: 'convention' },
    fromAnswer: { spec: undefined, level: 'convention' },
    notInAnswer: { spec: 'RFC 9110 §9.3.4', level: 'usual' },
    readAgain: { spec: 'RFC 9110 §9.3.1', level: 'usual' },
  },
  refusalRead: {
    conflict: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
    preconditionFailed: { spec: 'RFC 9110 §15.5.13', level: 'usual' },
    preconditionRequired: { spec: 'RFC 6585 §3', level: 'usual' },
    locked: { spec: 'RFC 4918 §11.3', level: 'usual' },
    shipped: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
    nameTaken: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
    existsAlready: { spec: 'RFC 9110 §13.1.2', level: 'usual' },
    other: { spec: undefined, level: 'convention' },
  },
  afterRefusal: {
    givesUp: { spec: undefined, level: 'convention' },
    readsAgain: { spec: 'RFC 9110 §15.5.10', level: 'usual' },
    waitsForLock: { spec: undefined, level: 'convention' },
    merges: { spec: undefined, level: 'convention' },
    needsChoice: { spec: undefined, level: 'convention' },
    otherName: { spec: undefined, level: 'convention' },
  },
  answerAwaited: {
    timedOut: { spec: undefined, level: 'convention' },
    lateAnswerIgnored: { spec: undefined, level: 'convention' },
  },
  runLimit: {
    exchangesReached: { spec: undefined, level: 'convention' },
    stepsReached: { spec: undefined, level: 'convention' },
  },
} as const satisfies Record<string, Record<string, RuleFact>>
