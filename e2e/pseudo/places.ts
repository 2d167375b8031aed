export interface Place {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Runs in the page: tells for every box that is no part of a line, a picture or a message how far it is from the side
 * where lines start, and from the other. In a layout without left and right these distances do not depend on direction.
 */
export function places(): readonly Place[] {
  const root = document.documentElement
  const edge = root.getBoundingClientRect()
  const isStill = (element: Element) => element.closest('svg, body [dir="ltr"], pre, code') !== null
  const isLine = (element: Element) => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).display === 'inline') return true
      if (getComputedStyle(at).direction !== getComputedStyle(root).direction) return true
    }
    return false
  }
  const isFlow = (element: Element) => !/^inline/.test(getComputedStyle(element).display)
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isFlow(element) && element.getClientRects().length > 0 && !isStill(element) && !isLine(element))
    .map((element) => {
      const { left, right } = element.getBoundingClientRect()
      const [start, end] = root.dir === 'rtl' ? [edge.right - right, edge.right - left] : [left - edge.left, right - edge.left]
      const name = typeof element.className === 'string' && element.className !== '' ? `.${element.className}` : ''
      return { name: `${element.localName}${name} "${(element.textContent ?? '').trim().slice(0, 40)}"`, start, end }
    })
}

/** Names the boxes that do not stand mirrored; only the outermost of those inside one another. */
export function misplaced(before: readonly Place[], after: readonly Place[]): readonly string[] {
  if (before.length !== after.length) return [`${before.length} boxes before and ${after.length} after`]
  return before.flatMap(({ name, start, end }, at) => {
    const now = after[at] ?? { start: 0, end: 0 }
    const off = Math.max(Math.abs(now.start - start), Math.abs(now.end - end))
    return off > 2 ? [`${name}: ${Math.round(start)}–${Math.round(end)} from the start, mirrored ${Math.round(now.start)}–${Math.round(now.end)}`] : []
  })
}
