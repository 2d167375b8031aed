import { useTranslation } from 'react-i18next'
import type { FactAnchor } from '../http/status/factAnchor.ts'
import styles from './FactValue.module.css'
import { SpecLink } from './SpecLink.tsx'

/** How binding a statement is, and a link to where it stands if it stands anywhere. */
export function AnchorNote({ anchor: { spec, level } }: { readonly anchor: FactAnchor }) {
  const { t } = useTranslation('app')
  return (
    <>
      <span className={styles.level}>{t(`level.${level}`)}</span>
      {spec !== undefined && (
        <>
          {' '}
          <span className={styles.spec}>
            <SpecLink spec={spec} />
          </span>
        </>
      )}
    </>
  )
}
