import { type RefObject, useEffect } from 'react'

/** Lets the digits 1 to 9 answer while the focus is inside a screen and in nothing that takes text. */
export function useNumberKeys(screen: RefObject<HTMLElement | null>, onNumber: (number: number) => void): void {
  useEffect(() => {
    const element = screen.current
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (!/^[1-9]$/.test(event.key) || takesText(event.target)) return
      event.preventDefault()
      onNumber(Number(event.key))
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [screen, onNumber])
}

const textual = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]'

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(textual) !== null
}
