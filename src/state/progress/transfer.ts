import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import type { LogDatabase } from './database.ts'
import type { ProgressActions, ProgressState } from './store.ts'
import { lastArrival, lastImport, takeOut } from './writeLog.ts'

export interface TransferGiven {
  readonly database: () => LogDatabase | undefined
  readonly now: () => number
  /** The events that are in memory only. */
  readonly unsaved: () => readonly LoggedEvent[]
  readonly publish: (state: Partial<ProgressState>) => void
  /** Called when the log was changed. */
  readonly onChanged: () => Promise<void>
  readonly onExported: () => void
}

type TransferActions = Pick<
  ProgressActions,
  'exportLog' | 'exportUnsaved' | 'exportDamaged' | 'checkImport' | 'importLog' | 'undoImport'
>

/** Files out of the log and into it; what reads and writes them is loaded on use. */
export function createTransfer(given: TransferGiven) {
  const { database, unsaved, publish, onChanged, onExported } = given

  async function look(): Promise<void> {
    const from = database()
    const last = from && (await lastImport(from))
    publish({ lastImport: last && { at: last.at, added: last.added } })
  }

  const actions: TransferActions = {
    exportLog: async ({ isPacked = false } = {}) => {
      const { writeLogFile } = await import('./writeLogFile.ts')
      const from = database()
      const arrival = from && (await lastArrival(from))
      const file = await writeLogFile(from, unsaved(), isPacked)
      // A full disk is no reason to withhold the file.
      if (arrival !== undefined) await from?.marks.put({ key: 'exported', value: arrival }).catch(() => 'exported')
      onExported()
      return file
    },
    exportUnsaved: async () => {
      const { writeLogFile } = await import('./writeLogFile.ts')
      return writeLogFile(undefined, unsaved(), false)
    },
    exportDamaged: async () => {
      const found = (await database()?.quarantine.toArray()) ?? []
      return new Blob([JSON.stringify(found, undefined, 1)], { type: 'application/json' })
    },
    checkImport: async (file, options) => {
      const { checkImport } = await import('./importLog.ts')
      return checkImport(database(), file, options)
    },
    importLog: async (file, options) => {
      const into = database()
      if (!into) return { kind: 'unavailable' }
      const { importLog } = await import('./importLog.ts')
      const outcome = await importLog(into, file, given.now(), options)
      await look()
      await onChanged()
      return outcome
    },
    undoImport: async () => {
      const from = database()
      try {
        const last = from && (await lastImport(from))
        if (!last || !(await takeOut(from, last.number))) return false
      } catch {
        return false
      }
      await look()
      await onChanged()
      return true
    },
  }

  return { look, actions }
}
