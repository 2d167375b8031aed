import { nextTask } from './nextTask.ts'

/** A page that is at work for longer than this lets others have their turn; milliseconds. */
const stepMillis = 10

/** Gives what is awaited between the steps of some work: it takes time only when the page has been at work for long. */
export function createPace(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < stepMillis) return
    await nextTask()
    since = performance.now()
  }
}
