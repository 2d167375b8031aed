import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Shell.module.css'

/** What takes less is not worth a word; milliseconds. */
const patienceMillis = 300

/** Says that the next page is on its way, once that takes longer than one notices; the page on screen stays as it is. */
export function OpeningSign({ busy }: { readonly busy: boolean }) {
  const { t } = useTranslation('app')
  const [isSlow, setSlow] = useState(false)

  useEffect(() => {
    if (!busy) return setSlow(false)
    const timer = setTimeout(setSlow, patienceMillis, true)
    return () => clearTimeout(timer)
  }, [busy])

  return (
    <div className={styles.opening} aria-live="polite">
      {busy && isSlow && <p>{t('shell.loading')}</p>}
    </div>
  )
}
