const quietMillis = 2000
const longestMillis = 5000

/**
 * Does something once the page has loaded and, two seconds later, has nothing else to do: what is fetched for later visits must not compete with
 * this one. Returns what calls it off.
 */
export function afterFirstView(window: Window, act: () => void): () => void {
  let isOff = false
  const run = () => {
    if (!isOff) act()
  }
  const wait = () =>
    window.setTimeout(
      () => ('requestIdleCallback' in window ? window.requestIdleCallback(run, { timeout: longestMillis }) : run()),
      quietMillis,
    )
  if (window.document.readyState === 'complete') wait()
  else window.addEventListener('load', wait, { once: true })
  return () => {
    isOff = true
  }
}
