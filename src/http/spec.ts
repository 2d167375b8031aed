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

/** A spec taken apart: the document's name, and the section's number or, in Fetch and HTML, its anchor. */
export interface SpecParts {
  readonly document: string
  readonly section?: string
}

const rfc = /^(RFC [1-9]\d{0,4})(?: §((?:\d{1,3}|[A-Z])(?:\.\d{1,3})*))?$/
const draft = /^draft(?:-[a-z0-9]+)+$/
const livingStandard = /^(Fetch|HTML) §([A-Za-z0-9][\w.:-]*)$/

/**
 * Parses a spec such as `RFC 9110 §15.5.10`, `RFC 9457`, `draft-…` or `Fetch §http-redirect-fetch`; returns `undefined`
 * for anything else.
 */
export function parseSpec(text: string): SpecParts | undefined {
  if (draft.test(text)) return { document: text }
  const [, document, section] = rfc.exec(text) ?? livingStandard.exec(text) ?? []
  if (document === undefined) return undefined
  return section === undefined ? { document } : { document, section }
}

/** Returns the address at which a spec can be read, as far down as its section, or `undefined` for nonsense. */
export function specUrl(spec: string): string | undefined {
  const parts = parseSpec(spec)
  if (parts === undefined) return undefined
  const { document, section } = parts
  if (document === 'Fetch') return `https://fetch.spec.whatwg.org/#${section}`
  if (document === 'HTML') return `https://html.spec.whatwg.org/#${section}`
  if (document.startsWith('draft-')) return `https://datatracker.ietf.org/doc/${document}/`
  const page = `https://www.rfc-editor.org/rfc/${document.toLowerCase().replace(' ', '')}.html`
  if (section === undefined) return page
  return `${page}#${/^\d/.test(section) ? 'section' : 'appendix'}-${section}`
}

const obsoleteDocuments: ReadonlySet<string> = new Set([
  'RFC 2068',
  'RFC 2518',
  'RFC 2616',
  'RFC 2617',
  'RFC 5988',
  'RFC 7230',
  'RFC 7231',
  'RFC 7232',
  'RFC 7233',
  'RFC 7234',
  'RFC 7235',
  'RFC 7238',
  'RFC 7538',
  'RFC 7540',
  'RFC 7807',
])

/**
 * Tells whether a document on HTTP has been replaced by a later one; false for a document not known here. RFC 2518 is
 * among them, and still what the IANA registry names for 102.
 * @see RFC 9110 §B
 */
export function isObsoleteDocument(document: string): boolean {
  return obsoleteDocuments.has(document)
}
