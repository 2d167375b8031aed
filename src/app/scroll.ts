/** How far each entry of the history was scrolled, by the key that its state carries; pixels. */
const positions = new Map<string, number>()

let keys = 0

/** Makes the state of a new history entry; the number of the page load keeps keys of an earlier load apart. */
export function newScrollState(): { readonly scroll: string } {
  keys += 1
  return { scroll: `${performance.timeOrigin}:${keys}` }
}

function currentKey(): string {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'string'
    ? state.scroll
    : ''
}

/**
 * Takes over scrolling from the browser, which would restore it before the page of a Back is there.
 * Returns what gives it back.
 */
export function keepScroll(window: Window): () => void {
  const remember = () => positions.set(currentKey(), window.scrollY)
  window.history.scrollRestoration = 'manual'
  window.addEventListener('scroll', remember, { passive: true })
  return () => {
    window.history.scrollRestoration = 'auto'
    window.removeEventListener('scroll', remember)
  }
}

const placeLeft = () => positions.get(currentKey()) ?? 0

/** Tells whether of the page at the present address a place further down is wanted, by the address or by who comes back. */
export function isFurtherDown(): boolean {
  return location.hash !== '' || placeLeft() > 0
}

/** Lets a page that is about to arrive at its top be laid out as far as it is seen, however the last one was. */
export function foreseeScroll(): void {
  if (!isFurtherDown()) document.documentElement.removeAttribute('data-whole')
}

/** Scrolls a page that has just arrived to where its address points, to where the reader left it, or to its top. */
export function restoreScroll(): void {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponentSafely(location.hash.slice(1)))
  const top = placeLeft()
  // A place further down wants true heights of what stands above it; the top of a page is there sooner without them.
  document.documentElement.toggleAttribute('data-whole', target !== null || top > 0)
  if (target) {
    // A browser opens what hides the target only when it follows the link by itself.
    for (let part = target.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
      part.open = true
    target.scrollIntoView()
  } else window.scrollTo({ top, behavior: 'instant' })
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
