import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { editors } from '../../lab/editors.ts'
import { type EditOutcome, playAllOrders } from '../../lab/interleavings.ts'
import { habits } from '../../lab/participants/editingClient.ts'
import { editSettings } from '../../lab/scenarios/concurrentEdits.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { showFocused } from '../../ui/showFocused.ts'
import styles from './CellTable.module.css'
import flow from './FlowPage.module.css'
import own from './OrdersTable.module.css'
import { showRun } from './showRun.ts'
import { useOutcomeWords } from './useOutcomeWords.ts'

const texts = 'concurrent-edits.panel.orders'

interface Props {
  readonly values: ControlValues
  readonly onOpen: (values: ControlValues) => void
}

/** What each of the six orders comes to under the chosen guard, for everything that editors may send. */
export function OrdersTable({ values, onOpen }: Props) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const { guard } = editSettings(values)
  const columns = useMemo(
    () => habits.map((habit) => ({ habit, outcomes: playAllOrders(guard, habit, editors.slice(0, 2)) })),
    [guard],
  )
  const optionOf = (control: string, option: string) => t(`concurrent-edits.controls.${control}.options.${option}`)
  function open(habit: string, order: string) {
    onOpen({ ...values, habit, order, after: 'giveUp', edits: 'differentFields' })
    showRun()
  }
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <p className="quiet">{t(`${texts}.lead`)}</p>
      <div className={styles.scroller} ref={showFocused}>
        <table className={`${styles.table} ${own.orders}`}>
          <caption>
            <span>{t(`${texts}.caption`, { guard: optionOf('guard', guard) })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(`${texts}.order`)}</th>
              {habits.map((habit) => (
                <th scope="col" key={habit}>
                  {optionOf('habit', habit)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns[0]?.outcomes.map(({ order }, row) => (
              <tr key={order}>
                <th scope="row">{optionOf('order', order)}</th>
                {columns.map(({ habit, outcomes }) => {
                  const outcome = outcomes[row]
                  const isShown = values.habit === habit && values.order === order && values.after === 'giveUp'
                  return (
                    <td key={habit}>
                      <button type="button" aria-pressed={isShown} onClick={() => open(habit, order)}>
                        {outcome && <Outcome outcome={outcome} />}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What one order came to, a line each: whose words are stored, whose are lost, who was refused. */
function Outcome({ outcome }: { readonly outcome: EditOutcome }) {
  const { t } = useTranslation('scenarios')
  const { stored, lost, refused } = useOutcomeWords()(outcome)
  return (
    <span className={own.outcome}>
      <span>{stored.length > 0 ? t(`${texts}.stored`, { names: stored }) : t(`${texts}.storedNobody`)}</span>
      {lost.length > 0 && (
        <span className={own.lost} data-differs="true">
          {t(`${texts}.lost`, { names: lost })}
        </span>
      )}
      {refused.map(({ code, names }) => (
        <span key={code}>{t(`${texts}.told`, { code, names })}</span>
      ))}
    </span>
  )
}
