import type { KeyboardEvent } from 'react'

/**
 * Does what a key means in a search: the arrows walk through box and results, Enter in the box opens the first result,
 * and who types on while standing on a result types into the box.
 */
export function moveThroughResults(event: KeyboardEvent, box: HTMLElement | null): void {
  const input = box?.querySelector('input')
  if (!box || !input) return
  const links: readonly HTMLElement[] = [...box.querySelectorAll<HTMLElement>('li a')]
  const isInBox = event.target === input
  const at = event.target instanceof HTMLElement ? links.indexOf(event.target) : -1
  switch (event.key) {
    case 'Enter':
      if (isInBox && !event.nativeEvent.isComposing) links[0]?.click()
      return
    case 'ArrowDown':
    case 'ArrowUp': {
      if (!isInBox && at < 0) return
      const next = at + (event.key === 'ArrowDown' ? 1 : -1)
      // Above the first result stands the box.
      const stop = next < 0 ? input : links[next]
      event.preventDefault()
      if (!(isInBox && next < 0)) stop?.focus()
      return
    }
    default: {
      const isText = event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ')
      if (at >= 0 && isText && !(event.ctrlKey || event.metaKey || event.altKey)) input.focus()
    }
  }
}
