import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../../ui/saveFile.ts'
import { fileName } from './fileName.ts'
import styles from './Progress.module.css'
import type { ProgressDoor } from './useDoor.ts'

interface Props {
  readonly door: ProgressDoor
  /** The learner's day. */
  readonly today: number
}

/** Says plainly where the answers are, and hands out what is not where it should be. */
export function SavingState({ door: { state, actions }, today }: Props) {
  const { t } = useTranslation('progress')
  const [hasFailed, setFailed] = useState(false)
  const { status, isPersistent, unsaved, damaged, isExportDue } = state

  function save(name: string, content: Promise<Blob>) {
    content.then(
      (file) => saveFile(fileName(name, today, 'json'), file),
      () => setFailed(true),
    )
  }

  return (
    <div className={styles.notice}>
      <p>{t(`saving.${status}`)}</p>
      {status === 'ready' && isPersistent !== undefined && (
        <p>{t(isPersistent ? 'saving.persistent' : 'saving.notPersistent')}</p>
      )}
      {isExportDue && <p>{t('saving.exportDue')}</p>}
      {unsaved > 0 && (
        <p className={styles.ways}>
          {t('saving.unsaved', { count: unsaved })}
          <button type="button" className="button" onClick={() => save('unsaved', actions.exportUnsaved())}>
            {t('saving.exportUnsaved')}
          </button>
        </p>
      )}
      {damaged > 0 && (
        <p className={styles.ways}>
          {t('saving.damaged', { count: damaged })}
          <button type="button" className="button" onClick={() => save('damaged', actions.exportDamaged())}>
            {t('saving.exportDamaged')}
          </button>
        </p>
      )}
      {hasFailed && <p role="alert">{t('saving.fileFailed')}</p>}
    </div>
  )
}
