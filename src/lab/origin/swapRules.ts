import type { RuleFact } from './ruleFact.ts'

/** The part of the table of rules that a site with a swapped status code and its clients cite. */
export const swapRules = {
  swapped: {
    sent: { spec: undefined, level: 'convention' },
  },
  redirectObeyed: {
    asGet: { spec: 'RFC 9110 §15.4.4', level: 'usual' },
    madeGet: { spec: 'RFC 9110 §15.4', level: 'MAY' },
    sameMethod: { spec: 'RFC 9110 §15.4', level: 'SHOULD' },
    notTold: { spec: 'RFC 9110 §15.4', level: 'usual' },
  },
  redirectKept: {
    kept: { spec: 'RFC 9110 §15.4.2', level: 'usual' },
    used: { spec: 'RFC 9110 §15.4.2', level: 'usual' },
  },
  linkClicked: {
    byHand: { spec: 'RFC 9110 §15.4.2', level: 'usual' },
  },
  believed: {
    done: { spec: undefined, level: 'convention' },
    failed: { spec: undefined, level: 'convention' },
    pending: { spec: undefined, level: 'convention' },
  },
  retryLoop: {
    again: { spec: undefined, level: 'convention' },
    stops: { spec: undefined, level: 'convention' },
  },
  cacheStore: {
    stored: { spec: 'RFC 9111 §3', level: 'MUST NOT' },
    passed: { spec: 'RFC 9111 §3', level: 'MUST NOT' },
    reused: { spec: 'RFC 9111 §4', level: 'MUST NOT' },
    invalidated: { spec: 'RFC 9111 §4.4', level: 'MUST' },
    leftAlone: { spec: 'RFC 9111 §4.4', level: 'usual' },
  },
} as const satisfies Record<string, Record<string, RuleFact>>
