import { useTranslation } from 'react-i18next'
import { type Sight, sightOf } from '../../http/frameworks/seeing.ts'
import { earlierName, environmentIds, environmentNames, sendingCall } from '../../http/frameworks/sending.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import styles from './FrameworksSection.module.css'

/** Tells whether the environments have a way with a code: vendors' numbers and temporary ones have none. */
export function hasFrameworks(status: StatusRecord): boolean {
  return status.state !== 'vendor' && status.state !== 'temporary'
}

/** By which call twelve environments send a registered status code, and how their clients see it; nothing for others. */
export function FrameworksSection({ status }: { readonly status: StatusRecord }) {
  const { t } = useTranslation('frameworks')
  if (!hasFrameworks(status)) return null
  return (
    <section className={styles.frameworks} aria-labelledby="frameworks">
      <h2 id="frameworks">{t('title')}</h2>
      <p className="quiet">{t('lead')}</p>
      <details className="disclosure">
        <summary>{t('open')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('environment')}</th>
              <th scope="col">{t('sends')}</th>
              <th scope="col">{t('sees')}</th>
            </tr>
          </thead>
          <tbody>
            {environmentIds.map((environment) => {
              const call = sendingCall(environment, status.code)
              const earlier = earlierName(environment, status.code)
              const sight = sightOf(environment, status.code)
              return (
                <tr key={environment}>
                  <th scope="row" lang="en">
                    {environmentNames[environment]}
                  </th>
                  <td>
                    {call === undefined ? (
                      <span className="quiet">{t('none')}</span>
                    ) : (
                      <code translate="no">{call}</code>
                    )}
                    {earlier !== undefined && (
                      <small>
                        <code>{t('earlier', { name: earlier })}</code>
                      </small>
                    )}
                  </td>
                  <td>{sight && <Seen sight={sight} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function Seen({ sight }: { readonly sight: Sight }) {
  const { t } = useTranslation('frameworks')
  return (
    <>
      <code translate="no">{sight.code}</code>
      <small>
        {sight.client !== undefined && <b>{t('byClient', { client: sight.client })}</b>} {t(`as.${sight.as}`)}
      </small>
    </>
  )
}
