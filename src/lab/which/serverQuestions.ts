import type { Question } from './question.ts'

/** What is asked before the corridor: who answers, and whether connection and message are fit for it. */
export const serverQuestions: readonly Question[] = [
  {
    id: 'server',
    gates: [],
    answers: [
      { id: 'origin', reasons: [] },
      { id: 'gateway', reasons: [] },
      { id: 'proxy', code: 407, reasons: [{ own: 'proxyCredentials' }, { own: 'proxyChallenge' }] },
      { id: 'network', code: 511, reasons: [{ own: 'networkLogin' }, { own: 'notByOrigin' }] },
    ],
  },
  {
    id: 'upstream',
    gates: [],
    when: { server: ['gateway'] },
    answers: [
      { id: 'late', code: 504, reasons: [{ own: 'upstreamLate' }] },
      { id: 'invalid', code: 502, reasons: [{ own: 'upstreamInvalid' }] },
      { id: 'unreachable', code: 502, reasons: [{ own: 'upstreamUnreachable' }], disputes: ['unreachable'] },
      { id: 'notStored', code: 504, reasons: [{ own: 'nothingStored' }] },
      { id: 'blocked', code: 451, reasons: [{ own: 'legalDemand' }, { own: 'legalDetails' }] },
    ],
  },
  {
    id: 'connection',
    gates: [],
    when: { server: ['origin'] },
    answers: [
      { id: 'fits', reasons: [] },
      { id: 'misdirected', code: 421, reasons: [{ own: 'misdirected' }] },
      { id: 'version', code: 505, reasons: [{ own: 'versionRefused' }] },
      { id: 'upgrade', code: 426, reasons: [{ own: 'upgradeWanted' }, { own: 'upgradeNamed' }] },
      { id: 'early', code: 425, reasons: [{ own: 'mightBeReplayed' }, { own: 'onlyEarlyData' }] },
    ],
  },
]
