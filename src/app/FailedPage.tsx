import { useTranslation } from 'react-i18next'
import type { Language } from '../i18n/languages.ts'
import { formatAddress } from '../state/addresses.ts'
import styles from './Shell.module.css'

/** What stands where a page failed: what happened, what is kept, what to do. */
export function FailedPage({ language, onRetry }: { readonly language: Language; readonly onRetry: () => void }) {
  const { t } = useTranslation('app')
  return (
    <section role="alert" className={styles.failed}>
      <h1 tabIndex={-1}>{t('error.title')}</h1>
      <p>{t('error.text')}</p>
      <p className={styles.ways}>
        <button type="button" className="button primary" onClick={onRetry}>
          {t('error.again')}
        </button>
        <a className="button" href={formatAddress({ kind: 'home', language })}>
          {t('error.home')}
        </a>
      </p>
    </section>
  )
}
