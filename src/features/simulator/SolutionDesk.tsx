import { useTranslation } from 'react-i18next'
import type { Mission, Play } from '../../lab/missions/mission.ts'
import { ChoiceText } from '../../ui/mission/ChoiceText.tsx'
import styles from './MissionPage.module.css'
import { MoveList } from './MoveList.tsx'
import { VerdictBox } from './VerdictBox.tsx'

interface Props {
  readonly mission: Mission
  /** The solution as far as it is shown. */
  readonly play: Play
  /** Shows so many moves of the solution; `undefined` closes it. */
  readonly onShow: (moves: number | undefined) => void
  readonly onRestart: () => void
}

/** The solution, played move by move; nothing is decided here, so nothing is solved. */
export function SolutionDesk({ mission, play, onShow, onRestart }: Props) {
  const { t } = useTranslation('player')
  const { made, verdict, choices } = play
  const next = choices.find(({ id }) => id === mission.solution[made.length])
  return (
    <section className={styles.desk} aria-labelledby="desk" data-solution="">
      <div className={styles.verdict} aria-live="polite">
        {verdict.kind !== 'open' && (
          <VerdictBox mission={mission} verdict={verdict}>
            <p className="quiet">{t('mission.solution.notYours')}</p>
          </VerdictBox>
        )}
      </div>
      {next && (
        <>
          <h2 id="desk" tabIndex={-1} data-arrival="">
            {t('mission.solution.title', { move: made.length + 1, moves: mission.solution.length })}
          </h2>
          <p className={styles.next}>
            <ChoiceText mission={mission} choice={next} />
          </p>
        </>
      )}
      <div className={styles.buttons}>
        {next && (
          <button type="button" className="button primary" onClick={() => onShow(made.length + 1)}>
            {t('mission.solution.next')}
          </button>
        )}
        {made.length > 0 && (
          <button type="button" className="button" onClick={() => onShow(made.length - 1)}>
            {t('mission.solution.back')}
          </button>
        )}
        <button type="button" className="button" onClick={() => onShow(undefined)}>
          {t('mission.solution.close')}
        </button>
        <button type="button" className="button" onClick={onRestart}>
          {t('mission.restart')}
        </button>
      </div>
      {made.length > 0 && <MoveList mission={mission} play={play} />}
    </section>
  )
}
