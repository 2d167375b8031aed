import type { StoreApi } from 'zustand/vanilla'
import type { Powers } from '../powers.ts'
import { createProgress } from './createProgress.ts'
import type { ProgressStore } from './store.ts'

const stores = new WeakMap<Powers, StoreApi<ProgressStore>>()

/** Returns the one store of a page's progress; its log is opened by `open`, not by asking for it. */
export function progressOf(powers: Powers): StoreApi<ProgressStore> {
  const store = stores.get(powers) ?? createProgress(powers)
  stores.set(powers, store)
  return store
}
