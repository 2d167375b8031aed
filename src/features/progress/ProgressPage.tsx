import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { usePowers } from '../../state/powers.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import styles from './Progress.module.css'
import { ProgressDesk } from './ProgressDesk.tsx'
import { useDoor } from './useDoor.ts'

/** What somebody remembers, what is due, and the log that says so. */
export function ProgressPage({ language }: { readonly language: Language }) {
  const { t } = useTranslation('progress')
  const powers = usePowers()
  const door = useDoor(progressOf(powers))
  const { open } = door.actions
  useEffect(() => open(), [open])
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      <ProgressDesk door={door} language={language} />
    </div>
  )
}
