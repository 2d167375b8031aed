import { useTranslation } from 'react-i18next'
import { isAtResult } from '../../../state/sitting.ts'
import type { Sitting } from '../../../state/storedSitting.ts'
import { firstCount, type Round, scoreOf } from '../../../study/round.ts'
import shared from '../Quiz.module.css'
import styles from './StartScreen.module.css'

interface Props {
  readonly sitting: Sitting
  /** Whether going on is what the page is for at the moment. */
  readonly isFirst: boolean
  readonly onGoOn: () => void
}

/** The round that is open, or the one that was answered last. */
export function OpenSitting({ sitting, isFirst, onGoOn }: Props) {
  const { t } = useTranslation('quiz')
  const isOver = isAtResult(sitting)
  const { right, total } = scoreOf(sitting.round)
  return (
    <section className={isOver ? styles.last : styles.open}>
      <p>
        {isOver ? (
          t('finished', { number: right, total })
        ) : (
          <OpenAt round={sitting.round} position={sitting.position} />
        )}
        {!isOver && sitting.endsAt !== undefined && <> {t('clockRuns')}</>}
      </p>
      <p className={shared.ways}>
        <button type="button" className={isFirst && !isOver ? 'button primary' : 'button'} onClick={onGoOn}>
          {t(isOver ? 'lookAgain' : 'goOn')}
        </button>
      </p>
    </section>
  )
}

function OpenAt({ round, position }: { readonly round: Round; readonly position: number }) {
  const { t } = useTranslation('quiz')
  const total = firstCount(round)
  const shown = round.questions.slice(0, position + 1)
  const number = (round.past?.asked ?? 0) + firstCount({ questions: shown })
  if (round.order.mode === 'endless') return t('openEndless', { number })
  return t(round.order.mode === 'exam' ? 'openExam' : 'open', { number, total })
}
