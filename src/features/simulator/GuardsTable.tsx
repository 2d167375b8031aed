import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { type Editor, editors } from '../../lab/editors.ts'
import { type Guard, guards, playAllOrders, summariseOrders } from '../../lab/interleavings.ts'
import { type Habit, habits } from '../../lab/participants/editingClient.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { threeEditors } from '../../lab/scenarios/threeEditors.ts'
import { formatAddress } from '../../state/addresses.ts'
import { showFocused } from '../../ui/showFocused.ts'
import styles from './CellTable.module.css'
import flow from './FlowPage.module.css'
import { writeQuery } from './flowSettings.ts'
import own from './OrdersTable.module.css'
import { showRun } from './showRun.ts'

const texts = 'concurrent-edits.panel.overview'

interface Props {
  readonly language: Language
  readonly values: ControlValues
  readonly onOpen: (values: ControlValues) => void
}

/** In how many orders work is lost, under every guard and habit: for two editors, and for three when it is asked for. */
export function GuardsTable({ language, values, onOpen }: Props) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const [showsThree, setShowsThree] = useState(false)
  function open(guard: Guard, habit: Habit) {
    onOpen({ ...values, guard, habit, after: 'giveUp', edits: 'differentFields' })
    showRun()
  }
  const address = formatAddress({ kind: 'flow', language, id: threeEditors.id })
  const hrefOf = (guard: Guard, habit: Habit) =>
    address + writeQuery(threeEditors, { values: { ...initialControls(threeEditors), guard, habit }, seed: 1 })
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <p className="quiet">{t(`${texts}.lead`)}</p>
      <Table caption={t(`${texts}.caption`)} editors={twoEditors} values={values} onOpen={open} />
      <details className={own.three} onToggle={(event) => setShowsThree(event.currentTarget.open)}>
        <summary>{t(`${texts}.three`)}</summary>
        {showsThree && <Table caption={t(`${texts}.captionThree`)} editors={editors} values={values} hrefOf={hrefOf} />}
        <p>
          <a href={address}>{t(`${texts}.openThree`)}</a>
        </p>
      </details>
    </section>
  )
}

const twoEditors = editors.slice(0, 2)

interface TableProps {
  readonly caption: string
  readonly editors: readonly Editor[]
  readonly values: ControlValues
  /** What a cell does, or where it leads. */
  readonly onOpen?: (guard: Guard, habit: Habit) => void
  readonly hrefOf?: (guard: Guard, habit: Habit) => string
}

function Table({ caption, editors, values, onOpen, hrefOf }: TableProps) {
  const { t } = useTranslation('scenarios')
  const rows = useMemo(
    () =>
      guards.map((guard) => ({
        guard,
        cells: habits.map((habit) => ({ habit, ...summariseOrders(playAllOrders(guard, habit, editors)) })),
      })),
    [editors],
  )
  const optionOf = (control: string, option: string) => t(`concurrent-edits.controls.${control}.options.${option}`)
  return (
    <div className={styles.scroller} ref={showFocused}>
      <table className={`${styles.table} ${own.orders}`}>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`${texts}.guard`)}</th>
            {habits.map((habit) => (
              <th scope="col" key={habit}>
                {optionOf('habit', habit)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ guard, cells }) => (
            <tr key={guard}>
              <th scope="row">{optionOf('guard', guard)}</th>
              {cells.map(({ habit, orders, losing, storingNothing }) => {
                const kind = storingNothing === orders ? 'refusesAll' : 'losing'
                const text = (
                  <span className={losing > 0 ? own.lost : undefined} data-differs={losing > 0}>
                    {t(`${texts}.${kind}`, { losing, orders })}
                  </span>
                )
                const isShown = values.guard === guard && values.habit === habit
                return (
                  <td key={habit}>
                    {onOpen && (
                      <button type="button" aria-pressed={isShown} onClick={() => onOpen(guard, habit)}>
                        {text}
                      </button>
                    )}
                    {hrefOf && (
                      <a className={own.link} href={hrefOf(guard, habit)}>
                        {text}
                      </a>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
