import type { RuleFact } from './ruleFact.ts'

/** The part of the table of rules that is about work which takes its time. */
export const jobRules = {
  idempotencyKey: {
    fresh: { spec: 'draft-ietf-httpapi-idempotency-key-header', level: 'usual' },
    repeated: { spec: 'draft-ietf-httpapi-idempotency-key-header', level: 'SHOULD' },
    finished: { spec: 'RFC 9110 §9.3.3', level: 'convention' },
    otherContent: { spec: 'draft-ietf-httpapi-idempotency-key-header', level: 'SHOULD' },
  },
  preferWait: {
    holding: { spec: 'RFC 7240 §4.3', level: 'usual' },
    doneInTime: { spec: 'RFC 7240 §4.3', level: 'usual' },
    notInTime: { spec: 'RFC 7240 §4.3', level: 'usual' },
  },
  respondAsync: {
    honoured: { spec: 'RFC 7240 §4.1', level: 'usual' },
    absent: { spec: 'RFC 7240 §4.1', level: 'convention' },
  },
  callback: {
    sent: { spec: undefined, level: 'convention' },
    received: { spec: 'RFC 9110 §15.3.5', level: 'usual' },
    awaited: { spec: undefined, level: 'convention' },
    missed: { spec: 'RFC 9110 §15.3.3', level: 'usual' },
    othersIgnored: { spec: undefined, level: 'convention' },
  },
} as const satisfies Record<string, Record<string, RuleFact>>
