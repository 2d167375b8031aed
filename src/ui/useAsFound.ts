import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'

/**
 * Gives `take` an element as it was found when it came to life, before it is painted again: what was typed, chosen or opened while
 * the page was text counts, as does what the browser kept through a reload.
 */
export function useAsFound<E extends Element>(element: RefObject<E | null>, take: (found: E) => void): void {
  const found = useEffectEvent(take)
  useLayoutEffect(() => {
    if (element.current) found(element.current)
  }, [element])
}
