import { useTranslation } from 'react-i18next'
import type { Mission, Play } from '../../lab/missions/mission.ts'
import { movesOf } from '../../lab/missions/moves.ts'
import { ChoiceText } from '../../ui/mission/ChoiceText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './MissionPage.module.css'
import { formatUnit } from './units.ts'

interface Props {
  readonly mission: Mission
  readonly play: Play
  /** Goes back to where so many choices had been made; without it the list is only read. */
  readonly onGoTo?: (moves: number) => void
}

/** The choices that were made, in their order, each with the code it was answered with. */
export function MoveList({ mission, play, onGoTo }: Props) {
  const { t } = useTranslation('player')
  return (
    <ol className={styles.moves}>
      {movesOf(mission, play).map(({ choice, answer }, index) => {
        const told = (
          <>
            <span className={styles.place}>{formatUnit(t, index + 1, 'count')}</span>
            <ChoiceText mission={mission} choice={choice} />
            {answer && <StatusNumber code={answer.status} />}
          </>
        )
        return (
          // The same choice can be made twice, and its place is what tells the two apart.
          <li key={`${index}:${choice.id}`}>
            {onGoTo ? (
              <button type="button" className={styles.move} onClick={() => onGoTo(index)}>
                <span className="visually-hidden">{t('mission.before')}</span>
                {told}
              </button>
            ) : (
              <div className={styles.move}>{told}</div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
