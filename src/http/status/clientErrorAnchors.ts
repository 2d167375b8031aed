import type { CodeAnchors } from './factAnchor.ts'

const rangeIsForGet = { spec: 'RFC 9110 §14.2', level: 'MUST' } as const
/** A server of any kind refuses: the definition says no more than that. */
const byServer = { generatedBy: 'usual' } as const
/** Another request MAY be sent, with what was missing. */
const repeatable = { retry: 'MAY', next: 'MAY' } as const

/** What the definitions of the client errors say of single facts. @see RFC 9110 §15.5 */
export const clientErrorAnchors: CodeAnchors = {
  400: byServer,
  401: repeatable,
  403: { retry: 'MAY', next: 'MAY', generatedBy: 'usual' },
  404: { heuristicallyCacheable: 'usual', generatedBy: 'usual' },
  405: { heuristicallyCacheable: 'usual', generatedBy: 'usual' },
  406: { content: 'SHOULD', next: 'MAY' },
  407: { ...repeatable, generatedBy: 'usual' },
  408: { ...repeatable, generatedBy: 'usual' },
  409: { content: 'SHOULD', methods: 'usual', actor: 'usual', retry: 'usual', next: 'usual' },
  410: { heuristicallyCacheable: 'usual', retry: 'usual', next: 'usual', generatedBy: 'usual' },
  411: { methods: 'usual', ...repeatable, generatedBy: 'usual' },
  412: { methods: 'usual', generatedBy: { spec: 'RFC 9110 §13.2.1', level: 'usual' } },
  413: { methods: 'usual', retry: 'usual', generatedBy: 'usual' },
  414: { heuristicallyCacheable: 'usual', generatedBy: 'usual' },
  415: { methods: 'usual', generatedBy: 'usual' },
  416: { methods: rangeIsForGet },
  417: {
    retry: { spec: 'RFC 9110 §10.1.1', level: 'SHOULD' },
    next: { spec: 'RFC 9110 §10.1.1', level: 'SHOULD' },
    generatedBy: 'usual',
  },
  418: { actor: 'usual' },
  421: { ...repeatable, generatedBy: 'usual' },
  422: { methods: 'usual' },
  423: { content: 'SHOULD', methods: 'usual' },
  424: { retry: 'usual' },
  425: { heuristicallyCacheable: 'usual', retry: 'SHOULD', next: 'SHOULD', generatedBy: 'usual' },
  426: { retry: 'usual', next: 'usual', generatedBy: 'usual' },
  428: {
    storable: 'MUST NOT',
    content: 'SHOULD',
    methods: 'usual',
    retry: 'usual',
    next: 'usual',
    generatedBy: 'usual',
  },
  429: { storable: 'MUST NOT', content: 'SHOULD', retry: 'usual', next: 'usual', generatedBy: 'usual' },
  431: { storable: 'MUST NOT', content: 'SHOULD', ...repeatable, generatedBy: 'usual' },
  451: {
    heuristicallyCacheable: 'usual',
    content: 'SHOULD',
    next: { spec: 'RFC 9110 §15.5', level: 'SHOULD' },
    generatedBy: 'usual',
  },
}
