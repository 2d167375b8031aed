import { flushSync } from 'react-dom'
import { parseAddress } from '../state/addresses.ts'
import { foreseeScroll } from './scroll.ts'

/** A number that travels: what it is, and where it stood on the screen. */
interface Traveller {
  readonly path: string
  readonly text: string
  readonly from: DOMRect
}

let traveller: Traveller | undefined

const travelMillis = 200

/** Finds the innermost element below another that says exactly a text. */
function saying(text: string, within: Element | null): HTMLElement | undefined {
  return [...(within?.querySelectorAll<HTMLElement>('span') ?? [])].find(({ textContent }) => textContent === text)
}

/** Remembers where the number stands in a link that is followed to the page of a code, so that it can travel there. */
export function rememberLink(link: HTMLAnchorElement): void {
  traveller = undefined
  const address = parseAddress(link.pathname)
  if (address.kind !== 'code' || !('animate' in link)) return
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return
  const text = String(address.code)
  const from = saying(text, link)?.getBoundingClientRect()
  if (from && from.height > 0 && from.bottom > 0 && from.top < innerHeight)
    traveller = { path: link.pathname, text, from }
}

/**
 * Puts the next page in the place of the last, before anything else is painted. The number in the link that was followed
 * travels to where it stands on the page of its code; the page is there at once, and nothing waits for the number.
 */
export function travelTo(path: string, update: () => void): void {
  const coming = traveller?.path === path ? traveller : undefined
  traveller = undefined
  // React is at work on what asks for this, and does not let itself be interrupted.
  queueMicrotask(() => {
    leaveFocus()
    foreseeScroll()
    flushSync(update)
    if (coming) land(coming)
  })
}

/** Takes the focus out of the page that goes: a browser that finds it in what is removed computes the styles of the page for it. */
function leaveFocus(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.closest('main')) activeElement.blur()
}

function land({ text, from }: Traveller): void {
  const number = saying(text, document.querySelector('main h1'))
  const to = number?.getBoundingClientRect()
  if (!number || !to || to.width === 0) return
  const scale = from.width / to.width
  const start = `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${scale})`
  number.animate(
    { transform: [start, 'none'], transformOrigin: ['0 0', '0 0'] },
    { duration: travelMillis, easing: 'ease' },
  )
}
