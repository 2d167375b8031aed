import type { RuleFact } from './ruleFact.ts'

/** The part of the table of rules that clients cite, and the run itself. */
export const clientRules = {
  monitorChosen: {
    fromContent: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    fromLocation: { spec: 'RFC 9110 §10.2.2', level: 'convention' },
    none: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
  },
  nextPoll: {
    fixedInterval: { spec: undefined, level: 'convention' },
    retryAfter: { spec: 'RFC 9110 §10.2.3', level: 'usual' },
    retryAfterMissing: { spec: 'RFC 9110 §10.2.3', level: 'convention' },
    backoff: { spec: undefined, level: 'convention' },
    tooOften: { spec: 'RFC 6585 §4', level: 'usual' },
    noAnswer: { spec: undefined, level: 'convention' },
  },
  jobKnown: {
    done: { spec: 'RFC 9110 §15.4.4', level: 'convention' },
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
