import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import styles from './EmptyState.module.css'
import page from './Progress.module.css'

const parts = ['due', 'recall', 'retention', 'confusions', 'history'] as const

/** What will be here once something has been answered, and the way to begin. */
export function EmptyState({ language }: { readonly language: Language }) {
  const { t } = useTranslation('progress')
  return (
    <section className={styles.empty} aria-labelledby="empty">
      <h2 id="empty">{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      <ul className={styles.will}>
        {parts.map((part) => (
          <li key={part}>{t(`empty.${part}`)}</li>
        ))}
      </ul>
      <p className={page.ways}>
        <a className="button primary" href={formatAddress({ kind: 'quiz', language })}>
          {t('empty.start')}
        </a>
      </p>
      <p className="quiet">{t('empty.local')}</p>
    </section>
  )
}
