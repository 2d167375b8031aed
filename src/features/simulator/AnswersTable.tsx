import { Fragment, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import {
  type CountedAction,
  type RedirectAnswer,
  redirectAnswers,
  type SentRequest,
  type ShownPage,
} from '../../lab/scenarios/redirectAnswers.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { showFocused } from '../../ui/showFocused.ts'
import styles from './CellTable.module.css'
import flow from './FlowPage.module.css'

const texts = 'post-redirect-get.panel.answers'

interface Column {
  readonly id: string
  /** The run that a cell of it opens. */
  readonly action: CountedAction
}

const columns: readonly Column[] = [
  { id: 'next', action: 'nothing' },
  { id: 'page', action: 'nothing' },
  { id: 'reload', action: 'reload' },
  { id: 'orders', action: 'nothing' },
  { id: 'ordersReload', action: 'reload' },
  { id: 'ordersDoubleClick', action: 'doubleClick' },
  { id: 'bookmark', action: 'bookmark' },
]

interface Props {
  readonly values: ControlValues
  readonly onOpen: (values: ControlValues) => void
}

/** What each answer to the order comes to; every cell sets the controls to the run that it was found by. */
export function AnswersTable({ values, onOpen }: Props) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const rows = useMemo(redirectAnswers, [])
  const cellText = useCellText()
  function open(answer: string, action: string) {
    onOpen({ ...values, answer, action })
    // The run that opens stands further up.
    document.querySelector<HTMLElement>('section[aria-labelledby="exchange"] > section')?.focus()
  }
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <p className="quiet">{t(`${texts}.lead`)}</p>
      <div className={styles.scroller} ref={showFocused}>
        <table className={styles.table}>
          <caption>
            <span>{t(`${texts}.caption`)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(`${texts}.columns.answer`)}</th>
              {columns.map((column) => (
                <th scope="col" key={column.id}>
                  {t(`${texts}.columns.${column.id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.answer}>
                <th scope="row">
                  <StatusNumber code={row.answer} />
                </th>
                {columns.map((column) => {
                  const { action } = column
                  const value = cellText(row, column.id)
                  const name = {
                    answer: row.answer,
                    column: t(`${texts}.columns.${column.id}`),
                    value: value.replaceAll('`', ''),
                  }
                  return (
                    <td key={column.id}>
                      <button
                        type="button"
                        aria-label={t(`${texts}.cell`, name)}
                        data-many={isManyOrders(row, column)}
                        aria-pressed={values.answer === `${row.answer}` && values.action === action}
                        onClick={() => open(`${row.answer}`, action)}
                      >
                        <ProseText text={value} />
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t(`${texts}.why`)}</h3>
      <dl className={styles.reasons}>
        {rows.map(({ answer }) => (
          <Fragment key={answer}>
            <dt>
              <StatusNumber code={answer} phrase={reasonPhraseOf(answer) ?? ''} />
            </dt>
            <dd>
              <ProseText text={t(`${texts}.explain.${answer}`)} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.note}>
        <ProseText text={t(`${texts}.doubleClick`)} />
      </p>
    </section>
  )
}

/** Tells whether a cell is about more orders than somebody wanted. */
function isManyOrders({ orders }: RedirectAnswer, { id, action }: Column): boolean {
  return id.startsWith('orders') && orders[action] > 1
}

/** Puts a cell into words. */
function useCellText(): (row: RedirectAnswer, column: string) => string {
  const { t } = useTranslation(['scenarios', 'player'])
  const count = (value: number) => t('unit.count', { ns: 'player', value })
  const requestLine = ({ method, target }: SentRequest) => `${method} ${target}`
  const shown = ({ status, uri }: ShownPage) =>
    t(`${texts}.shows`, { status, address: uri.replace(/^https:\/\/[^/]*/, '') })
  return (row, column) => {
    switch (column) {
      case 'next': {
        if (!row.next) return t(`${texts}.nothing`)
        const kind = row.next.hasContent ? 'withContent' : 'withoutContent'
        return t(`${texts}.${kind}`, { request: requestLine(row.next) })
      }
      case 'page':
        return shown(row.page)
      case 'reload': {
        if (!row.reload.sent) return t(`${texts}.nothing`)
        const kind = row.reload.asks ? 'asks' : 'silent'
        return t(`${texts}.${kind}`, { request: requestLine(row.reload.sent) })
      }
      case 'orders':
        return count(row.orders.nothing)
      case 'ordersReload':
        return count(row.orders.reload)
      case 'ordersDoubleClick':
        return count(row.orders.doubleClick)
      default:
        return shown(row.bookmark)
    }
  }
}
