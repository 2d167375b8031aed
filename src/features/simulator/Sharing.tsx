import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './EditorDesk.module.css'
import { mayOpenHall } from './openHall.ts'

const texts = 'concurrent-edits.panel.shared'
const never = () => () => {}

interface Props {
  readonly isShared: boolean
  readonly onChange: (isShared: boolean) => void
}

/** Offers to share the article with other windows, or says that this browser has no way to. */
export function Sharing({ isShared, onChange }: Props) {
  const { t } = useTranslation('scenarios')
  // A document drawn ahead of time cannot know what the browser has.
  const isAvailable = useSyncExternalStore(never, mayOpenHall, () => true)
  const address = useSyncExternalStore(
    never,
    () => location.pathname + location.search,
    () => '',
  )
  return (
    <div className={styles.sharing}>
      <h3>{t(`${texts}.title`)}</h3>
      {isAvailable ? (
        <>
          <p className="quiet">{t(`${texts}.lead`)}</p>
          <label className={styles.keeps}>
            <input type="checkbox" checked={isShared} onChange={(event) => onChange(event.target.checked)} />
            {t(`${texts}.join`)}
          </label>
          {isShared && (
            <p>
              <a className="button" href={address} target="_blank" rel="noopener">
                {t(`${texts}.open`)}
              </a>
            </p>
          )}
        </>
      ) : (
        <p className="quiet">{t(`${texts}.unavailable`)}</p>
      )}
    </div>
  )
}
