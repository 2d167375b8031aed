import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './EmptyState.module.css'

/** Whoever waits no longer than this does not have to be told, milliseconds. */
const patience = 600

/**
 * What stands there until the log has been read. It keeps its place and is not seen where scripts run, since it may turn
 * out not to be true; where none run it is all there is.
 */
export function Waiting({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('progress')
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.waiting} aria-busy="true">
      <div className={styles.unread}>{children}</div>
      <p className={styles.reading} role="status">
        {isLong && t('reading')}
      </p>
    </div>
  )
}
