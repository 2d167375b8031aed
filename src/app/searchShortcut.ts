/** What of a key press decides whether it asks for the search. */
export interface ShortcutPress {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
  readonly defaultPrevented: boolean
  readonly target: EventTarget | null
}

/** The kinds of input in which a slash is a letter. */
const written = 'input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit]), select, textarea'

/**
 * Tells whether a key press asks for the search: Ctrl+K or Cmd+K everywhere, and `/` outside of what one writes in,
 * where that is not turned off. While a dialog is open, none does.
 */
export function asksForSearch(press: ShortcutPress, slashSearches: boolean): boolean {
  const { key, target } = press
  if (press.defaultPrevented || press.repeat || press.altKey || !(target instanceof Element)) return false
  if (target.ownerDocument.querySelector('dialog[open]')) return false
  if (press.ctrlKey !== press.metaKey) return key.toLowerCase() === 'k'
  if (key !== '/' || press.ctrlKey || !slashSearches) return false
  return !target.closest(`${written}, [contenteditable]`)
}
