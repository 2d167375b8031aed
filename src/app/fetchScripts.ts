import { createPace } from './createPace.ts'

/**
 * Has the browser fetch scripts side by side and make them ready to run, with a pause for the page whenever it has waited long enough;
 * none twice. What cannot be fetched is left to whoever needs it.
 */
export async function fetchScripts(scripts: readonly string[], priority: 'auto' | 'low' = 'auto'): Promise<void> {
  const asked = new Set([...document.head.querySelectorAll('link')].map(({ href }) => href))
  const pause = createPace()
  for (const script of scripts) {
    // It reads and compiles beside the page; what `fetch` brings is read by the page itself, in a hundred small tasks.
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.fetchPriority = priority
    link.href = script
    if (asked.has(link.href)) continue
    document.head.append(link)
    await pause()
  }
}
