import { useTranslation } from 'react-i18next'
import type { Decision } from '../lab/trace/trace.ts'
import { ProseText } from './ProseText.tsx'
import styles from './Reasons.module.css'
import { SpecLink } from './SpecLink.tsx'

/** Why a participant did what it did: each decision's sentence, how binding its rule is, and where it stands. */
export function Reasons({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { t } = useTranslation(['rules', 'facts'])
  return (
    <ol className={styles.reasons}>
      {decisions.map(({ at, rule, outcome, level, spec }, index) => (
        <li key={`${index}:${at}:${rule}`}>
          <ProseText text={t(`${rule}.${outcome}`, { ns: 'rules' })} />{' '}
          <span className={styles.source}>
            <span className={styles.level}>{t(`level.${level}`, { ns: 'facts' })}</span>
            {spec && (
              <>
                {' '}
                <SpecLink spec={spec} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
