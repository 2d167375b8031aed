import type { Level, Spec } from '../../http/spec.ts'

interface Alternative {
  readonly code: number
  readonly spec: Spec
  readonly level: Level
}

/** What HTTP allows besides the most precise code, by what the server found. */
export const alternatives: Readonly<Record<string, readonly Alternative[]>> = {
  'authorised.forbidden': [{ code: 404, spec: 'RFC 9110 §15.5.4', level: 'MAY' }],
  'exists.removed': [{ code: 404, spec: 'RFC 9110 §15.5.5', level: 'usual' }],
  'exists.monitorExpired': [{ code: 404, spec: 'RFC 9110 §15.5.5', level: 'usual' }],
  'moved.permanently': [{ code: 308, spec: 'RFC 9110 §15.4.9', level: 'usual' }],
  'moved.temporarily': [{ code: 302, spec: 'RFC 9110 §15.4.3', level: 'usual' }],
  'orderAnswer.seeOther': [{ code: 201, spec: 'RFC 9110 §9.3.3', level: 'SHOULD' }],
}

/** What can be defended as well as the right code, or allowed by a choice that is not told: never offered beside it. */
export const defensible: Readonly<Record<number, readonly number[]>> = {
  201: [200, 202, 204, 303],
  202: [201, 303],
  204: [200, 205],
  206: [200],
  301: [302, 303, 307],
  303: [200, 202, 302],
  307: [301, 303, 308],
  401: [404],
  404: [403, 410],
  405: [403],
  406: [200],
  409: [422, 423],
  412: [409],
  416: [200],
  422: [409],
  423: [403, 409],
  428: [409],
  429: [403],
}

/** The codes that are asked for, each for what the server has found. */
export const composedFindings: Readonly<Record<number, readonly string[]>> = {
  201: ['act.created', 'act.putCreated'],
  202: ['act.accepted'],
  204: ['act.deleted'],
  206: ['range.partial'],
  301: ['moved.permanently'],
  303: ['orderAnswer.seeOther'],
  304: ['ifNoneMatch.notModified'],
  307: ['moved.temporarily'],
  401: ['authenticated.missing', 'authenticated.refused'],
  403: ['authorised.forbidden'],
  404: ['routeKnown.unknown', 'exists.absent'],
  405: ['methodAllowed.notAllowed'],
  406: ['acceptable.none'],
  409: ['conflict.versionStale', 'conflict.slugTaken', 'stateAllows.jobFinished', 'stateAllows.orderShipped'],
  410: ['exists.removed', 'exists.monitorExpired'],
  412: ['ifMatch.fails'],
  415: ['contentType.unsupported'],
  416: ['range.notSatisfiable'],
  422: ['contentUnderstood.breaksRule'],
  423: ['locked.locked'],
  428: ['preconditionPresent.absent'],
  429: ['tooOften.tooOften'],
  501: ['methodKnown.notImplemented', 'methodKnown.unknown'],
}
