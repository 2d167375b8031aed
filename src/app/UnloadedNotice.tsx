import { useTranslation } from 'react-i18next'
import styles from './Shell.module.css'

/** Says that the next page could not be fetched, and that the one on screen is unharmed. */
export function UnloadedNotice({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('app')
  return (
    <div role="alert" className={styles.notice}>
      <p>{t('shell.noNetwork')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('shell.tryAgain')}
      </button>
    </div>
  )
}
