import { useTranslation } from 'react-i18next'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import type { Mission, Play } from '../../lab/missions/mission.ts'
import { movesOf } from '../../lab/missions/moves.ts'
import { ChoiceText } from '../../ui/mission/ChoiceText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { formatElapsed } from '../../ui/trace/duration.ts'
import styles from './MissionPage.module.css'
import { MoveList } from './MoveList.tsx'
import { VerdictBox } from './VerdictBox.tsx'

interface Props {
  readonly mission: Mission
  readonly play: Play
  /** Whether this learner has solved the mission, now or before. */
  readonly isOwn: boolean
  readonly onChoose: (choice: string) => void
  /** Goes back to where so many choices had been made. */
  readonly onGoTo: (moves: number) => void
}

/** Where the learner decides: what can be done now, or what it came to, and the way back to each earlier moment. */
export function MissionDesk({ mission, play, isOwn, onChoose, onGoTo }: Props) {
  const { t } = useTranslation('player')
  const { made, verdict, choices, moments } = play
  const elapsed = (moments.at(-1)?.at ?? 0) - (moments[0]?.at ?? 0)
  const move = movesOf(mission, play).at(-1)
  const outcome = move && (
    <p className={styles.outcome}>
      {move.answer ? (
        <span>
          {t('mission.answer')}{' '}
          <StatusNumber code={move.answer.status} phrase={reasonPhraseOf(move.answer.status) ?? ''} />
        </span>
      ) : (
        move.choice.act.kind === 'send' && <span>{t('mission.noAnswer')}</span>
      )}
      <span className="quiet">{t('mission.elapsed', { duration: formatElapsed(t, elapsed) })}</span>
    </p>
  )
  return (
    <section className={styles.desk} aria-labelledby="desk">
      {/* A live region has to be there before it speaks. */}
      <div className={styles.verdict} aria-live="polite">
        {verdict.kind !== 'open' && (
          <VerdictBox mission={mission} verdict={verdict}>
            {verdict.kind === 'solved' && !isOwn && <p className="quiet">{t('mission.brought')}</p>}
          </VerdictBox>
        )}
      </div>
      {verdict.kind !== 'open' && outcome}
      {verdict.kind === 'open' && (
        <>
          <h2 id="desk" tabIndex={-1} data-arrival="">
            {t('mission.choose', { move: made.length + 1 })}
          </h2>
          {outcome}
          <ul className={styles.choices}>
            {choices.map((choice) => (
              <li key={choice.id}>
                <button type="button" className={styles.choice} onClick={() => onChoose(choice.id)}>
                  <ChoiceText mission={mission} choice={choice} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {made.length > 0 && (
        <>
          <div className={styles.buttons}>
            <button type="button" className="button" onClick={() => onGoTo(made.length - 1)}>
              {t('mission.back')}
            </button>
            <button type="button" className="button" onClick={() => onGoTo(0)}>
              {t('mission.restart')}
            </button>
          </div>
          <div className={styles.made}>
            <h3>{t('mission.made')}</h3>
            <p className="quiet">{t('mission.madeHint')}</p>
            <MoveList mission={mission} play={play} onGoTo={onGoTo} />
          </div>
        </>
      )}
    </section>
  )
}
