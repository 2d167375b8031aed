import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ProgressActions, ProgressState, ProgressStore } from '../../state/progress/store.ts'

/** The log as the page meets it: how it stands, and what can be done with it. */
export interface ProgressDoor {
  readonly state: ProgressState
  readonly actions: ProgressActions
  /** Whether an event can be added at all, on the disk or in memory. */
  readonly canWrite: boolean
}

/** Returns the log behind a store. */
export function useDoor(store: StoreApi<ProgressStore>): ProgressDoor {
  const current = useStore(store)
  const { status } = current
  return { state: current, actions: current, canWrite: status === 'ready' || status === 'memory' }
}
