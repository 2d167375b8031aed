import type { Question } from './question.ts'

const ordinary = ['get', 'post', 'put', 'delete']
const withContent = { method: ['post', 'put'] }

/** The gates that look at the request and at who sends it, up to whether a representation is acceptable. */
export const requestQuestions: readonly Question[] = [
  {
    id: 'wellFormed',
    gates: ['withinLimits', 'wellFormed'],
    when: { server: ['origin'] },
    answers: [
      { id: 'yes', reasons: [{ rule: 'wellFormed', outcome: 'wellFormed' }] },
      {
        id: 'targetTooLong',
        code: 414,
        gate: 'withinLimits',
        reasons: [{ rule: 'withinLimits', outcome: 'targetTooLong' }],
      },
      {
        id: 'fieldsTooLarge',
        code: 431,
        gate: 'withinLimits',
        reasons: [{ rule: 'withinLimits', outcome: 'fieldsTooLarge' }],
      },
      { id: 'no', code: 400, gate: 'wellFormed', reasons: [{ own: 'unreadable' }] },
      { id: 'incomplete', code: 408, gate: 'wellFormed', reasons: [{ own: 'incomplete' }] },
    ],
  },
  {
    id: 'method',
    gates: ['methodKnown'],
    when: { server: ['origin'] },
    answers: [
      ...ordinary.map((id) => ({ id, reasons: [{ rule: 'methodKnown', outcome: 'known' }] as const })),
      { id: 'other', reasons: [] },
    ],
  },
  {
    id: 'otherMethod',
    gates: ['methodKnown'],
    when: { method: ['other'] },
    answers: [
      { id: 'options', reasons: [{ rule: 'methodKnown', outcome: 'known' }] },
      { id: 'notImplemented', code: 501, reasons: [{ rule: 'methodKnown', outcome: 'notImplemented' }] },
      { id: 'unknown', code: 501, reasons: [{ rule: 'methodKnown', outcome: 'unknown' }] },
    ],
  },
  {
    id: 'target',
    gates: ['routeKnown', 'methodAllowed'],
    when: { server: ['origin'] },
    answers: [
      {
        id: 'yes',
        when: { method: ordinary },
        reasons: [
          { rule: 'routeKnown', outcome: 'known' },
          { rule: 'methodAllowed', outcome: 'allowed' },
        ],
      },
      {
        id: 'yes',
        when: { otherMethod: ['options'] },
        code: 204,
        gate: 'methodAllowed',
        reasons: [{ rule: 'methodAllowed', outcome: 'options' }],
      },
      { id: 'unknown', code: 404, gate: 'routeKnown', reasons: [{ rule: 'routeKnown', outcome: 'unknown' }] },
      {
        id: 'notAllowed',
        when: { method: ordinary },
        code: 405,
        gate: 'methodAllowed',
        reasons: [
          { rule: 'methodAllowed', outcome: 'notAllowed' },
          { rule: 'methodAllowed', outcome: 'listed' },
        ],
      },
    ],
  },
  {
    id: 'expectation',
    gates: ['expectation'],
    when: withContent,
    answers: [
      { id: 'none', reasons: [] },
      { id: 'continue', reasons: [] },
      { id: 'other', code: 417, reasons: [{ rule: 'expectation', outcome: 'unmet' }] },
    ],
  },
  {
    id: 'authenticated',
    gates: ['authenticated'],
    when: { method: ordinary },
    answers: [
      { id: 'yes', reasons: [] },
      {
        id: 'missing',
        code: 401,
        reasons: [
          { rule: 'authenticated', outcome: 'missing' },
          { rule: 'authenticated', outcome: 'challenged' },
        ],
      },
      {
        id: 'refused',
        code: 401,
        reasons: [
          { rule: 'authenticated', outcome: 'refused' },
          { rule: 'authenticated', outcome: 'challenged' },
        ],
      },
    ],
  },
  {
    id: 'pace',
    gates: ['tooOften'],
    when: { method: ordinary },
    answers: [
      { id: 'fine', reasons: [] },
      {
        id: 'tooOften',
        code: 429,
        disputes: ['limits'],
        reasons: [
          { rule: 'tooOften', outcome: 'tooOften' },
          { rule: 'tooOften', outcome: 'sayWhen' },
        ],
      },
      { id: 'overloaded', code: 503, reasons: [{ own: 'overloaded' }, { own: 'sayWhenBack' }] },
      { id: 'maintained', code: 503, reasons: [{ own: 'maintained' }, { own: 'sayWhenBack' }] },
    ],
  },
  {
    id: 'content',
    gates: ['contentType', 'contentSize'],
    when: withContent,
    answers: [
      { id: 'fits', reasons: [{ rule: 'contentType', outcome: 'supported' }] },
      {
        id: 'type',
        code: 415,
        gate: 'contentType',
        reasons: [{ rule: 'contentType', outcome: 'unsupported' }],
      },
      {
        id: 'coding',
        code: 415,
        gate: 'contentType',
        reasons: [{ rule: 'contentType', outcome: 'codingUnsupported' }],
      },
      { id: 'tooLarge', code: 413, gate: 'contentSize', reasons: [{ rule: 'contentSize', outcome: 'tooLarge' }] },
      { id: 'noLength', code: 411, gate: 'contentSize', reasons: [{ own: 'lengthWanted' }] },
    ],
  },
  {
    id: 'acceptable',
    gates: ['acceptable'],
    when: { method: ['get'] },
    answers: [
      { id: 'yes', reasons: [{ rule: 'acceptable', outcome: 'chosen' }] },
      { id: 'no', code: 406, disputes: ['acceptIgnored'], reasons: [{ rule: 'acceptable', outcome: 'none' }] },
    ],
  },
]
