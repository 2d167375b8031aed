import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps what is marked with `data-current` in sight of a box that scrolls, whenever `place` changes; the page itself is
 * never scrolled.
 */
export function useFollow<Box extends HTMLElement>(place: number): RefObject<Box | null> {
  const box = useRef<Box>(null)
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    const frame = box.current
    const current = frame?.querySelector('[data-current="true"]')
    if (!frame || !current) return
    const outer = frame.getBoundingClientRect()
    const inner = current.getBoundingClientRect()
    const margin = Math.min(outer.height / 4, 96)
    if (inner.top < outer.top + margin) frame.scrollTop -= outer.top + margin - inner.top
    else if (inner.bottom > outer.bottom - margin) frame.scrollTop += inner.bottom - outer.bottom + margin
  }, [place])
  return box
}

/** Makes a box a stop for the keyboard while it really scrolls, measured again when its content has another height. */
export function useReachable(box: RefObject<HTMLElement | null>, contentHeight: number): void {
  useEffect(() => {
    function measure() {
      const frame = box.current
      if (!frame) return
      const scrolls = contentHeight > 0 && frame.scrollHeight > frame.clientHeight
      if (scrolls) frame.tabIndex = 0
      else frame.removeAttribute('tabindex')
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [box, contentHeight])
}
