/** What writes to the clipboard: it resolves when the text is there and rejects when the browser refuses. */
export type WriteText = (text: string) => Promise<void>

/** Returns the browser's own way to the clipboard, which an insecure context lacks. */
export function clipboardOf(navigator: Partial<Pick<Navigator, 'clipboard'>>): WriteText {
  return async (text) => {
    if (!navigator.clipboard) throw new Error('This context has no clipboard')
    await navigator.clipboard.writeText(text)
  }
}

/**
 * Serves the buttons with `data-copy` of a document, so that prerendered text needs no components to be alive: copies the
 * text, says so in the live region beside the button, and where the browser refuses shows the text to be copied by hand.
 * Returns what stops it.
 */
export function copyTexts(document: Document, writeText: WriteText): () => void {
  async function onClick(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-copy]') : null
    const place = button?.closest<HTMLElement>('[data-copying]')
    const text = button?.dataset.copy
    if (!place || text === undefined) return
    const status = place.querySelector('[role="status"]')
    const box = place.querySelector('textarea')
    // Emptied first, so that the same words are spoken again.
    if (status) status.textContent = ''
    const isCopied = await writeText(text).then(
      () => true,
      () => false,
    )
    if (status) status.textContent = (isCopied ? place.dataset.done : place.dataset.refused) ?? ''
    if (!box) return
    box.hidden = isCopied
    box.value = isCopied ? '' : text
    if (!isCopied) {
      box.focus()
      box.select()
    }
  }
  document.addEventListener('click', onClick)
  document.documentElement.dataset.copies = ''
  return () => {
    document.removeEventListener('click', onClick)
    delete document.documentElement.dataset.copies
  }
}
