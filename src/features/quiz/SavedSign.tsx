import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { usePowers } from '../../state/powers.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import type { ProgressState } from '../../state/progress/store.ts'
import { saveFile } from '../../ui/saveFile.ts'
import styles from './SavedSign.module.css'

interface Props {
  /** Whether what keeps the answers is to be opened, since some may come. */
  readonly isDue: boolean
}

/** Says whether the answers are on the disk, and, where they are not, what to do. */
export function SavedSign({ isDue }: Props) {
  const { t } = useTranslation('quiz')
  const store = progressOf(usePowers())
  const state = useStore(store)
  useEffect(() => {
    if (isDue) store.getState().open()
  }, [store, isDue])
  useLeaveWarning(state)
  const { status, saving, unsaved, isPersistent, isExportDue } = state

  const download = async () => saveFile('statuscope-unsaved.json', await store.getState().exportUnsaved())
  const trouble = troubleOf(state)
  return (
    <div className={styles.sign} data-status={status} data-saving={saving}>
      {/* A reader of screens hears of trouble, and not of every answer that was saved. */}
      <div aria-live="polite">
        {trouble && (
          <div className={styles.trouble}>
            <p>{t(`saved.${trouble}`)}</p>
            {unsaved > 0 && (
              <p className={styles.ways}>
                <span>{t('saved.unsaved', { count: unsaved })}</span>
                <button type="button" className="button" onClick={() => void download()}>
                  {t('saved.download')}
                </button>
              </p>
            )}
          </div>
        )}
      </div>
      {!trouble && saving !== 'idle' && (
        <p className={`quiet ${styles.line}`}>
          <strong>{t(saving === 'saved' ? 'saved.saved' : 'saved.saving')}</strong>
          {saving === 'saved' && isPersistent === false && (
            <span>{t(isExportDue ? 'saved.exportDue' : 'saved.mayGo')}</span>
          )}
        </p>
      )}
    </div>
  )
}

type Trouble = 'memory' | 'reload' | 'unreadable' | 'notYet'

function troubleOf({ status, saving }: ProgressState): Trouble | undefined {
  if (status === 'readOnly') return 'reload'
  if (status === 'memory') return 'memory'
  if (saving === 'failed') return 'notYet'
  return status === 'failed' ? 'unreadable' : undefined
}

/** Has the browser ask back before the page goes while answers are in memory only. */
function useLeaveWarning({ status, unsaved }: ProgressState) {
  // Where nothing can be kept at all, that was said, and asking at every turn would help nobody.
  const isAtRisk = unsaved > 0 && status !== 'memory'
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtRisk])
}
