import '../../ui/sideways.css'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { editors } from '../../lab/editors.ts'
import { type EditOutcome, playAllOrders, summariseOrders } from '../../lab/interleavings.ts'
import { editSettings } from '../../lab/scenarios/concurrentEdits.ts'
import { showFocused } from '../../ui/showFocused.ts'
import styles from './CellTable.module.css'
import flow from './FlowPage.module.css'
import own from './OrdersTable.module.css'
import type { PanelProps } from './panelProps.ts'
import { showRun } from './showRun.ts'
import { useOutcomeWords } from './useOutcomeWords.ts'

const texts = 'three-editors.panel'

/** What each of the ninety orders of three editors comes to under the chosen guard and habit; each opens its trace. */
export function ThreeEditorsPanel({ values, onOpen }: PanelProps) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const { guard, habit } = editSettings(values)
  const outcomes = useMemo(() => playAllOrders(guard, habit, editors), [guard, habit])
  const { orders, losing } = summariseOrders(outcomes)
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <p className="quiet">{t(`${texts}.legend`)}</p>
      <div className={`${styles.scroller} ${own.ninety}`} ref={showFocused}>
        <table className={`${styles.table} ${own.orders}`}>
          <caption>
            <span>{t(`${texts}.caption`, { orders, losing })}</span>
          </caption>
          <thead>
            <tr>
              {['number', 'sequence', 'stored', 'lost', 'told'].map((column) => (
                <th scope="col" key={column}>
                  {t(`${texts}.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome, index) => (
              <OrderRow
                key={outcome.order}
                outcome={outcome}
                number={index + 1}
                isShown={values.order === index + 1}
                onOpen={() => {
                  onOpen({ ...values, order: index + 1 })
                  showRun()
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface RowProps {
  readonly outcome: EditOutcome
  readonly number: number
  readonly isShown: boolean
  readonly onOpen: () => void
}

function OrderRow({ outcome, number, isShown, onOpen }: RowProps) {
  const { t } = useTranslation('scenarios')
  const { stored, lost, refused } = useOutcomeWords()(outcome)
  const nameOf = (letter: string) => t(`concurrent-edits.panel.names.${letter}`)
  const list = (names: readonly string[]) => (names.length > 0 ? t(`${texts}.list`, { names }) : t(`${texts}.nobody`))
  return (
    <tr>
      <td>
        <button type="button" aria-pressed={isShown} onClick={onOpen}>
          {t(`${texts}.open`, { number })}
        </button>
      </td>
      <th scope="row">{[...outcome.order].map(nameOf).join(' · ')}</th>
      <td className={own.read}>{list(stored)}</td>
      <td className={own.read} data-differs={lost.length > 0}>
        {lost.length > 0 ? <span className={own.lost}>{list(lost)}</span> : list(lost)}
      </td>
      <td className={own.read}>
        {refused.length === 0
          ? t(`${texts}.nobody`)
          : refused.map(({ code, names }) => <span key={code}>{t(`${texts}.refusedWith`, { code, names })}</span>)}
      </td>
    </tr>
  )
}
