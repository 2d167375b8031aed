import { createPace } from './createPace.ts'
import { fetchScripts } from './fetchScripts.ts'

/**
 * Fetches scripts side by side and runs them one after the other, with a pause for the page whenever it has waited long enough.
 * What cannot be fetched is left to whoever needs it.
 */
export async function inSteps(scripts: readonly string[]): Promise<void> {
  await fetchScripts(scripts)
  const pause = createPace()
  for (const script of scripts) {
    await import(/* @vite-ignore */ script).catch(() => undefined)
    await pause()
  }
}
