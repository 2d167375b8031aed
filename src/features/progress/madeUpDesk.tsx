import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { type Powers, PowersContext, stillPowers } from '../../state/powers.ts'
import type { HistoryPage, ProgressActions, ProgressState } from '../../state/progress/store.ts'
import { learnerDay } from '../../study/review/learnerDay.ts'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { replay } from '../../study/review/replay.ts'
import { madeUpLog } from './madeUpLog.ts'
import { ProgressDesk } from './ProgressDesk.tsx'

HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

/** When the made-up answers end, and what is derived from them; `desk` draws the page with them. */
export const until = Date.UTC(2026, 10, 27, 18)
export const today = learnerDay({ at: until, zoneMinutes: 60 })
export const powers: Powers = { ...stillPowers(), now: () => until, zoneMinutes: () => 60 }
export const log = madeUpLog({ count: 400, perDay: 20, until })
export const progress = replay(log)

const locales = join(import.meta.dirname, '../../../locales')
const read = (language: Language, name: string) =>
  JSON.parse(readFileSync(join(locales, language, `${name}.json`), 'utf8')) as Record<string, unknown>

export const quiet: ProgressActions = {
  open: () => undefined,
  record: async () => true,
  undo: async () => true,
  cancel: async () => true,
  reset: async () => true,
  history: async (before, count) => pageOf([...log].reverse(), before, count),
  exportLog: async () => new Blob(['{}']),
  exportUnsaved: async () => new Blob(['{}']),
  exportDamaged: async () => new Blob(['{}']),
  checkImport: async () => ({ kind: 'stopped' }),
  importLog: async () => ({ kind: 'unavailable' }),
  undoImport: async () => true,
  erase: async () => true,
}

function pageOf(newestFirst: readonly LoggedEvent[], before: string | undefined, count: number): HistoryPage {
  const older = newestFirst.filter(({ id }) => before === undefined || id < before)
  const entries = older.slice(0, count).map((event) => ({ event, isCancelled: false }))
  return { entries, before: older.length > count ? entries.at(-1)?.event.id : undefined }
}

const ready: ProgressState = {
  status: 'ready',
  progress,
  saving: 'idle',
  unsaved: 0,
  damaged: 0,
  isPersistent: true,
  isExportDue: false,
  lastImport: undefined,
}

interface Given {
  readonly state?: Partial<ProgressState>
  readonly actions?: Partial<ProgressActions>
  readonly language?: Language
}

export function desk({ state, actions, language = 'en' }: Given = {}) {
  const translator = createTranslator(language)
  for (const name of ['progress', 'facts', 'questions'])
    translator.addResourceBundle(language, name, read(language, name))
  const status = state?.status ?? 'ready'
  return (
    <PowersContext value={powers}>
      <I18nextProvider i18n={translator}>
        <ProgressDesk
          door={{
            state: { ...ready, ...state },
            actions: { ...quiet, ...actions },
            canWrite: status === 'ready' || status === 'memory',
          }}
          language={language}
        />
      </I18nextProvider>
    </PowersContext>
  )
}

/** Returns the part of the page that has a heading. */
export const section = (name: string) => screen.getByRole('region', { name })
