import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { missionLogOf } from '../../state/missionLog.ts'
import { usePowers } from '../../state/powers.ts'
import styles from './MissionLinks.module.css'

/** A mission as lists name it. */
export interface NamedMission {
  readonly id: string
  /** The scenario whose flow it belongs to. */
  readonly flow: string
  readonly title: string
}

interface Props {
  readonly language: Language
  readonly missions: readonly NamedMission[]
}

/** Links to missions; those that were solved say so. */
export function MissionLinks({ language, missions }: Props) {
  const { t } = useTranslation('player')
  const tried = useStore(missionLogOf(usePowers()), (log) => log.missions)
  return (
    <ul className={styles.missions}>
      {missions.map(({ id, title }) => (
        <li key={id}>
          <a href={formatAddress({ kind: 'mission', language, id })}>{title}</a>
          {tried[id]?.isSolved && (
            <span className={styles.solved}>
              <span aria-hidden="true">✓</span> {t('mission.listSolved')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
