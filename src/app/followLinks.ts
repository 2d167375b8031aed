import { navigate } from 'wouter/use-browser-location'
import { parseAddress } from '../state/addresses.ts'
import { isPlainClick } from './isPlainClick.ts'
import { newScrollState } from './scroll.ts'
import { rememberLink } from './travel.ts'

/** Tells whether a click asks for a new tab, a download or another site, which are the browser's business. */
function isOurs(event: MouseEvent, link: HTMLAnchorElement): boolean {
  return (
    isPlainClick(event) &&
    !event.defaultPrevented &&
    link.target === '' &&
    !link.hasAttribute('download') &&
    link.origin === location.origin
  )
}

/**
 * Follows the plain links of a document inside the page, so that prerendered text needs no components to be alive.
 * Returns what stops it.
 */
export function followLinks(document: Document): () => void {
  function onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.getAttribute('href') === null || !isOurs(event, link)) return
    const samePage = link.pathname === location.pathname && link.search === location.search
    if (samePage && link.hash !== '') return
    if (parseAddress(link.pathname).kind === 'choose') return
    event.preventDefault()
    if (link.href === location.href) return
    rememberLink(link)
    navigate(link.pathname + link.search + link.hash, { state: newScrollState() })
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
