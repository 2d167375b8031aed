import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { useAsFound } from '../../ui/useAsFound.ts'
import styles from './OfflinePart.module.css'

/** The part of the footer that says what works without a network; what is in it is loaded when it is opened. */
export function OfflinePart({ language }: { readonly language: Language }) {
  const { t, i18n } = useTranslation('app')
  const [Panel, setPanel] = useState<ComponentType>()
  const [isLost, setLost] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const part = useRef<HTMLDetailsElement>(null)
  useAsFound(part, (found) => setOpen(found.open))

  useEffect(() => {
    if (!isOpen) return
    Promise.all([import('./OfflinePanel.tsx'), addNamespaces(i18n, language, ['offline'])]).then(
      ([{ OfflinePanel }]) => setPanel(() => OfflinePanel),
      () => setLost(true),
    )
  }, [isOpen, i18n, language])

  return (
    <details ref={part} className={styles.part} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{t('offline.title')}</summary>
      {Panel ? <Panel /> : isLost && <p role="alert">{t('shell.noNetwork')}</p>}
    </details>
  )
}
