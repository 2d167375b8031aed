import { flushSync } from 'react-dom'
import { parseAddress } from '../state/addresses.ts'

/** The link that was followed last. */
let followed: WeakRef<HTMLAnchorElement> | undefined

/** Remembers the link that is followed, so that the number in it can travel to the page it leads to. */
export function rememberLink(link: HTMLAnchorElement): void {
  followed = new WeakRef(link)
}

/** Returns the link that was just followed to the page of a code, where the browser can move it and the reader welcomes that. */
function travellerTo(path: string): HTMLAnchorElement | undefined {
  const link = followed?.deref()
  followed = undefined
  if (link?.pathname !== path || parseAddress(path).kind !== 'code') return undefined
  if (!('startViewTransition' in document)) return undefined
  return matchMedia('(prefers-reduced-motion: no-preference)').matches ? link : undefined
}

/**
 * Puts the next page in the place of the last. The number in the link that was followed travels to where it stands on the
 * page of its code; the page itself is there at once, and nothing waits for the number to arrive.
 */
export function travelTo(path: string, update: () => void): void {
  const link = travellerTo(path)
  if (!link) {
    update()
    return
  }
  const { dataset } = document.documentElement
  link.dataset.leads = ''
  const transition = document.startViewTransition(() => {
    flushSync(update)
    delete link.dataset.leads
    dataset.arriving = ''
  })
  // What cuts a transition short (another one, a page out of sight) has still drawn the page.
  transition.ready.catch(() => undefined)
  transition.finished.finally(() => delete dataset.arriving)
}
