import { useTranslation } from 'react-i18next'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './WhichPage.module.css'

/** The codes that can still come out, fewer with each answer. */
export function PossibleCodes({ codes }: { readonly codes: readonly number[] }) {
  const { t } = useTranslation('which')
  return (
    <section className={styles.possible} aria-labelledby="possible">
      <h2 id="possible">
        <span role="status">{t('possible', { count: codes.length })}</span>
      </h2>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <StatusNumber code={code} />
          </li>
        ))}
      </ul>
    </section>
  )
}
