import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import data from './DataSection.module.css'
import { DeckExport } from './DeckExport.tsx'
import { Erase } from './Erase.tsx'
import { LogExport } from './LogExport.tsx'
import { LogImport } from './LogImport.tsx'
import styles from './Progress.module.css'
import { ResetCode } from './ResetCode.tsx'
import { RetentionChoice } from './RetentionChoice.tsx'
import { SavingState } from './SavingState.tsx'
import type { ProgressDoor } from './useDoor.ts'

interface Props {
  readonly door: ProgressDoor
  readonly language: Language
  /** The learner's day. */
  readonly today: number
  readonly onErased: () => void
}

/** How the log is kept, and everything that can be done with it as a whole. */
export function DataSection({ door, language, today, onErased }: Props) {
  const { t } = useTranslation('progress')
  const isEmpty = door.state.progress.events === 0
  return (
    <section className={styles.section} aria-labelledby="data">
      <h2 id="data">{t('data.title')}</h2>
      <SavingState door={door} today={today} />
      <div className={data.parts}>
        {!isEmpty && <LogExport door={door} today={today} />}
        {door.canWrite && <LogImport door={door} language={language} />}
        <DeckExport language={language} />
        {!isEmpty && <RetentionChoice progress={door.state.progress} />}
        {!isEmpty && door.canWrite && <ResetCode door={door} />}
        {!isEmpty && <Erase door={door} today={today} onErased={onErased} />}
      </div>
    </section>
  )
}
