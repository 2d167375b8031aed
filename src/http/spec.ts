/** The place in a document where a fact stands: an RFC with or without a section, a draft, or another standard. */
export type Spec =
  | `RFC ${number} §${string}`
  | `RFC ${number}`
  | `draft-${string}`
  | `Fetch §${string}`
  | `HTML §${string}`

/**
 * How binding a statement is: RFC 2119 words as the RFC uses them, `usual` where the RFC describes without a
 * requirement word, `convention` where no RFC says it.
 */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'usual' | 'convention'
