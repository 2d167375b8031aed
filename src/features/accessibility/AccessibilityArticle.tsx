import { useTranslation } from 'react-i18next'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './AccessibilityArticle.module.css'
import { checks, parts, testedBy } from './parts.ts'

const sections = [
  { id: 'met', items: ['levelAa', 'contrast', 'targets', 'focus', 'motion', 'time', 'reading', 'drag'] },
  { id: 'how', items: ['sweep', 'contrast', 'keyboard', 'reader'] },
] as const

const unknown = ['people', 'readers', 'browsers', 'voices', 'plain'] as const
const limits = ['pictures', 'tables', 'lines', 'exam'] as const

/** What the site does so that it stands in nobody's way, how that was tested, and what nobody has tested. */
export function AccessibilityArticle() {
  const { t } = useTranslation('accessibility')
  return (
    <article className={styles.article}>
      <header>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      {sections.map(({ id, items }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{t(`${id}.title`)}</h2>
          <dl className={styles.facts}>
            {items.map((item) => (
              <div key={item}>
                <dt>{t(`${id}.${item}.name` as never)}</dt>
                <dd>
                  <ProseText text={t(`${id}.${item}.text` as never)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <PartsTable />
      <section aria-labelledby="untested">
        <h2 id="untested">{t('untested.title')}</h2>
        <p>{t('untested.lead')}</p>
        <List items={unknown.map((item) => t(`untested.${item}`))} />
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{t('limits.title')}</h2>
        <List items={limits.map((item) => t(`limits.${item}`))} />
      </section>
      <section aria-labelledby="report">
        <h2 id="report">{t('report.title')}</h2>
        <p>{t('report.text')}</p>
      </section>
    </article>
  )
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

function PartsTable() {
  const { t } = useTranslation('accessibility')
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t('parts.title')}</h2>
      <p>{t('parts.lead')}</p>
      <table className={styles.table} aria-labelledby="parts">
        <thead>
          <tr>
            <th scope="col">{t('parts.part')}</th>
            {checks.map((check) => (
              <th key={check} scope="col">
                {t(`parts.check.${check}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">{t(`parts.name.${part}`)}</th>
              {checks.map((check) => {
                const isTested = testedBy[part].includes(check)
                return (
                  <td key={check} data-tested={isTested} data-label={t(`parts.check.${check}`)}>
                    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                      <path d={isTested ? 'M2.5 8.5 6.5 12.5 13.5 4' : 'M3.5 8H12.5'} />
                    </svg>
                    {t(isTested ? 'parts.tested' : 'parts.notTested')}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
