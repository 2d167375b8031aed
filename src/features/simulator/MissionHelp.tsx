import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mission } from '../../lab/missions/mission.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './MissionPage.module.css'

interface Props {
  readonly mission: Mission
  /** Whether the solution is on screen already. */
  readonly isShowing: boolean
  readonly onShow: () => void
}

const grades = [1, 2, 3] as const

/** Hints, each plainer than the one before, and at last the solution. */
export function MissionHelp({ mission, isShowing, onShow }: Props) {
  const { t } = useTranslation(['player', 'missions'])
  const [given, setGiven] = useState(0)
  const isAll = given === grades.length
  return (
    <section className={styles.help} aria-labelledby="help">
      <h2 id="help">{t('mission.help.title')}</h2>
      <div aria-live="polite">
        {given > 0 && (
          <ol className={styles.hints}>
            {grades.slice(0, given).map((grade) => (
              <li key={grade}>
                <strong>{t('mission.help.grade', { grade })}</strong>{' '}
                <ProseText text={t(`${mission.id}.hints.${grade}`, { ns: 'missions' })} />
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className={styles.buttons}>
        {/* Never disabled, since a disabled button loses the focus of who goes by keyboard. */}
        <button
          type="button"
          className="button"
          aria-disabled={isAll}
          onClick={() => setGiven((before) => Math.min(before + 1, grades.length))}
        >
          {isAll ? t('mission.help.all') : t('mission.help.show', { grade: given + 1, grades: grades.length })}
        </button>
        <button type="button" className="button" aria-disabled={isShowing} onClick={isShowing ? undefined : onShow}>
          {t('mission.help.solution')}
        </button>
      </div>
    </section>
  )
}
