import { useEffect, useState } from 'react'
import type { Room } from './room.ts'

/** Has the room fetched, so that it is there soon after the page has come alive. */
export function fetchRoom(): void {
  // Whoever needs it loads it again, and says so where that fails.
  import('./room.ts').catch(() => {})
}

interface LoadedRoom {
  /** `undefined` until it is there. */
  readonly room: Room | undefined
  readonly hasFailed: boolean
  readonly retry: () => void
}

/** Loads what needs the kinds of question, unless it was given. */
export function useRoom(given: Room | undefined): LoadedRoom {
  const [room, setRoom] = useState(given)
  const [attempt, setAttempt] = useState(0)
  const [failedAttempt, setFailedAttempt] = useState<number>()

  useEffect(() => {
    if (room) return
    let isOvertaken = false
    const load = async () => {
      try {
        const loaded = await import('./room.ts')
        if (!isOvertaken) setRoom(loaded.room)
      } catch {
        if (!isOvertaken) setFailedAttempt(attempt)
      }
    }
    void load()
    return () => {
      isOvertaken = true
    }
  }, [room, attempt])

  return { room, hasFailed: failedAttempt === attempt, retry: () => setAttempt((count) => count + 1) }
}
