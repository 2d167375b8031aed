import { useTranslation } from 'react-i18next'
import type { VendorUse } from '../../http/status/status.ts'
import styles from './CodeFacts.module.css'

/** Who uses a number outside the registry, each with how sure one can be of it. */
export function VendorUses({ uses }: { readonly uses: readonly VendorUse[] }) {
  const { t } = useTranslation('app')
  if (uses.length === 0) return null
  return (
    <section className={styles.box} aria-labelledby="vendors">
      <h2 id="vendors">{t('code.vendorUses')}</h2>
      <ul className={styles.uses}>
        {uses.map(({ vendor, name, onWire, obsolete, confidence }) => {
          const remarks = [
            ...(onWire ? [] : [t('code.notOnWire')]),
            ...(obsolete ? [t('code.obsoleteUse')] : []),
            ...(confidence === 'primary' ? [] : [t(`code.${confidence}`)]),
          ]
          return (
            <li key={`${vendor} ${name}`}>
              <bdi dir="ltr" lang="en">
                <strong>{vendor}</strong> {name}
              </bdi>
              {remarks.length > 0 && <p className="quiet">{remarks.join('; ')}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
