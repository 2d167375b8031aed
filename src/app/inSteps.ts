import { nextTask } from './nextTask.ts'

/** A page that is at work for longer than this lets others have their turn; milliseconds. */
const stepMillis = 10

/** Gives what is awaited between the steps of some work: it takes time only when the page has been at work for long. */
function createPace(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < stepMillis) return
    await nextTask()
    since = performance.now()
  }
}

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
