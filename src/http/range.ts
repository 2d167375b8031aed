import { parseList } from './fields.ts'

/** A part that a request asks for: from a first position on, perhaps to a last one, or so many bytes at the end. */
export type RangeSpec = { readonly first: number; readonly last?: number } | { readonly suffix: number }

/** A part of a representation; both positions count from 0 and are inclusive. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * What to send: the parts (206), none since no part exists (416), or the whole representation (200) since it is empty
 * or the ranges overlap in a way that a server may ignore.
 */
export type RangeSelection =
  | { readonly outcome: 'partial'; readonly ranges: readonly ByteRange[] }
  | { readonly outcome: 'unsatisfiable' }
  | { readonly outcome: 'whole' }

/**
 * Returns the parts that a Range field asks for, or `undefined` for nonsense and for units other than bytes, both of
 * which a server ignores.
 * @see RFC 9110 §14.1.2
 */
export function parseRange(value: string): readonly RangeSpec[] | undefined {
  const [, set] = /^bytes=(.*)$/is.exec(value) ?? []
  if (set === undefined) return undefined
  const specs = parseList(set).map(parseRangeSpec)
  return specs.length > 0 && specs.every((spec) => spec !== undefined) ? specs : undefined
}

function parseRangeSpec(text: string): RangeSpec | undefined {
  const [, first, last] = /^([0-9]*)-([0-9]*)$/.exec(text) ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (first === '') return { suffix: position(last) }
  if (last === '') return { first: position(first) }
  return isLess(last, first) ? undefined : { first: position(first), last: position(last) }
}

// Positions may have any number of digits; no representation is longer than this. @see RFC 9110 §14.1.2
const position = (digits: string) => Math.min(Number(digits), Number.MAX_SAFE_INTEGER)

function isLess(a: string, b: string): boolean {
  const [shortA, shortB] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return shortA.length === shortB.length ? shortA < shortB : shortA.length < shortB.length
}

/**
 * Selects the parts of a representation of `length` bytes, in the order asked for; parts that do not exist are dropped.
 * @see RFC 9110 §14.2
 */
export function selectRanges(specs: readonly RangeSpec[], length: number): RangeSelection {
  const satisfiable = specs.filter((spec) => ('suffix' in spec ? spec.suffix > 0 : spec.first < length))
  if (satisfiable.length === 0) return { outcome: 'unsatisfiable' }
  // Only a suffix can be satisfiable here, and Content-Range cannot name a part of nothing.
  if (length <= 0) return { outcome: 'whole' }
  const ranges = satisfiable.map((spec) =>
    'suffix' in spec
      ? { first: Math.max(0, length - spec.suffix), last: length - 1 }
      : { first: spec.first, last: Math.min(spec.last ?? length - 1, length - 1) },
  )
  return countOverlapping(ranges) > 2 ? { outcome: 'whole' } : { outcome: 'partial', ranges }
}

/** Counts the ranges that share a byte with another one. */
function countOverlapping(ranges: readonly ByteRange[]): number {
  const sorted = ranges.toSorted((a, b) => a.first - b.first)
  let reach = -1
  return sorted.filter((range, index) => {
    const sharesBefore = range.first <= reach
    reach = Math.max(reach, range.last)
    return sharesBefore || (sorted[index + 1]?.first ?? Number.POSITIVE_INFINITY) <= range.last
  }).length
}

/**
 * Returns the value of Content-Range for a part; the complete length in bytes is left out where it is unknown.
 * @see RFC 9110 §14.4
 */
export function formatContentRange(range: ByteRange, completeLength?: number): string {
  return `bytes ${range.first}-${range.last}/${completeLength ?? '*'}`
}

/**
 * Returns the value of Content-Range in a 416 response to a representation of so many bytes.
 * @see RFC 9110 §14.4
 */
export function formatUnsatisfiedRange(completeLength: number): string {
  return `bytes */${completeLength}`
}

/** What a Content-Range says: the part, absent in a 416 response, and the complete length in bytes where it is known. */
export interface ContentRange {
  readonly range?: ByteRange
  readonly completeLength?: number
}

/**
 * Returns what a Content-Range in bytes says, or `undefined` for nonsense, which nobody may join to anything.
 * @see RFC 9110 §14.4
 */
export function parseContentRange(value: string): ContentRange | undefined {
  const [, first, last, length] = /^bytes (?:([0-9]+)-([0-9]+)|\*)\/([0-9]+|\*)$/i.exec(value) ?? []
  if (length === undefined) return undefined
  const complete = length === '*' ? {} : { completeLength: position(length) }
  if (first === undefined || last === undefined) return length === '*' ? undefined : complete
  if (isLess(last, first) || (length !== '*' && !isLess(last, length))) return undefined
  return { range: { first: position(first), last: position(last) }, ...complete }
}
