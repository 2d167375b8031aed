import { parseAddress } from '../state/addresses.ts'
import { isSparing } from './isSparing.ts'

/** How long a pointer rests on a link, or the focus stays, before it is meant; milliseconds. */
const restMillis = 60

/** Returns the path of our own page that a link at an element leads to; `undefined` for any other link, or none. */
function pathAt(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.getAttribute('href') === null || link.origin !== location.origin) return undefined
  if (link.target !== '' || link.hasAttribute('download') || link.pathname === location.pathname) return undefined
  const { kind } = parseAddress(link.pathname)
  return kind === 'choose' || kind === 'unknown' ? undefined : link.pathname
}

/**
 * Calls `prepare` with the path of a link that is likely to be followed: a pointer rests on it, the focus has come to it, or
 * it is being pressed. Where data is to be saved, nothing is foreseen. Returns what stops it.
 */
export function foreseeLinks(document: Document, navigator: Navigator, prepare: (path: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function foresee(target: EventTarget | null, millis: number) {
    clearTimeout(timer)
    const path = pathAt(target)
    if (path === undefined || isSparing(navigator)) return
    if (millis === 0) prepare(path)
    else timer = setTimeout(prepare, millis, path)
  }

  const stop = new AbortController()
  const options = { passive: true, signal: stop.signal }
  document.addEventListener('pointerover', ({ target }) => foresee(target, restMillis), options)
  document.addEventListener('focusin', ({ target }) => foresee(target, restMillis), options)
  document.addEventListener('pointerdown', ({ target }) => foresee(target, 0), options)
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}
