import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfflineState } from './offline.ts'
import styles from './UpdateNotice.module.css'

interface Props {
  readonly update: Exclude<OfflineState['update'], 'none'>
  /** Resolves with how many answers keep the page from being loaded again. */
  readonly onReload: () => Promise<number>
  readonly onLater: () => void
}

/** Who waits longer than this is told why; milliseconds. */
const patienceMillis = 2000

/** Says that there is a newer release, and lets the reader choose when to go on with it. It covers nothing that is in use and takes no focus. */
export function UpdateNotice({ update, onReload, onLater }: Props) {
  const { t } = useTranslation('offline')
  const [unsaved, setUnsaved] = useState(0)
  const [isBusy, setBusy] = useState(false)

  const [isEnding, setEnding] = useState(false)
  useEffect(() => {
    if (!isBusy) return setEnding(false)
    const timer = setTimeout(setEnding, patienceMillis, true)
    return () => clearTimeout(timer)
  }, [isBusy])

  const text = isEnding
    ? t('ending')
    : unsaved > 0
      ? t('unsaved', { count: unsaved })
      : t(update === 'elsewhere' ? 'taken' : 'newer')
  // A live region is heard when it changes, so it has to be there, empty, before it says something.
  const [said, say] = useState('')
  useEffect(() => say(text), [text])

  async function reload() {
    setBusy(true)
    const left = await onReload()
    setUnsaved(left)
    if (left > 0) setBusy(false)
  }

  return (
    <section className={styles.notice} aria-label={t('notice')}>
      <p role="status">{said}</p>
      <p className={styles.choices}>
        <button type="button" className="button primary" disabled={isBusy} onClick={() => void reload()}>
          {t('reload')}
        </button>
        <button type="button" className="button" onClick={onLater}>
          {t('later')}
        </button>
      </p>
    </section>
  )
}
