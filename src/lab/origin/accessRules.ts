import type { RuleFact } from './ruleFact.ts'

/** The part of the table of rules that is about who may do what, and what a client makes of a refusal. */
export const accessRules = {
  authorised: {
    allowed: { spec: 'RFC 9110 §15.5.4', level: 'usual' },
    owner: { spec: undefined, level: 'convention' },
    granted: { spec: undefined, level: 'convention' },
    forbidden: { spec: 'RFC 9110 §15.5.4', level: 'usual' },
    outsideHours: { spec: 'RFC 9110 §15.5.4', level: 'usual' },
    hidden: { spec: 'RFC 9110 §15.5.4', level: 'MAY' },
    notHolder: { spec: 'RFC 9110 §15.5.4', level: 'convention' },
    notAsker: { spec: 'RFC 9110 §15.5.4', level: 'convention' },
  },
  existenceLearnt: {
    shown: { spec: 'RFC 9110 §15.3.1', level: 'usual' },
    admitted: { spec: 'RFC 9110 §15.5.4', level: 'usual' },
    otherMethods: { spec: 'RFC 9110 §15.5.6', level: 'usual' },
    credentialsWanted: { spec: 'RFC 9110 §15.5.2', level: 'usual' },
    nothing: { spec: 'RFC 9110 §15.5.5', level: 'usual' },
  },
  wayOut: {
    firstCredentials: { spec: 'RFC 9110 §15.5.2', level: 'MAY' },
    otherCredentials: { spec: 'RFC 9110 §15.5.4', level: 'MAY' },
    sameAgain: { spec: 'RFC 9110 §15.5.4', level: 'SHOULD NOT' },
    ask: { spec: undefined, level: 'convention' },
    noneOffered: { spec: 'RFC 9110 §15.5.4', level: 'usual' },
    authenticateFirst: { spec: undefined, level: 'convention' },
    nothingToAskFor: { spec: 'RFC 9110 §15.5.5', level: 'usual' },
    approved: { spec: undefined, level: 'convention' },
    turnedDown: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    notNeeded: { spec: 'RFC 9110 §15.5.6', level: 'usual' },
  },
} as const satisfies Record<string, Record<string, RuleFact>>
