import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Language, languageNames, languages } from '../../i18n/languages.ts'
import { usePowers } from '../../state/powers.ts'
import styles from './OfflinePanel.module.css'
import type { OfflineState } from './offline.ts'
import { offlineOf } from './offlineOf.ts'

/** What is kept on the device, language by language, with a way to keep more. */
export function OfflinePanel() {
  const { t } = useTranslation('offline')
  const offline = offlineOf(usePowers())
  const state = useStore(offline.state)
  useEffect(() => void offline.register(), [offline])
  const said = { looking: 'looking', refused: 'refused', unfinished: 'unfinished' } as const
  return (
    <div className={styles.panel}>
      <p>{t('lead')}</p>
      {state.support === 'kept' ? (
        <ul className={styles.languages}>
          {languages.map((language) => (
            <li key={language}>
              <KeptLanguage language={language} state={state} onKeep={() => offline.keep(language)} />
            </li>
          ))}
        </ul>
      ) : (
        <p role="status">{t(said[state.support])}</p>
      )}
    </div>
  )
}

interface KeptLanguageProps {
  readonly language: Language
  readonly state: OfflineState
  readonly onKeep: () => void
}

function KeptLanguage({ language, state, onKeep }: KeptLanguageProps) {
  const { t } = useTranslation('offline')
  const name = languageNames[language]
  const known = state.languages.find((one) => one.language === language)
  const share = state.shares[language]
  if (known?.isKept)
    return (
      <p className={styles.kept} role="status">
        <span aria-hidden="true">✓</span> {t('kept', { language: name })}
      </p>
    )
  if (share !== undefined)
    return (
      <p className={styles.fetching}>
        <progress aria-label={t('keeping', { language: name })} value={share} max={1} />
        <span>{t('share', { language: name, share })}</span>
      </p>
    )
  return (
    <>
      {state.failed.includes(language) && <p role="alert">{t('notKept', { language: name })}</p>}
      <button type="button" className="button" disabled={known === undefined} onClick={onKeep}>
        {t('keep', { language: name, megabytes: (known?.bytes ?? 0) / 1_000_000 })}
      </button>
    </>
  )
}
