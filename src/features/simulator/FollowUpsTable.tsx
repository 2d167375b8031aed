import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  browserClient,
  type FollowedAs,
  followedAs,
  followUpTrace,
  type RedirectMethod,
  redirectClients,
  redirectMethods,
  redirectStatuses,
} from '../../lab/participants/followUps.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { showFocused } from '../../ui/showFocused.ts'
import { TracePlayer } from '../../ui/trace/TracePlayer.tsx'
import styles from './CellTable.module.css'
import flow from './FlowPage.module.css'

const texts = 'post-redirect-get.panel.followUps'

interface Cell {
  readonly status: number
  readonly method: RedirectMethod
}

/** What a chosen client sends after each redirect, by method; the trace of the chosen cell is played below. */
export function FollowUpsTable() {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const [client, setClient] = useState(browserClient)
  const [cell, setCell] = useState<Cell>({ status: 303, method: 'POST' })
  const trace = useMemo(() => followUpTrace(client, cell.status, cell.method), [client, cell])
  const nameOf = (one: string) => (one === browserClient ? t(`${texts}.browser`) : one)
  const names = { client: nameOf(client), status: cell.status, method: cell.method }
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <p className="quiet">
        <ProseText text={t(`${texts}.lead`)} />
      </p>
      <div className={styles.choice}>
        <label htmlFor={`${id}-client`}>{t(`${texts}.client`)}</label>
        <select id={`${id}-client`} value={client} onChange={(event) => setClient(event.target.value)}>
          {redirectClients.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.scroller} ref={showFocused}>
        <table className={styles.table}>
          <caption>
            <span>{t(`${texts}.caption`, names)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(`${texts}.status`)}</th>
              {redirectMethods.map((method) => (
                <th scope="col" key={method}>
                  <code translate="no">{method}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {redirectStatuses.map((status) => (
              <tr key={status}>
                <th scope="row">
                  <StatusNumber code={status} />
                </th>
                {redirectMethods.map((method) => (
                  <FollowUpCell
                    key={method}
                    client={client}
                    cell={{ status, method }}
                    isChosen={cell.status === status && cell.method === method}
                    onChoose={setCell}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t(`${texts}.legend`)}</p>
      <h3 aria-live="polite">{t(`${texts}.trace`, names)}</h3>
      <TracePlayer trace={trace} scenarioId="post-redirect-get" label={t(`${texts}.trace`, names)} compact />
    </section>
  )
}

interface CellProps {
  readonly client: string
  readonly cell: Cell
  readonly isChosen: boolean
  readonly onChoose: (cell: Cell) => void
}

function FollowUpCell({ client, cell, isChosen, onChoose }: CellProps) {
  const { t } = useTranslation('scenarios')
  const { status, method } = cell
  const followed = followedAs(client, status, method)
  const differs = !isSame(followed, followedAs(browserClient, status, method))
  return (
    <td>
      <button type="button" data-differs={differs} aria-pressed={isChosen} onClick={() => onChoose(cell)}>
        {followed.kind === 'followed'
          ? t(`${texts}.${wordsOf(followed, method)}`, { method: followed.method })
          : t(`${texts}.${followed.kind}`)}
        {differs && <span className="visually-hidden">{` (${t(`${texts}.differs`)})`}</span>}
      </button>
    </td>
  )
}

function wordsOf(followed: Extract<FollowedAs, { kind: 'followed' }>, method: RedirectMethod): string {
  if (followed.keepsContent) return 'withContent'
  if (followed.keepsContentType) return 'typeLeft'
  // A request that had no content has none to drop.
  return method === 'GET' || method === 'HEAD' ? 'plain' : 'contentDropped'
}

/** Tells whether two clients go on alike. Which fields go with the content is not what they are told apart by. */
function isSame(a: FollowedAs, b: FollowedAs): boolean {
  if (a.kind !== 'followed' || b.kind !== 'followed') return a.kind === b.kind
  const isTypeLeft = (one: typeof a) => !one.keepsContent && one.keepsContentType
  return a.method === b.method && a.keepsContent === b.keepsContent && isTypeLeft(a) === isTypeLeft(b)
}
