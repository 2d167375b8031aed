import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { findMission } from '../../../../lab/missions/missions.ts'
import { play } from '../../../../lab/missions/play.ts'
import { ChoiceText } from '../../../../ui/mission/ChoiceText.tsx'
import { ProseText } from '../../../../ui/ProseText.tsx'
import { ExchangeList } from '../../said/ExchangeList.tsx'
import { MissionWords } from '../../said/MissionWords.tsx'
import styles from './PlayMission.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** A mission of the lab, played move by move; whether its goal is reached is for the learner to say. */
export function PlayMission(props: TaskPropsOf<'mission'>) {
  return (
    <fieldset className={styles.mission}>
      <legend>{props.legend}</legend>
      <MissionWords key={props.task.mission} mission={props.task.mission}>
        <MissionBoard {...props} />
      </MissionWords>
    </fieldset>
  )
}

function MissionBoard({ task, given, screen, onChange }: TaskPropsOf<'mission'>) {
  const { t } = useTranslation(['quiz', 'player', 'missions'])
  const now = useRef<HTMLHeadingElement>(null)
  const isArriving = useRef(false)
  const mission = findMission(task.mission)
  const played = useMemo(() => mission && play(mission, given), [mission, given])
  const choices = played?.choices ?? []

  /** What has been chosen is not taken back: the first way that ends is the answer. */
  function choose(choice: string) {
    isArriving.current = true
    onChange([...given, choice])
  }

  // What was pressed is gone; what it has led to is where one goes on.
  useEffect(() => {
    if (isArriving.current && given) now.current?.focus()
    isArriving.current = false
  }, [given])

  useNumberKeys(screen, (number) => {
    const choice = choices[number - 1]
    if (choice) choose(choice.id)
  })

  if (!mission || !played) return null
  const isOver = choices.length === 0
  return (
    <>
      <p>
        <ProseText text={t(`${mission.id}.lead`, { ns: 'missions' })} />
      </p>
      <p className={styles.goal}>
        <strong>{t('mission.goal', { ns: 'player' })}</strong>{' '}
        <ProseText text={t(`${mission.id}.goal`, { ns: 'missions' })} />
      </p>
      <section className={styles.happened}>
        <h2>{t('mission.happened')}</h2>
        <ExchangeList play={played} />
      </section>
      <section className={styles.desk}>
        <h2 ref={now} tabIndex={-1}>
          {isOver ? t('mission.over') : t('mission.choose', { ns: 'player', move: given.length + 1 })}
        </h2>
        {isOver && <p>{t('mission.overHint')}</p>}
        <ol className={styles.choices}>
          {choices.map((choice, at) => (
            <li key={choice.id}>
              <button type="button" className={styles.choice} onClick={() => choose(choice.id)}>
                <bdi className={styles.key} aria-hidden="true">
                  {at + 1}
                </bdi>
                <ChoiceText mission={mission} choice={choice} />
              </button>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
