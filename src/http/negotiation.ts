import { parseList } from './fields.ts'
import type { MediaType } from './mediaType.ts'
import { parseMediaType } from './mediaType.ts'
import type { Weighted } from './qualityValue.ts'
import { parseQualityValue, parseWeightedList } from './qualityValue.ts'

/** Returns the first of those that are wanted most, or `undefined` where all have the quality 0. */
function best(offered: readonly string[], qualityOf: (candidate: string) => number): string | undefined {
  const qualities = offered.map(qualityOf)
  const highest = Math.max(0, ...qualities)
  return highest > 0 ? offered[qualities.indexOf(highest)] : undefined
}

/**
 * Returns how much a media type is wanted, from 0 to 1: the weight of the most specific media range that matches it, 1
 * where there is no Accept field, 0 where nothing matches or the type is nonsense.
 * @see RFC 9110 §12.5.1
 */
export function mediaTypeQuality(accept: string | undefined, mediaType: string): number {
  if (accept === undefined) return 1
  const type = parseMediaType(mediaType)
  const ranges = type ? parseAccept(accept).filter(({ range }) => isInRange(type, range)) : []
  return ranges.toSorted((a, b) => specificity(b.range) - specificity(a.range))[0]?.quality ?? 0
}

/**
 * Returns the offered media type that an Accept field wants most, the first of equals, or `undefined` where none is
 * acceptable; without the field, the first one.
 * @see RFC 9110 §12.5.1
 */
export function negotiateMediaType(accept: string | undefined, offered: readonly string[]): string | undefined {
  return best(offered, (candidate) => mediaTypeQuality(accept, candidate))
}

interface WeightedRange {
  readonly range: MediaType
  readonly quality: number
}

function parseAccept(accept: string): readonly WeightedRange[] {
  return parseList(accept).flatMap((element) => {
    const found = parseMediaType(element)
    const quality = parseQualityValue(found?.parameters.get('q') ?? '1')
    if (!found || quality === undefined || (found.type === '*' && found.subtype !== '*')) return []
    // A parameter named q is the weight wherever it stands.
    const parameters = new Map([...found.parameters].filter(([name]) => name !== 'q'))
    return [{ range: { ...found, parameters }, quality }]
  })
}

function isInRange(type: MediaType, range: MediaType): boolean {
  if (range.type !== '*' && range.type !== type.type) return false
  if (range.subtype !== '*' && range.subtype !== type.subtype) return false
  return [...range.parameters].every(([name, value]) => type.parameters.get(name) === value)
}

const specificity = ({ type, subtype, parameters }: MediaType) =>
  type === '*' ? 0 : subtype === '*' ? 1 : 2 + parameters.size

/**
 * Returns the offered language tag that an Accept-Language field wants most, or `undefined` where none is acceptable;
 * without the field, the first one. `filtering` gives `en` what serves `en-GB`; `lookup` also gives `en-GB` what serves `en`.
 * @see RFC 9110 §12.5.4
 */
export function negotiateLanguage(
  acceptLanguage: string | undefined,
  offered: readonly string[],
  scheme: 'filtering' | 'lookup' = 'filtering',
): string | undefined {
  if (acceptLanguage === undefined) return offered[0]
  const ranges = parseWeightedList(acceptLanguage)
  const filtered = best(offered, (tag) => languageQuality(ranges, tag))
  if (filtered !== undefined || scheme === 'filtering') return filtered
  const refused = new Set(ranges.filter(({ quality }) => quality === 0).map(({ value }) => value.toLowerCase()))
  const allowed = offered.filter((tag) => !refused.has(tag.toLowerCase()))
  const wanted = ranges.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality)
  return wanted.map(({ value }) => longestPrefix(value, allowed)).find((tag) => tag !== undefined)
}

/** The longest tag that the range becomes when subtags are cut from its end. */
function longestPrefix(range: string, tags: readonly string[]): string | undefined {
  const lower = range.toLowerCase()
  const prefixes = tags.filter((tag) => lower.startsWith(`${tag.toLowerCase()}-`))
  return prefixes.toSorted((a, b) => b.length - a.length)[0]
}

/** The weight of the longest range that is the tag or a prefix of it at a hyphen, then that of the wildcard. */
function languageQuality(ranges: readonly Weighted[], tag: string): number {
  const lower = tag.toLowerCase()
  const matching = ranges.filter(({ value }) => {
    const range = value.toLowerCase()
    return lower === range || lower.startsWith(`${range}-`)
  })
  const [longest] = matching.toSorted((a, b) => b.value.length - a.value.length)
  return (longest ?? ranges.find(({ value }) => value === '*'))?.quality ?? 0
}

// Names that recipients take for the same coding. @see RFC 9110 §8.4.1
const sameCoding: Readonly<Record<string, string>> = { 'x-gzip': 'gzip', 'x-compress': 'compress' }

function codingName(text: string): string {
  const lower = text.toLowerCase()
  return Object.hasOwn(sameCoding, lower) ? (sameCoding[lower] ?? lower) : lower
}

/**
 * Returns the offered content coding that an Accept-Encoding field wants most, `identity` (no coding) where no other is
 * acceptable, and `undefined` where that is refused too; without the field, the first one.
 * @see RFC 9110 §12.5.3
 */
export function negotiateCoding(acceptEncoding: string | undefined, offered: readonly string[]): string | undefined {
  if (acceptEncoding === undefined) return offered[0] ?? 'identity'
  const weights = parseWeightedList(acceptEncoding).map(({ value, quality }) => ({ value: codingName(value), quality }))
  const weightOf = (name: string) => weights.find(({ value }) => value === name)?.quality
  return best([...offered, 'identity'], (coding) => {
    const name = codingName(coding)
    // No coding is acceptable unless excluded, but less than whatever the field names.
    return weightOf(name) ?? weightOf('*') ?? (name === 'identity' ? 0.0001 : 0)
  })
}
