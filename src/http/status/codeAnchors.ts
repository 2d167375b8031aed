import { clientErrorAnchors } from './clientErrorAnchors.ts'
import type { CodeAnchors } from './factAnchor.ts'

const rangeIsForGet = { spec: 'RFC 9110 §14.2', level: 'MUST' } as const
/** The last step of a client that may follow Location by itself. */
const followed = { heuristicallyCacheable: 'usual', content: 'usual', retry: 'MAY', next: 'MAY' } as const
const askedEachTime = { content: 'usual', retry: 'MAY', next: 'MAY' } as const

/**
 * Where a code's own definition, or a section that deals with it, says more of a fact than is said of its class. A level
 * alone stands for the defining section.
 */
export const codeAnchors: CodeAnchors = {
  100: {
    methods: { spec: 'RFC 9110 §10.1.1', level: 'usual' },
    actor: 'usual',
    next: 'usual',
    generatedBy: 'usual',
  },
  101: { actor: 'usual', next: 'usual', generatedBy: { spec: 'RFC 9110 §7.8', level: 'usual' } },
  103: { next: 'usual', generatedBy: 'usual' },
  104: { methods: 'usual', generatedBy: 'usual' },

  200: { heuristicallyCacheable: 'usual', content: 'usual', next: 'usual' },
  201: {
    content: 'usual',
    methods: { spec: 'RFC 9110 §9.3.4', level: 'MUST' },
    next: 'usual',
    generatedBy: { spec: 'RFC 9110 §9.3.4', level: 'usual' },
  },
  202: { content: 'usual', actor: 'usual', retry: 'usual', next: 'usual' },
  203: { heuristicallyCacheable: 'usual', content: 'usual', next: 'usual', generatedBy: 'usual' },
  204: { heuristicallyCacheable: 'usual', content: 'usual', next: 'usual' },
  205: { content: 'MUST NOT', methods: 'usual', actor: 'usual', next: 'usual' },
  206: {
    heuristicallyCacheable: 'usual',
    // A cache may store it like an incomplete 200, if it supports Range and Content-Range at all.
    storable: { spec: 'RFC 9111 §3.3', level: 'MAY' },
    content: { spec: 'RFC 9110 §15.3.7.1', level: 'MUST' },
    methods: rangeIsForGet,
    actor: 'MUST',
    next: { spec: 'RFC 9110 §15.3.7.3', level: 'MAY' },
    generatedBy: { spec: 'RFC 9111 §3.3', level: 'usual' },
  },
  207: {
    content: { spec: 'RFC 4918 §13', level: 'usual' },
    actor: { spec: 'RFC 4918 §13', level: 'usual' },
    next: { spec: 'RFC 4918 §13', level: 'usual' },
  },
  208: { methods: 'usual', next: 'usual' },
  226: { storable: 'MAY', content: 'usual', methods: 'usual', actor: 'usual', next: 'usual' },

  300: { heuristicallyCacheable: 'usual', content: 'SHOULD', actor: 'usual', retry: 'MAY', next: 'MAY' },
  301: followed,
  302: askedEachTime,
  303: { content: 'usual', retry: 'usual', next: 'usual' },
  304: {
    // What is stored is updated by it; a cache keeps no 304 that it does not understand.
    storable: { spec: 'RFC 9111 §4.3.4', level: 'usual' },
    content: 'usual',
    methods: { spec: 'RFC 9110 §13.1.2', level: 'MUST' },
    retry: 'usual',
    next: 'usual',
    generatedBy: { spec: 'RFC 9111 §4.3.2', level: 'usual' },
  },
  305: { actor: 'usual' },
  306: { actor: 'usual', generatedBy: 'usual' },
  307: askedEachTime,
  308: followed,

  ...clientErrorAnchors,

  500: { generatedBy: 'usual' },
  501: { heuristicallyCacheable: 'usual', retry: 'usual', generatedBy: 'usual' },
  502: { generatedBy: 'usual' },
  503: { retry: 'usual', next: 'usual', generatedBy: 'usual' },
  504: { generatedBy: 'usual' },
  505: { content: 'SHOULD', retry: 'usual', generatedBy: 'usual' },
  507: { methods: 'usual', actor: 'usual', retry: 'usual', next: 'MUST NOT' },
  508: { methods: 'usual' },
  510: { content: 'usual', actor: 'MAY', retry: 'MAY', next: 'MAY' },
  511: {
    storable: 'MUST NOT',
    content: 'SHOULD',
    actor: 'usual',
    retry: 'usual',
    next: 'usual',
    generatedBy: 'usual',
  },
}
