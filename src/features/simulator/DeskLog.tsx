import { useTranslation } from 'react-i18next'
import { Reasons } from '../../ui/Reasons.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { messageLabel, reasonPhrase } from '../../ui/trace/messageLabel.ts'
import { WireMessage } from '../../ui/WireMessage.tsx'
import styles from './EditorDesk.module.css'
import type { LoggedExchange } from './useDesk.ts'

const texts = 'concurrent-edits.panel.desk'

/** Every exchange of both editors, the newest first: its wire text and the reasons of the answer. */
export function DeskLog({ log }: { readonly log: readonly LoggedExchange[] }) {
  const { t } = useTranslation('scenarios')
  return (
    <div className={styles.log}>
      <h3>{t(`${texts}.log`)}</h3>
      {log.length === 0 && <p className="quiet">{t(`${texts}.logEmpty`)}</p>}
      <ol>
        {log.map((exchange) => (
          <li key={exchange.number}>
            <LogEntry exchange={exchange} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function LogEntry({ exchange: { by, request, answered } }: { readonly exchange: LoggedExchange }) {
  const { t } = useTranslation('scenarios')
  const phrase = answered && reasonPhrase(answered.response)
  return (
    <details>
      <summary>
        <span className={styles.who}>{t(`${texts}.${by === 'mine' ? 'logMine' : 'logTheirs'}`)}</span>{' '}
        <code>{messageLabel(request)}</code>{' '}
        {answered && <StatusNumber code={answered.response.status} {...(phrase === undefined ? {} : { phrase })} />}
      </summary>
      <div className={styles.exchange}>
        <WireMessage message={request} />
        {answered && <WireMessage message={answered.response} {...(phrase === undefined ? {} : { phrase })} />}
        {answered && (
          <section aria-label={t(`${texts}.why`)}>
            <h4>{t(`${texts}.why`)}</h4>
            <Reasons decisions={answered.decisions} />
          </section>
        )}
      </div>
    </details>
  )
}
