import { useTranslation } from 'react-i18next'
import type { ImportSummary } from '../../state/progress/store.ts'
import data from './DataSection.module.css'
import styles from './Progress.module.css'
import type { ImportStep } from './useImport.ts'

interface Props {
  readonly step: ImportStep
  readonly onAdd: () => void
  readonly onStop: () => void
  readonly onForget: () => void
}

/** What a file holds, how far it has been read, and what came of it. */
export function ImportReport({ step, onAdd, onStop, onForget }: Props) {
  const { t } = useTranslation('progress')
  const isReading = step.kind === 'checking' || step.kind === 'adding'
  return (
    <>
      {isReading && (
        <>
          <progress max={1} value={step.reading.part} aria-label={t(`import.${step.kind}`)} />
          <p>{t('import.read', { count: step.reading.events, part: step.reading.part })}</p>
          <button type="button" className="button" onClick={onStop}>
            {t('import.stop')}
          </button>
        </>
      )}
      <div role="status">
        {isReading && <p className="visually-hidden">{t(`import.${step.kind}`)}</p>}
        {'refusal' in step && <p>{t(`import.refusal.${step.refusal}`)}</p>}
        {step.kind === 'failed' && <p>{t('import.failed')}</p>}
        {step.kind === 'unavailable' && <p>{t('import.unavailable')}</p>}
        {(step.kind === 'imported' || step.kind === 'unfinished' || step.kind === 'stopped') && (
          <p>{t(`import.${step.kind}`)}</p>
        )}
        {'summary' in step && <Summary summary={step.summary} isDone={step.kind !== 'checked'} />}
      </div>
      {step.kind === 'checked' && (
        <>
          <div className={styles.ways}>
            {step.summary.added > 0 && (
              <button type="button" className="button primary" onClick={onAdd}>
                {t('import.add', { count: step.summary.added })}
              </button>
            )}
            <button type="button" className="button" onClick={onForget}>
              {t('import.forget')}
            </button>
          </div>
          {step.summary.added > 0 && <p className="quiet">{t('import.nothingYet')}</p>}
        </>
      )}
      {step.kind === 'unfinished' && (
        <button type="button" className="button" onClick={onAdd}>
          {t('tryAgain')}
        </button>
      )}
    </>
  )
}

function Summary({ summary, isDone }: { readonly summary: ImportSummary; readonly isDone: boolean }) {
  const { t } = useTranslation('progress')
  const { added, known, damaged, newer, isCut } = summary
  return (
    <ul className={data.summary}>
      <li>{t(isDone ? 'import.added' : 'import.new', { count: added })}</li>
      {known > 0 && <li>{t('import.known', { count: known })}</li>}
      {damaged > 0 && <li>{t('import.damaged', { count: damaged })}</li>}
      {newer > 0 && <li>{t('import.newer', { count: newer })}</li>}
      {isCut && <li>{t('import.cut')}</li>}
    </ul>
  )
}
