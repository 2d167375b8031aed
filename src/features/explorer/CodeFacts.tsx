import { useTranslation } from 'react-i18next'
import { factNames, hasFact } from '../../http/status/facts.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import { AnchoredFactValue } from '../../ui/FactValue.tsx'
import styles from './CodeFacts.module.css'

/** The checkable facts of a code, each with its section where it has one of its own. */
export function CodeFacts({ status }: { readonly status: StatusRecord }) {
  const { t } = useTranslation(['app', 'facts'])
  return (
    <section className={styles.box} aria-labelledby="facts">
      <h2 id="facts">{t('code.facts')}</h2>
      <dl className={styles.facts}>
        {factNames
          .filter((fact) => hasFact(status, fact))
          .map((fact) => (
            <div key={fact}>
              <dt>{t(`row.${fact}`, { ns: 'facts' })}</dt>
              <dd>
                <AnchoredFactValue status={status} fact={fact} />
              </dd>
            </div>
          ))}
        {status.earlierPhrases.length > 0 && (
          <div>
            <dt>{t('row.earlierPhrases', { ns: 'facts' })}</dt>
            {status.earlierPhrases.map(({ phrase, source }) => (
              <dd key={`${phrase} ${source}`}>
                <bdi dir="ltr" lang="en">
                  {phrase} ({source})
                </bdi>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  )
}
