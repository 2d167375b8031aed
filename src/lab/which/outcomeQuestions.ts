import type { Question } from './question.ts'

const writing = { method: ['post', 'put', 'delete'] }
const post = { method: ['post'] }

/** What is asked when nothing in the request stands against it any more: a clash with the state, and how it went. */
export const outcomeQuestions: readonly Question[] = [
  {
    id: 'conflict',
    gates: ['conflict'],
    when: { method: ['post', 'put'] },
    answers: [
      { id: 'no', reasons: [] },
      {
        id: 'stale',
        when: { method: ['put'], exists: ['yes'] },
        code: 409,
        disputes: ['staleWrite'],
        reasons: [
          { rule: 'conflict', outcome: 'versionStale' },
          { rule: 'conflict', outcome: 'explained' },
        ],
      },
      {
        id: 'taken',
        when: post,
        code: 409,
        disputes: ['existsAlready'],
        reasons: [
          { rule: 'conflict', outcome: 'slugTaken' },
          { rule: 'conflict', outcome: 'explained' },
        ],
      },
      {
        id: 'clash',
        code: 409,
        disputes: ['clashOrRule'],
        reasons: [{ own: 'stateForbids' }, { rule: 'conflict', outcome: 'explained' }],
      },
      {
        id: 'keyReused',
        when: post,
        code: 422,
        disputes: ['clashOrRule'],
        reasons: [{ rule: 'idempotencyKey', outcome: 'otherContent' }],
      },
      {
        id: 'keyDone',
        when: post,
        code: 303,
        disputes: ['seeOther'],
        reasons: [{ rule: 'idempotencyKey', outcome: 'finished' }],
      },
    ],
  },
  {
    id: 'succeeded',
    gates: ['act'],
    when: { method: ['get', 'post', 'put', 'delete'] },
    answers: [
      { id: 'yes', reasons: [] },
      { id: 'failed', code: 500, reasons: [{ own: 'unexpected' }] },
      { id: 'storage', when: { method: ['post', 'put'] }, code: 507, reasons: [{ own: 'noRoom' }] },
    ],
  },
  {
    id: 'done',
    gates: ['act'],
    when: writing,
    answers: [
      { id: 'yes', when: { exists: ['yes'] }, reasons: [] },
      {
        id: 'yes',
        when: { exists: ['toBeCreated'] },
        code: 201,
        reasons: [{ rule: 'act', outcome: 'putCreated' }],
      },
      {
        id: 'no',
        when: { method: ['post', 'put'] },
        code: 202,
        disputes: ['jobs'],
        reasons: [
          { rule: 'act', outcome: 'accepted' },
          { rule: 'responseField', outcome: 'monitorInContent' },
        ],
      },
      {
        id: 'no',
        when: { method: ['delete'] },
        code: 202,
        disputes: ['deletion'],
        reasons: [{ own: 'deleteLater' }, { rule: 'responseField', outcome: 'monitorInContent' }],
      },
    ],
  },
  {
    id: 'follow',
    gates: ['act'],
    when: post,
    answers: [
      { id: 'no', reasons: [] },
      { id: 'yes', code: 303, disputes: ['seeOther'], reasons: [{ own: 'seeOther' }] },
    ],
  },
  {
    id: 'created',
    gates: ['act'],
    when: post,
    answers: [
      { id: 'no', reasons: [] },
      { id: 'yes', code: 201, reasons: [{ rule: 'act', outcome: 'created' }] },
    ],
  },
  {
    id: 'show',
    gates: ['act'],
    when: { method: ['get', 'post', 'put', 'delete'] },
    answers: [
      { id: 'yes', when: { method: ['get'] }, code: 200, reasons: [{ rule: 'act', outcome: 'represented' }] },
      { id: 'yes', when: post, code: 200, reasons: [{ own: 'outcomeShown' }] },
      {
        id: 'yes',
        when: { method: ['put'] },
        code: 200,
        reasons: [{ rule: 'act', outcome: 'putReplaced' }, { own: 'patchLikewise' }],
      },
      {
        id: 'yes',
        when: { method: ['delete'] },
        code: 200,
        disputes: ['deletion'],
        reasons: [{ own: 'deletionShown' }],
      },
      {
        id: 'no',
        when: { method: ['get', 'post'] },
        code: 204,
        disputes: ['emptyAnswer'],
        reasons: [{ own: 'nothingToShow' }],
      },
      {
        id: 'no',
        when: { method: ['put'] },
        code: 204,
        reasons: [{ rule: 'act', outcome: 'putReplaced' }, { own: 'nothingToShow' }, { own: 'patchLikewise' }],
      },
      {
        id: 'no',
        when: { method: ['delete'] },
        code: 204,
        disputes: ['deletion'],
        reasons: [{ rule: 'act', outcome: 'deleted' }],
      },
      { id: 'reset', when: post, code: 205, reasons: [{ own: 'formReset' }, { own: 'noContentAllowed' }] },
    ],
  },
]
