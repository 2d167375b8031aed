/** Resolves in a task of its own, so that presses, frames and whatever else waits come before what follows. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
