import { createContext, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { createSettings, type Settings, type SettingsStore } from './settings.ts'

/** What a browser has to keep a log with; a browser may refuse each part. */
export interface Keeping {
  readonly databases: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange } | undefined
  /** Opens what the tabs of the site tell each other through. */
  readonly openChannel: ((name: string) => BroadcastChannel) | undefined
  /** Promises to keep what is stored, or not. */
  readonly storageManager: Pick<StorageManager, 'persist' | 'persisted'> | undefined
  /** Calls once after some milliseconds; what it returns calls it off. */
  readonly later: (millis: number, act: () => void) => () => void
  /** Calls whenever the page is shown again after it was hidden or left. */
  readonly onReturn: (act: () => void) => void
}

/** What the page's entry hands down: the clock, chance, and what is kept. */
export interface Powers {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** A whole number from 0 to 2^32 - 1. */
  readonly chance: () => number
  /** Minutes by which the learner's clock is ahead of UTC at a time in milliseconds since the Unix epoch. */
  readonly zoneMinutes: (at: number) => number
  /** Where small things are kept; `undefined` where the browser refuses. */
  readonly storage: Storage | undefined
  readonly settings: StoreApi<SettingsStore>
  readonly keeping: Keeping
}

const keepsNothing: Keeping = {
  databases: undefined,
  openChannel: undefined,
  storageManager: undefined,
  later: () => () => undefined,
  onReturn: () => undefined,
}

/** Powers without a clock, chance or storage, for drawing a page ahead of time. */
export function stillPowers(): Powers {
  return {
    now: () => 0,
    chance: () => 0,
    zoneMinutes: () => 0,
    storage: undefined,
    settings: createSettings(undefined),
    keeping: keepsNothing,
  }
}

export const PowersContext = createContext<Powers | undefined>(undefined)

let still: Powers | undefined

const never = () => () => {}

/** Returns what the page's entry handed down; what is drawn by itself has powers that give nothing. */
export function usePowers(): Powers {
  const given = useContext(PowersContext)
  if (given) return given
  still ??= stillPowers()
  return still
}

/** Returns one setting; who asks for one is not drawn again when another changes. */
export function useSetting<K extends keyof Settings>(key: K): Settings[K] {
  return useStore(usePowers().settings, (settings) => settings[key])
}

/** Returns what changes settings. */
export function useChoose(): SettingsStore['choose'] {
  return usePowers().settings.getState().choose
}

/** Tells whether what is chosen and learnt outlasts the page. */
export function useIsKept(): boolean {
  const { storage } = usePowers()
  // A document drawn ahead of time cannot know what the browser refuses, so it says nothing.
  return useSyncExternalStore(
    never,
    () => storage !== undefined,
    () => true,
  )
}
