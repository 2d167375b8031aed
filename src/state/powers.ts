import { createContext, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { createSettings, type Settings, type SettingsStore } from './settings.ts'

/** What the page's entry hands down: the clock, chance, and what is kept. */
export interface Powers {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** A whole number from 0 to 2^32 - 1. */
  readonly chance: () => number
  /** Where small things are kept; `undefined` where the browser refuses. */
  readonly storage: Storage | undefined
  readonly settings: StoreApi<SettingsStore>
}

/** Powers without a clock, chance or storage, for drawing a page ahead of time. */
export function stillPowers(): Powers {
  return { now: () => 0, chance: () => 0, storage: undefined, settings: createSettings(undefined) }
}

export const PowersContext = createContext<Powers>(stillPowers())

const never = () => () => {}

/** Returns what the page's entry handed down. */
export function usePowers(): Powers {
  return useContext(PowersContext)
}

/** Returns the settings, the way to change them, and whether they outlast the page. */
export function useSettings(): {
  readonly settings: Settings
  readonly choose: SettingsStore['choose']
  readonly kept: boolean
} {
  const { settings, storage } = usePowers()
  const current = useStore(settings)
  // A document drawn ahead of time cannot know what the browser refuses, so it says nothing.
  const kept = useSyncExternalStore(
    never,
    () => storage !== undefined,
    () => true,
  )
  return { settings: current, choose: current.choose, kept }
}
