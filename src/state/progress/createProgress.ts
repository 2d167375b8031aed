import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyProgress } from '../../study/review/progress.ts'
import type { Powers } from '../powers.ts'
import type { EventDraft, Session } from './session.ts'
import type { ProgressStore } from './store.ts'

/** After how long it is tried again to load what reads and writes the log. */
const reloadMillis = 10_000

/** Makes the store of progress; what reads and writes the log is loaded when it is opened. */
export function createProgress(powers: Powers): StoreApi<ProgressStore> {
  const { now, keeping } = powers
  return createStore<ProgressStore>()((set, get) => {
    let session: Promise<Session> | undefined

    // An answer waits for the program as it waits for a full disk: as long as the page is open.
    async function load(): Promise<Session> {
      for (;;) {
        try {
          const { openSession } = await import('./session.ts')
          return openSession(powers, set)
        } catch {
          set({ status: 'failed', ...(get().unsaved > 0 && { saving: 'failed' }) })
          await new Promise<void>((resolve) => keeping.later(reloadMillis, resolve))
        }
      }
    }

    function opened(): Promise<Session> {
      session ??= load()
      return session
    }

    async function log(draft: EventDraft): Promise<boolean> {
      const at = now()
      set(({ unsaved }) => ({ saving: 'saving', unsaved: unsaved + 1 }))
      return (await opened()).log(draft, at)
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
      open: () => void opened(),
      record: (draft) => log({ type: 'answer', ...draft }),
      cancel: (id) => log({ type: 'undo', cancels: id }),
      reset: (code) => log({ type: 'reset', code }),
      undo: async () => (await opened()).undo(),
      history: async (before, count) => (await opened()).history(before, count),
      exportLog: async (options) => (await opened()).exportLog(options),
      exportUnsaved: async () => (await opened()).exportUnsaved(),
      exportDamaged: async () => (await opened()).exportDamaged(),
      checkImport: async (file, options) => (await opened()).checkImport(file, options),
      importLog: async (file, options) => (await opened()).importLog(file, options),
      undoImport: async () => (await opened()).undoImport(),
      erase: async () => (await opened()).erase(),
    }
  })
}
