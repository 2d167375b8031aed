import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import data from './DataSection.module.css'
import styles from './Progress.module.css'
import type { ProgressDoor } from './useDoor.ts'

/** Forgets what was known of one code. */
export function ResetCode({ door: { state, actions } }: { readonly door: ProgressDoor }) {
  const { t } = useTranslation('progress')
  const [chosen, setChosen] = useState<number>()
  const [said, setSaid] = useState('')
  const codes = [...new Set(Object.values(state.progress.cards).map(({ code }) => code))].sort((a, b) => a - b)
  const code = chosen !== undefined && codes.includes(chosen) ? chosen : codes[0]
  if (code === undefined) return null

  async function forget(forgotten: number) {
    await actions.reset(forgotten)
    setSaid(t('reset.done', { code: forgotten }))
  }

  return (
    <div className={data.part}>
      <h3>{t('reset.title')}</h3>
      <p>{t('reset.text')}</p>
      <div className={styles.ways}>
        <label htmlFor="reset-code">{t('reset.label')}</label>
        <select
          id="reset-code"
          className={data.select}
          value={code}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {codes.map((each) => (
            <option key={each} value={each}>
              {each} {findStatus(each)?.phrase}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={() => void forget(code)}>
          {t('reset.button')}
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  )
}
