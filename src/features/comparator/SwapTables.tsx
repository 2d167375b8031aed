import { useTranslation } from 'react-i18next'
import type { SwapFinding, Verdict } from '../../lab/swap/findings.ts'
import { type SwapClient, type SwapCode, swapClients } from '../../lab/swap/swapCodes.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './SwapTables.module.css'
import { FindingText, VerdictMark } from './SwapVerdict.tsx'
import { formatSwapHash } from './swapHash.ts'

/** What the clients make of one code in the place of another. */
export interface SwapDirection {
  readonly right: SwapCode
  readonly sent: SwapCode
  readonly cells: readonly {
    readonly client: SwapClient
    readonly verdict: Verdict
    readonly findings: readonly SwapFinding[]
  }[]
}

/** What breaks when a server sends one code in the place of another, both ways round; without directions, only what it is about. */
export function SwapTables({ directions }: { readonly directions: readonly SwapDirection[] }) {
  const { t } = useTranslation('swap')
  return (
    <section className={styles.swap} aria-labelledby="swap">
      <h2 id="swap">{t('title')}</h2>
      <p className={styles.lead}>{t('lead')}</p>
      {directions.length === 0 && <p className="quiet">{t('choose')}</p>}
      <details className="disclosure">
        <summary>{t('clients')}</summary>
        <dl className={styles.clients}>
          {swapClients.map((client) => (
            <div key={client}>
              <dt>{t(`client.${client}.name`)}</dt>
              <dd>
                <ProseText text={t(`client.${client}.does`)} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <div className={styles.directions}>
        {directions.map((direction) => (
          <Direction key={direction.right} {...direction} />
        ))}
      </div>
    </section>
  )
}

function Direction({ right, sent, cells }: SwapDirection) {
  const { t } = useTranslation('swap')
  const id = `swap-${right}`
  return (
    <div className={styles.direction}>
      <h3 id={id} className={styles.heading}>
        <span>
          {t('direction.right')} <StatusNumber code={right} />
        </span>{' '}
        <span>
          {t('direction.sent')} <StatusNumber code={sent} />
        </span>
      </h3>
      <p>
        <ProseText text={t(`situation.${right}`)} /> {sent === 204 && t('noContent', { sent })}
      </p>
      <table aria-labelledby={id}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('column.client')}</th>
            <th scope="col">{t('column.findings')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ client, verdict, findings }) => (
            <tr key={client}>
              <th scope="row">
                {t(`client.${client}.name`)}
                <VerdictMark verdict={verdict} />
              </th>
              <td>
                {findings.length === 0 ? (
                  <p className="quiet">{t('holds', { right })}</p>
                ) : (
                  <ul>
                    {findings.map((finding) => (
                      <li key={finding.id}>
                        <FindingText finding={finding} right={right} />
                      </li>
                    ))}
                  </ul>
                )}
                <a href={formatSwapHash({ right, sent, client })}>{t(`watch.${client}`)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
