import { type RefObject, useEffect, useRef } from 'react'
import { afterPaint } from '../afterPaint.ts'

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
    // Once it has been painted: asked for sooner, the browser would lay out the page for the answer alone.
    return afterPaint(() => follow(box.current))
  }, [place])
  return box
}

function follow(frame: HTMLElement | null): void {
  const current = frame?.querySelector('[data-current="true"]')
  if (!frame || !current || !isLaidOut(frame)) return
  const outer = frame.getBoundingClientRect()
  const inner = current.getBoundingClientRect()
  const margin = Math.min(outer.height / 4, 96)
  if (inner.top < outer.top + margin) frame.scrollTop -= outer.top + margin - inner.top
  else if (inner.bottom > outer.bottom - margin) frame.scrollTop += inner.bottom - outer.bottom + margin
}

/** Tells whether a box is laid out: far from what is seen it may not be, and asking for its size would do that at once. */
const isLaidOut = (box: HTMLElement) => box.checkVisibility?.({ contentVisibilityAuto: true }) !== false

/**
 * Makes a box a stop for the keyboard while it really scrolls, measured again when its content has been painted with another height, or
 * when it comes near.
 */
export function useReachable(box: RefObject<HTMLElement | null>, contentHeight: number): void {
  useEffect(() => {
    function measure() {
      const frame = box.current
      if (!frame || !isLaidOut(frame)) return
      const scrolls = contentHeight > 0 && frame.scrollHeight > frame.clientHeight
      if (scrolls) frame.tabIndex = 0
      else frame.removeAttribute('tabindex')
    }
    const stop = afterPaint(measure)
    const changes = ['resize', 'contentvisibilityautostatechange']
    for (const change of changes) window.addEventListener(change, measure)
    return () => {
      stop()
      for (const change of changes) window.removeEventListener(change, measure)
    }
  }, [box, contentHeight])
}
