import { createPace } from './createPace.ts'

/**
 * Fetches scripts side by side and runs them one after the other, with a pause for the page whenever it has waited long enough.
 * What cannot be fetched is left to whoever needs it.
 */
export async function inSteps(scripts: readonly string[]): Promise<void> {
  const pause = createPace()
  for (const href of scripts) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = href
    document.head.append(link)
    await pause()
  }
  for (const script of scripts) {
    await import(/* @vite-ignore */ script).catch(() => undefined)
    await pause()
  }
}
