import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import styles from './OfflinePart.module.css'

/** The part of the footer that says what works without a network; what is in it is loaded when it is opened. */
export function OfflinePart({ language }: { readonly language: Language }) {
  const { t, i18n } = useTranslation('app')
  const [Panel, setPanel] = useState<ComponentType>()
  const [isLost, setLost] = useState(false)
  const open = () =>
    Promise.all([import('./OfflinePanel.tsx'), addNamespaces(i18n, language, ['offline'])]).then(
      ([{ OfflinePanel }]) => setPanel(() => OfflinePanel),
      () => setLost(true),
    )
  return (
    <details className={styles.part} onToggle={({ currentTarget }) => currentTarget.open && !Panel && void open()}>
      <summary className={styles.summary}>{t('offline.title')}</summary>
      {Panel ? <Panel /> : isLost && <p role="alert">{t('shell.noNetwork')}</p>}
    </details>
  )
}
