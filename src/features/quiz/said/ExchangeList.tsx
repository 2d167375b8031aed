import { useTranslation } from 'react-i18next'
import type { Play } from '../../../lab/missions/mission.ts'
import { learnerId } from '../../../lab/missions/stage.ts'
import { type Exchange, exchangesOf } from '../../../lab/trace/derive.ts'
import { StatusNumber } from '../../../ui/StatusNumber.tsx'
import { formatElapsed } from '../../../ui/trace/duration.ts'
import { messageLabel, reasonPhrase } from '../../../ui/trace/messageLabel.ts'
import { WireMessage } from '../../../ui/WireMessage.tsx'
import styles from './ExchangeList.module.css'

/** What has been sent and answered so far, in order; the messages of the last exchange are open to be read. */
export function ExchangeList({ play }: { readonly play: Play }) {
  const { t } = useTranslation(['quiz', 'player'])
  const { moments } = play
  const moment = moments.at(-1)
  const exchanges = moment ? exchangesOf(moment.trace) : []
  const elapsed = (moment?.at ?? 0) - (moments[0]?.at ?? 0)
  return (
    <>
      {exchanges.length === 0 ? (
        <p className="quiet">{t('mission.nothing', { ns: 'player' })}</p>
      ) : (
        <ol className={styles.exchanges}>
          {exchanges.map((exchange, at) => (
            <ExchangeItem
              // Whoever opens or closes one has it so until there is another last one.
              key={`${exchange.number} ${at === exchanges.length - 1}`}
              exchange={exchange}
              isLast={at === exchanges.length - 1}
            />
          ))}
        </ol>
      )}
      <p className="quiet">{t('mission.elapsed', { ns: 'player', duration: formatElapsed(t, elapsed) })}</p>
    </>
  )
}

function ExchangeItem({ exchange, isLast }: { readonly exchange: Exchange; readonly isLast: boolean }) {
  const { t } = useTranslation(['missions', 'player'])
  const { from, request, interim, response, outcome } = exchange
  const final = outcome === 'answered' ? response?.message : undefined
  return (
    <li>
      <details open={isLast} className={styles.exchange}>
        <summary>
          {from !== learnerId && <span className={styles.from}>{t(`participants.${from}`, { ns: 'player' })}</span>}
          <code translate="no">{messageLabel(request.message)}</code>
          {final ? (
            <StatusNumber code={final.status} phrase={reasonPhrase(final) ?? ''} />
          ) : (
            <span className="quiet">{t('mission.noAnswer', { ns: 'player' })}</span>
          )}
        </summary>
        <div className={styles.messages}>
          <WireMessage message={request.message} />
          {[...interim.map(({ message }) => message), ...(final ? [final] : [])].map((message, at) => (
            <WireMessage key={`${at}:${message.status}`} message={message} phrase={reasonPhrase(message) ?? ''} />
          ))}
        </div>
      </details>
    </li>
  )
}
