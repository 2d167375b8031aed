import type { Page } from '@playwright/test'

/** What is noted in a page: how long things took from the press to the end of the frame that shows what came of it, in ms. */
interface Notes {
  taken?: number[]
  /** The kind of event that is waited for, and what has to change before its frame counts; without it the next one does. */
  waitFor?: (event: string, changing?: string) => void
}

/** Runs in each page before its own scripts. */
function noteFrames(): void {
  const notes: number[] = []
  let awaited: { event: string; changing: string | undefined } | undefined
  // A message that is sent while a frame is made ready is delivered once the frame is painted.
  const whenPainted = (note: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = note
      port2.postMessage(undefined)
    })
  function onEvent({ type, timeStamp }: Event) {
    if (awaited?.event !== type) return
    const { changing } = awaited
    if (changing === undefined) return whenPainted(() => notes.push(performance.now() - timeStamp))
    awaited = undefined
    let hasChanged = false
    const observer = new MutationObserver(() => {
      hasChanged = true
    })
    const watched = document.querySelector(changing)
    if (!watched) return
    // Of the page itself, only another content counts, not that it says that it is busy.
    const isPart = changing !== 'main'
    observer.observe(watched, { subtree: true, childList: true, attributes: isPart, characterData: isPart })
    const look = () => {
      if (!hasChanged) return requestAnimationFrame(look)
      observer.disconnect()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => notes.push(performance.now() - timeStamp)
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  }
  for (const type of ['keydown', 'click', 'input']) document.addEventListener(type, onEvent, { capture: true })
  Object.assign(window, {
    taken: notes,
    waitFor: (event: string, changing?: string) => {
      awaited = { event, changing }
    },
  })
}

/** Lets the documents that a page opens note how long things take. */
export const addNotes = (page: Page): Promise<unknown> => page.addInitScript(noteFrames)

/** Begins to wait for an event, and for a change of what a selector finds, if one is given. */
export const waitFor = (page: Page, event: string, changing?: string): Promise<void> =>
  page.evaluate(([type, selector]) => (window as Notes).waitFor?.(type ?? '', selector), [event, changing])

/** Returns what has been noted since it was asked for the last time. */
export const takeNotes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as Notes).taken?.splice(0) ?? [])

/** Resolves when as many things have been noted as are waited for, and gives them. */
export async function takenOnce(page: Page, count = 1): Promise<readonly number[]> {
  await page.waitForFunction((least) => ((window as Notes).taken?.length ?? 0) >= least, count, { polling: 50 })
  return takeNotes(page)
}
