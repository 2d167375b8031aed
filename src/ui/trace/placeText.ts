/** The attributes that put a text of the picture beside a place on a lifeline. */
export interface TextPlace {
  readonly x: string
  readonly dx: string
  readonly textAnchor: 'start' | 'end'
}

/** How wide a letter of the picture's font is, in sixteenths of a rem, when a reader spaces the text out as WCAG 1.4.12 allows. */
const letterWidth = 9.5
const distance = 13.6

/**
 * The least width, in sixteenths of a rem, of a picture on a narrow screen, in a window of 320 pixels that gives some of
 * them to a scrollbar, and of one that has room for whole labels.
 */
export const narrowWidth = 271
export const wideWidth = 416

/**
 * Places the name of a participant above its lifeline at `x` percent: in the middle, or from the edge on where a picture of the
 * least width has no room for half of it.
 */
export function placeName(x: number, letters: number): { readonly x: string; readonly textAnchor: 'start' | 'middle' } {
  const fits = (letters * letterWidth) / 2 <= (x / 100) * narrowWidth
  return fits ? { x: `${x}%`, textAnchor: 'middle' } : { x: '0.3rem', textAnchor: 'start' }
}

/**
 * Places a text of so many letters on one side of a lifeline at `x` percent. Where a picture of the least width has no
 * room for it there, it ends at the edge of the picture instead and reaches over the lifeline.
 */
export function placeText(x: number, side: 'left' | 'right', letters: number, leastWidth: number): TextPlace {
  const share = side === 'right' ? 100 - x : x
  const fits = letters * letterWidth + distance <= (share / 100) * leastWidth
  if (side === 'right') {
    if (fits) return { x: `${x}%`, dx: '0.85rem', textAnchor: 'start' }
    return { x: '100%', dx: '-0.3rem', textAnchor: 'end' }
  }
  if (fits) return { x: `${x}%`, dx: '-0.85rem', textAnchor: 'end' }
  return { x: '0%', dx: '0.3rem', textAnchor: 'start' }
}
