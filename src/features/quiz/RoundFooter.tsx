import { useTranslation } from 'react-i18next'
import type { Sitting } from '../../state/storedSitting.ts'
import { ExamClock } from './ExamClock.tsx'
import styles from './RoundFooter.module.css'

interface Props {
  readonly sitting: Sitting
  /** Takes the answer that is told back; there where that is possible. */
  readonly onTakeBack: (() => void) | undefined
  readonly onEnd: () => void
  readonly onLeave: () => void
}

/** What can be done besides answering, quietly: taking back, stopping, ending; and the clock of an exam. */
export function RoundFooter({ sitting, onTakeBack, onEnd, onLeave }: Props) {
  const { t } = useTranslation('quiz')
  const { mode } = sitting.round.order
  return (
    <footer className={styles.footer}>
      {sitting.endsAt !== undefined && <ExamClock endsAt={sitting.endsAt} onEnd={onEnd} />}
      {onTakeBack && (
        <button type="button" className={styles.way} onClick={onTakeBack}>
          {t('takeBack')}
        </button>
      )}
      <button type="button" className={styles.way} onClick={onLeave}>
        {t('leave')}
      </button>
      {(mode === 'endless' || mode === 'exam') && (
        <button type="button" className={styles.way} onClick={onEnd}>
          {t(mode === 'exam' ? 'handIn' : 'endRound')}
        </button>
      )}
    </footer>
  )
}
