import type { Hall } from './sharedOrigin.ts'

/** Tells whether this browser lets windows share an article: it needs BroadcastChannel and Web Locks. */
export function mayOpenHall(): boolean {
  return typeof BroadcastChannel === 'function' && typeof navigator === 'object' && navigator.locks !== undefined
}

/** Opens the channel and the lock of a name that all windows of this browser know. */
export function openHall(name: string): Hall {
  const channel = new BroadcastChannel(name)
  const leaving = new AbortController()
  return {
    post: (message) => {
      if (!leaving.signal.aborted) channel.postMessage(message)
    },
    listen: (hear) => channel.addEventListener('message', (event) => hear(event.data)),
    hold: (onHeld) => {
      const held = () =>
        new Promise<void>((resolve) => {
          // Left between being granted the lock and hearing of it: a lock kept here would never be given back.
          if (leaving.signal.aborted) return resolve()
          leaving.signal.addEventListener('abort', () => resolve())
          onHeld()
        })
      // Who leaves before it gets the lock is refused it, which is what it wanted.
      navigator.locks.request(name, { signal: leaving.signal }, held).catch(() => undefined)
    },
    leave: () => {
      leaving.abort()
      channel.close()
    },
  }
}
