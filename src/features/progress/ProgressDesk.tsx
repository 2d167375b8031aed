import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { DataSection } from './DataSection.tsx'
import { EmptyState } from './EmptyState.tsx'
import styles from './Progress.module.css'
import { ProgressView } from './ProgressView.tsx'
import type { ProgressDoor } from './useDoor.ts'
import { useToday } from './useToday.ts'
import { Waiting } from './Waiting.tsx'

/** The page below its title, as the log stands. */
export function ProgressDesk({ door, language }: { readonly door: ProgressDoor; readonly language: Language }) {
  const { t } = useTranslation('progress')
  const now = useToday()
  const { status, progress } = door.state
  const [isErased, setErased] = useState(false)
  if (status === 'opening') {
    return (
      <Waiting>
        <EmptyState language={language} />
      </Waiting>
    )
  }
  const isEmpty = progress.events === 0
  return (
    <div className={styles.sections}>
      {status !== 'ready' && (
        <div className={styles.notice} role="alert">
          <p>{t(`saving.${status}`)}</p>
          {(status === 'readOnly' || status === 'failed') && (
            <p>
              <button type="button" className="button" onClick={() => location.reload()}>
                {t('reload')}
              </button>
            </p>
          )}
        </div>
      )}
      {isErased && isEmpty && <p role="status">{t('erase.done')}</p>}
      {isEmpty ? (
        status !== 'failed' && <EmptyState language={language} />
      ) : (
        <ProgressView door={door} language={language} now={now} />
      )}
      <DataSection door={door} language={language} today={now.day} onErased={() => setErased(true)} />
    </div>
  )
}
