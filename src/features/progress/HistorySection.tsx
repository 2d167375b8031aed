import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { HistoryItem } from './HistoryItem.tsx'
import history from './HistorySection.module.css'
import styles from './Progress.module.css'
import type { ProgressDoor } from './useDoor.ts'
import { useHistory } from './useHistory.ts'

/** How many events stand on one page. */
const pageLength = 20

/** Every event of the log, page by page from the newest, with what can be taken back. */
export function HistorySection({ door, language }: { readonly door: ProgressDoor; readonly language: Language }) {
  const { t } = useTranslation('progress')
  const { shown, isBusy, hasFailed, showOlder, showNewest, isNewest, reload } = useHistory(door, language, pageLength)
  const [said, setSaid] = useState('')
  const canWrite = door.canWrite

  async function undo() {
    const isDone = await door.actions.undo()
    setSaid(t(isDone ? 'history.undone' : 'history.nothingToUndo'))
  }

  async function cancel(id: string) {
    await door.actions.cancel(id)
    setSaid(t('history.cancelled'))
  }

  return (
    <section className={styles.section} aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <p className={styles.text}>{t('history.rule')}</p>
      {canWrite && (
        <p className={styles.ways}>
          <button type="button" className="button" onClick={() => void undo()}>
            {t('history.undo')}
          </button>
          <span role="status">{said}</span>
        </p>
      )}
      {hasFailed && (
        <p role="alert" className={styles.ways}>
          {t('history.failed')}
          <button type="button" className="button" onClick={reload}>
            {t('tryAgain')}
          </button>
        </p>
      )}
      {shown && (
        <>
          <ol className={history.list} aria-busy={isBusy}>
            {shown.entries.map((entry) => (
              <HistoryItem
                key={entry.event.id}
                entry={entry}
                language={language}
                onCancel={canWrite ? (id) => void cancel(id) : undefined}
              />
            ))}
          </ol>
          <p className={history.pages}>
            <button type="button" className="button" disabled={isNewest} onClick={showNewest}>
              {t('history.newest')}
            </button>
            <button type="button" className="button" disabled={shown.before === undefined} onClick={showOlder}>
              {t('history.older')}
            </button>
            <span className="quiet">{t('history.events', { count: door.state.progress.events })}</span>
          </p>
        </>
      )}
    </section>
  )
}
