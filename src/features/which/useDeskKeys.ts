import { type RefObject, useLayoutEffect } from 'react'

interface Keys {
  /** Chooses the answer at a place, the first being 0; there may be none. */
  readonly onNumber: (place: number) => void
  readonly onBack: () => void
}

/** Lets the digits answer and Backspace go back while the focus is inside an element and in none that takes text. */
export function useDeskKeys(desk: RefObject<HTMLElement | null>, { onNumber, onBack }: Keys): void {
  // Before the page takes the focus: who is quick answers at once.
  useLayoutEffect(() => {
    const element = desk.current
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return
      if (event.target.closest('input, select, textarea, [contenteditable]')) return
      if (/^[1-9]$/.test(event.key)) onNumber(Number(event.key) - 1)
      else if (event.key === 'Backspace') onBack()
      else return
      event.preventDefault()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [desk, onNumber, onBack])
}
