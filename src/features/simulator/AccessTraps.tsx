import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { accessTraps, trapValues } from '../../lab/scenarios/accessTraps.ts'
import styles from './AccessPanel.module.css'
import type { TableProps } from './accessSetting.ts'
import flow from './FlowPage.module.css'
import { showRun } from './showRun.ts'

/** What is often told wrongly about 403, each with a run that shows how it is. */
export function AccessTraps({ onOpen }: Pick<TableProps, 'onOpen'>) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control.panel.traps' })
  const id = useId()
  return (
    <section className={flow.section} aria-labelledby="traps">
      <h2 id="traps">{t('title')}</h2>
      <p className={styles.prose}>{t('lead')}</p>
      <ul className={styles.traps}>
        {Object.keys(accessTraps).map((trap) => (
          <li key={trap}>
            <div>
              <p id={`${id}-${trap}`} className={styles.claim}>
                {t(`${trap}.claim`)}
              </p>
              <p>{t(`${trap}.truth`)}</p>
            </div>
            <button
              type="button"
              className="button"
              aria-describedby={`${id}-${trap}`}
              onClick={() => {
                onOpen(trapValues(trap))
                showRun()
              }}
            >
              {t('show')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
