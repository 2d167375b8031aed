import type { Question } from './question.ts'

const ordinary = ['get', 'post', 'put', 'delete']
const writing = { method: ['post', 'put', 'delete'] }
const withContent = { method: ['post', 'put'] }

/** The gates that look at what the target names and at its state, up to whether the content clashes with it. */
export const stateQuestions: readonly Question[] = [
  {
    id: 'exists',
    gates: ['exists'],
    when: { method: ordinary },
    answers: [
      { id: 'yes', reasons: [{ rule: 'exists', outcome: 'found' }] },
      { id: 'toBeCreated', when: { method: ['put'] }, reasons: [{ rule: 'exists', outcome: 'toBeCreated' }] },
      {
        id: 'absent',
        when: { method: ['get', 'post', 'put'] },
        code: 404,
        reasons: [{ rule: 'exists', outcome: 'absent' }],
      },
      {
        id: 'absent',
        when: { method: ['delete'] },
        code: 404,
        disputes: ['nothingToDelete'],
        reasons: [{ rule: 'exists', outcome: 'absent' }],
      },
      { id: 'removed', code: 410, disputes: ['gone'], reasons: [{ rule: 'exists', outcome: 'removed' }] },
    ],
  },
  {
    id: 'authorised',
    gates: ['authorised'],
    when: { method: ordinary },
    answers: [
      { id: 'yes', reasons: [{ rule: 'authorised', outcome: 'allowed' }] },
      { id: 'forbidden', code: 403, disputes: ['hiding'], reasons: [{ rule: 'authorised', outcome: 'forbidden' }] },
      { id: 'hidden', code: 404, disputes: ['hiding'], reasons: [{ rule: 'authorised', outcome: 'hidden' }] },
      {
        id: 'unpaid',
        code: 402,
        disputes: ['payment'],
        reasons: [{ own: 'paymentWanted' }, { own: 'paymentReserved' }],
      },
      { id: 'legal', code: 451, reasons: [{ own: 'legalDemand' }, { own: 'legalDetails' }] },
    ],
  },
  {
    id: 'moved',
    gates: ['moved'],
    when: { exists: ['yes'] },
    answers: [
      { id: 'no', reasons: [] },
      { id: 'permanently', reasons: [] },
      { id: 'temporarily', reasons: [] },
      {
        id: 'elsewhere',
        when: { method: ['get'] },
        code: 303,
        disputes: ['seeOther'],
        reasons: [{ own: 'nothingToTransfer' }],
      },
      {
        id: 'choices',
        when: { method: ['get'] },
        code: 300,
        reasons: [{ own: 'severalForms' }, { own: 'listOfForms' }],
      },
    ],
  },
  {
    id: 'methodKept',
    gates: ['moved'],
    when: { moved: ['permanently', 'temporarily'] },
    answers: [
      {
        id: 'must',
        when: { moved: ['permanently'] },
        code: 308,
        disputes: ['movedForGood'],
        reasons: [{ own: 'keptForGood' }],
      },
      {
        id: 'must',
        when: { moved: ['temporarily'] },
        code: 307,
        reasons: [{ rule: 'moved', outcome: 'temporarily' }, { own: 'keptForNow' }],
      },
      {
        id: 'may',
        when: { moved: ['permanently'] },
        code: 301,
        disputes: ['movedForGood'],
        reasons: [
          { rule: 'moved', outcome: 'permanently' },
          { rule: 'orderAnswer', outcome: 'movedPermanently' },
        ],
      },
      {
        id: 'may',
        when: { moved: ['temporarily'] },
        code: 302,
        reasons: [{ own: 'changedForNow' }, { rule: 'orderAnswer', outcome: 'found' }],
      },
    ],
  },
  {
    id: 'state',
    gates: ['locked', 'stateAllows'],
    when: writing,
    answers: [
      { id: 'allows', reasons: [{ rule: 'stateAllows', outcome: 'allows' }] },
      { id: 'locked', code: 423, gate: 'locked', reasons: [{ rule: 'locked', outcome: 'locked' }] },
      {
        id: 'forbids',
        code: 409,
        gate: 'stateAllows',
        reasons: [{ own: 'stateForbids' }, { rule: 'conflict', outcome: 'explained' }],
      },
      { id: 'dependency', code: 424, gate: 'stateAllows', reasons: [{ own: 'dependencyFailed' }] },
    ],
  },
  {
    id: 'preconditions',
    gates: ['selects', 'preconditionPresent', 'preconditions'],
    when: { method: ordinary },
    answers: [
      { id: 'hold', reasons: [] },
      {
        id: 'notModified',
        when: { method: ['get'] },
        code: 304,
        gate: 'preconditions',
        reasons: [{ rule: 'ifNoneMatch', outcome: 'notModified' }],
      },
      {
        id: 'required',
        when: writing,
        code: 428,
        gate: 'preconditionPresent',
        reasons: [{ rule: 'preconditionPresent', outcome: 'absent' }],
      },
      {
        id: 'fail',
        code: 412,
        gate: 'preconditions',
        disputes: ['staleWrite'],
        reasons: [{ rule: 'ifMatch', outcome: 'fails' }],
      },
      {
        id: 'createOnly',
        when: { method: ['put'], exists: ['yes'] },
        code: 412,
        gate: 'preconditions',
        reasons: [{ rule: 'ifNoneMatch', outcome: 'fails' }],
      },
    ],
  },
  {
    id: 'range',
    gates: ['range'],
    when: { method: ['get'] },
    answers: [
      { id: 'whole', reasons: [] },
      { id: 'part', code: 206, reasons: [{ rule: 'range', outcome: 'partial' }] },
      { id: 'outside', code: 416, reasons: [{ rule: 'range', outcome: 'notSatisfiable' }] },
    ],
  },
  {
    id: 'waiting',
    gates: ['askForContent'],
    when: { expectation: ['continue'] },
    answers: [
      { id: 'arrived', reasons: [] },
      { id: 'waits', code: 100, reasons: [{ rule: 'expectation', outcome: 'willContinue' }] },
    ],
  },
  {
    id: 'understood',
    gates: ['contentUnderstood'],
    when: withContent,
    answers: [
      { id: 'yes', reasons: [{ rule: 'contentUnderstood', outcome: 'understood' }] },
      {
        id: 'malformed',
        code: 400,
        disputes: ['validation'],
        reasons: [{ rule: 'contentUnderstood', outcome: 'malformed' }],
      },
      {
        id: 'breaksRule',
        code: 422,
        disputes: ['validation', 'clashOrRule'],
        reasons: [{ rule: 'contentUnderstood', outcome: 'breaksRule' }],
      },
    ],
  },
]
