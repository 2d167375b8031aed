import { parseList, parseParameters, trimWhitespace } from './fields.ts'

/** An element of a negotiation field and how much it is wanted, from 0 (not at all) to 1. */
export interface Weighted {
  readonly value: string
  readonly quality: number
}

/**
 * Returns the number a quality value says, from 0 to 1, or `undefined` for nonsense.
 * @see RFC 9110 §12.4.2
 */
export function parseQualityValue(text: string): number | undefined {
  return /^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : undefined
}

/**
 * Returns the elements of a field such as Accept-Language with their weights, 1 where none is given; an element that is
 * nonsense is left out.
 * @see RFC 9110 §12.4.2
 */
export function parseWeightedList(value: string): readonly Weighted[] {
  return parseList(value).flatMap((element) => {
    const semicolon = element.indexOf(';')
    if (semicolon < 0) return [{ value: element, quality: 1 }]
    const quality = parseQualityValue(parseParameters(element.slice(semicolon))?.get('q') ?? '')
    return quality === undefined ? [] : [{ value: trimWhitespace(element.slice(0, semicolon)), quality }]
  })
}
