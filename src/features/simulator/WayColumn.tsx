import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mission, Play } from '../../lab/missions/mission.ts'
import { movesOf } from '../../lab/missions/moves.ts'
import { ChoiceText } from '../../ui/mission/ChoiceText.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import type { TraceStep } from '../../ui/trace/steps.ts'
import { useSentences } from '../../ui/trace/useSentences.ts'
import styles from './MissionWays.module.css'
import { VerdictMark } from './VerdictBox.tsx'

interface Props {
  readonly mission: Mission
  readonly number: number
  readonly play: Play
  readonly steps: readonly TraceStep[]
  /** The place of the first step that the other way has not. */
  readonly differing: number | undefined
  /** The place of the first choice that the other way has not. */
  readonly parting: number | undefined
}

/** One of two ways: the choice at which it leaves the other, and its transcript. */
export function WayColumn({ mission, number, play, steps, differing, parting }: Props) {
  const { t } = useTranslation('player')
  const id = useId()
  const { sentences } = useSentences(steps, mission.participants, 'missions')
  const move = parting === undefined ? undefined : movesOf(mission, play)[parting]
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h4 id={id}>{t('mission.ways.name', { number })}</h4>
      {move && (
        <p className={styles.parting}>
          <ChoiceText mission={mission} choice={move.choice} />
        </p>
      )}
      <ol className={styles.transcript}>
        {sentences.map((sentence, index) => (
          // The place of a step in the list is what it is.
          <li key={`${index}`} data-different={index === differing}>
            {index === differing && <span className={styles.badge}>{t('mission.beside.difference')}</span>}
            <ProseText text={sentence} />
          </li>
        ))}
        {differing === sentences.length && (
          <li data-different="true">
            <span className={styles.badge}>{t('mission.beside.difference')}</span>
            {t('mission.beside.ends')}
          </li>
        )}
      </ol>
      <p data-verdict={play.verdict.kind} className={styles.end}>
        <VerdictMark verdict={play.verdict} /> <strong>{t(`mission.verdict.${play.verdict.kind}`)}</strong>
      </p>
    </section>
  )
}
