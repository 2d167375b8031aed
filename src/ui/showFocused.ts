/** Where something begins and ends from left to right, in pixels of the window. */
interface Span {
  readonly left: number
  readonly right: number
}

/** The width of the ring around what has the focus and its distance, in pixels. */
const ring = 6

/**
 * Tells how far to scroll, in pixels to the right, so that a thing is seen whole in the room there is; of what has not
 * enough room, its left end is seen.
 */
export function shiftInto(thing: Span, room: Span): number {
  if (thing.left < room.left) return thing.left - room.left
  return Math.max(0, Math.min(thing.right - room.right, thing.left - room.left))
}

/**
 * Has a box that scrolls sideways show whole what takes the focus in it by keyboard, beside the first column where that
 * stays; for the `ref` of the box. Left to themselves, browsers are content when a pixel of it is seen, or none behind
 * the column. What is clicked stays where it is, else the click would miss it.
 */
export function showFocused(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return undefined
  const show = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === box || !target.matches(':focus-visible')) return
    const { left, right } = target.getBoundingClientRect()
    box.scrollLeft += shiftInto({ left: left - ring, right: right + ring }, roomBeside(target, box))
  }
  box.addEventListener('focusin', show)
  return () => box.removeEventListener('focusin', show)
}

/** What is seen of a box from left to right, without the column that stays while the rest of a row scrolls past it. */
function roomBeside(target: HTMLElement, box: HTMLElement): Span {
  const left = box.getBoundingClientRect().left + box.clientLeft
  const right = left + box.clientWidth
  const first = target.closest('tr')?.cells[0]
  if (!first || first.contains(target)) return { left, right }
  const { position, direction } = getComputedStyle(first)
  if (position !== 'sticky') return { left, right }
  const column = first.getBoundingClientRect()
  return direction === 'rtl' ? { left, right: column.left } : { left: column.right, right }
}
