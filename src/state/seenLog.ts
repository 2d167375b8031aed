import { createStore, type StoreApi } from 'zustand/vanilla'
import { isRecord } from './isRecord.ts'
import type { Powers } from './powers.ts'
import { sortingStorage } from './settings.ts'

/** Which pages and rounds a reader has been through, by the names that steps of courses have. */
export interface SeenLog {
  readonly seen: ReadonlySet<string>
  /** Adds a name; what another window has added meanwhile stays. */
  readonly see: (name: string) => void
}

/** The key the log stands under. */
export const seenLogKey = 'statuscope.seen'

const mostNames = 2000

const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-z]+-[a-z0-9-]{1,200}$/.test(value)

function isStored(json: unknown): json is { readonly seen: readonly string[] } {
  if (!isRecord(json) || json.version !== 1) return false
  const { seen } = json
  return Array.isArray(seen) && seen.length <= mostNames && seen.every(isName)
}

/** Reads a stored log; an empty one where it does not fit. */
export function restoreSeen(stored: unknown): readonly string[] {
  return isStored(stored) ? stored.seen : []
}

/** Makes the store of what has been seen; without storage it lasts as long as the page. */
export function createSeenLog(storage: Storage | undefined): StoreApi<SeenLog> {
  const kept = sortingStorage(storage, isStored)
  const read = () => restoreSeen(JSON.parse(kept.getItem(seenLogKey) ?? 'null'))
  return createStore<SeenLog>()((set, get) => ({
    seen: new Set(read()),
    see: (added) => {
      if (!isName(added)) return
      // Read anew, since another window may have written; a union loses nothing of either.
      const all = [...new Set([...read(), ...get().seen, added])].slice(-mostNames)
      set({ seen: new Set(all) })
      kept.setItem(seenLogKey, JSON.stringify({ seen: all, version: 1 }))
    },
  }))
}

const stores = new WeakMap<Powers, StoreApi<SeenLog>>()

/** Returns the one log of a page, so that it outlasts the component that shows it. */
export function seenLogOf(powers: Powers): StoreApi<SeenLog> {
  const store = stores.get(powers) ?? createSeenLog(powers.storage)
  stores.set(powers, store)
  return store
}
