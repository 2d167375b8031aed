import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { useSetting } from '../../state/powers.ts'
import { CalibrationSection } from './CalibrationSection.tsx'
import { ConfusionSection } from './ConfusionSection.tsx'
import { DaysSection } from './DaysSection.tsx'
import { DueSection } from './DueSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import styles from './Progress.module.css'
import { RecallSection } from './RecallSection.tsx'
import { RetentionSection } from './RetentionSection.tsx'
import type { ProgressDoor } from './useDoor.ts'
import type { Now } from './useToday.ts'

const sections = ['due', 'recall', 'retention', 'calibration', 'confusions', 'days', 'history', 'data'] as const

interface Props {
  readonly door: ProgressDoor
  readonly language: Language
  readonly now: Now
}

/** Everything that the log comes to. */
export function ProgressView({ door, language, now }: Props) {
  const { t } = useTranslation('progress')
  const retention = useSetting('retention')
  const schedule = useMemo(() => ({ retention }), [retention])
  const view = { language, progress: door.state.progress, today: now.day, schedule }
  return (
    <>
      <nav className={styles.contents} aria-label={t('contents')}>
        {sections.map((id) => (
          <a key={id} href={`#${id}`}>
            {t(`${id}.title`)}
          </a>
        ))}
      </nav>
      <DueSection {...view} />
      <RecallSection {...view} />
      <div className={styles.pair}>
        <RetentionSection {...view} />
        <CalibrationSection {...view} />
      </div>
      <ConfusionSection {...view} />
      <DaysSection {...view} now={now} />
      <HistorySection door={door} language={language} />
    </>
  )
}
