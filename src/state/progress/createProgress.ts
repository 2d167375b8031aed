import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyProgress } from '../../study/review/progress.ts'
import type { Powers } from '../powers.ts'
import type { ProgressStore } from './store.ts'

/** Makes the store of progress; what reads and writes the log is loaded when it is opened. */
export function createProgress(powers: Powers): StoreApi<ProgressStore> {
  return createStore<ProgressStore>()((set) => {
    // The session lives as long as the page, and is loaded once, by whatever needs it first.
    let loading: ReturnType<typeof load> | undefined
    const load = async () => {
      const { openSession } = await import('./session.ts')
      return openSession(powers, set)
    }
    const session = () => {
      loading ??= load()
      return loading
    }
    return {
      status: 'opening',
      progress: emptyProgress,
      saving: 'idle',
      unsaved: 0,
      damaged: 0,
      isPersistent: undefined,
      isExportDue: false,
      lastImport: undefined,
      open: () => void session(),
      record: async (draft) => (await session()).record(draft),
      undo: async () => (await session()).undo(),
      cancel: async (id) => (await session()).cancel(id),
      reset: async (code) => (await session()).reset(code),
      history: async (before, count) => (await session()).history(before, count),
      exportLog: async (options) => (await session()).exportLog(options),
      exportUnsaved: async () => (await session()).exportUnsaved(),
      exportDamaged: async () => (await session()).exportDamaged(),
      checkImport: async (file, options) => (await session()).checkImport(file, options),
      importLog: async (file, options) => (await session()).importLog(file, options),
      undoImport: async () => (await session()).undoImport(),
      erase: async () => (await session()).erase(),
    }
  })
}
