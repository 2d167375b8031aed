import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../i18n/formatNumber.ts'
import { findMission } from '../../../lab/missions/missions.ts'
import { movesOf } from '../../../lab/missions/moves.ts'
import { play } from '../../../lab/missions/play.ts'
import { formatAddress } from '../../../state/addresses.ts'
import type { Given, Task } from '../../../study/question.ts'
import { ChoiceText } from '../../../ui/mission/ChoiceText.tsx'
import { StatusNumber } from '../../../ui/StatusNumber.tsx'
import { useQuestionTexts } from '../said/texts.ts'
import styles from './ToldMission.module.css'

interface Props {
  readonly task: Extract<Task, { readonly form: 'mission' }>
  readonly given: Given
}

/** The way that was gone through a mission, and beside it one that reaches the goal. */
export function ToldMission({ task, given }: Props) {
  const { t } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const mission = findMission(task.mission)
  if (!mission) return null
  const own = play(mission, given)
  const ways = [{ title: t('mission.yours'), way: own }]
  if (own.verdict.kind !== 'solved') ways.push({ title: t('mission.moves'), way: play(mission, mission.solution) })
  return (
    <section className={styles.told}>
      <div className={styles.ways}>
        {ways.map(({ title, way }) => (
          <div key={title}>
            <h2>{title}</h2>
            <ol className={styles.moves}>
              {movesOf(mission, way).map(({ choice, answer }, at) => (
                // The same choice can be made twice, and its place is what tells the two apart.
                <li key={`${at}:${choice.id}`}>
                  <span aria-hidden="true">{formatNumber(language, at + 1)}</span>
                  <ChoiceText mission={mission} choice={choice} />
                  {answer && <StatusNumber code={answer.status} />}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p>
        <a href={formatAddress({ kind: 'mission', language, id: mission.id })}>{t('mission.page')}</a>
      </p>
    </section>
  )
}
