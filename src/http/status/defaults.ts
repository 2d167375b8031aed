/** What most records of a table share; a record spreads one and says where it differs. */

/** The framing fields that a response without content cannot carry. */
export const noFraming = [
  { field: 'Content-Length', level: 'MUST NOT', spec: 'RFC 9110 §8.6' },
  { field: 'Transfer-Encoding', level: 'MUST NOT', spec: 'RFC 9112 §6.1' },
] as const

/** How long to wait before following any redirect. */
export const redirectDelay = { field: 'Retry-After', level: 'usual', spec: 'RFC 9110 §10.2.3' } as const

const registered = {
  earlierPhrases: [],
  state: 'registered',
  heuristicallyCacheable: false,
  storable: true,
  requirements: [],
  methods: 'any',
} as const

export const interim = {
  ...registered,
  storable: false,
  content: 'forbidden',
  requirements: noFraming,
  actor: 'nobody',
  retry: 'unneeded',
} as const

export const success = { ...registered, content: 'allowed', actor: 'nobody', retry: 'unneeded' } as const

export const redirect = { ...registered, content: 'allowed', actor: 'client', retry: 'elsewhere' } as const

/** Content is expected by §15.5: an explanation, and whether the condition is temporary. */
export const clientError = { ...registered, content: 'expected', actor: 'client', retry: 'changed' } as const

/** Content is expected by §15.6: an explanation, and whether the condition is temporary. */
export const serverError = { ...registered, content: 'expected', actor: 'server', retry: 'after' } as const

/** Nobody registered it, so a client goes by its first digit. */
export const vendorCode = {
  ...registered,
  state: 'vendor',
  spec: undefined,
  content: 'expected',
  next: 'treatAsClass',
} as const

/** The methods whose request carries content by definition. */
export const withContent = ['POST', 'PUT', 'PATCH'] as const

/** The methods that are meant to change the target resource. */
export const writing = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The origin server itself. */
export const byOrigin = ['origin'] as const

/** Whoever answers for the origin server. */
export const byOriginSide = ['origin', 'gateway'] as const

/** Any server on the way. */
export const byAnyServer = ['origin', 'gateway', 'proxy'] as const
