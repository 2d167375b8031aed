import '../../ui/sideways.css'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ComparedChoice, compareChoice, optionsOf } from '../../lab/scenarios/compareChoices.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import { showFocused } from '../../ui/showFocused.ts'
import table from './CellTable.module.css'
import styles from './ChoicesPanel.module.css'
import flow from './FlowPage.module.css'
import { showRun } from './showRun.ts'
import { formatUnit } from './units.ts'

interface Props {
  readonly scenario: Scenario
  /** The ids of the controls whose options are compared. */
  readonly controls: readonly string[]
  readonly values: ControlValues
  readonly seed: number
  readonly onOpen: (values: ControlValues) => void
}

/** The ids of the figures that are shown, in that order. */
const figures = ['requests', 'wastedPolls', 'doneToKnown', 'jobs', 'unknown']

/** What each option of some controls comes to, the other controls as they are; each opens its trace. */
export function ChoicesPanel({ scenario, controls, values, seed, onOpen }: Props) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const offered = useMemo(() => optionsOf(scenario, controls), [scenario, controls])
  const texts = `${scenario.id}.panel`
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <div className={table.scroller} ref={showFocused}>
        <table className={`${table.table} ${styles.choices}`}>
          <caption>
            <span>{t(`${texts}.caption`)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(`${texts}.option`)}</th>
              {figures.map((figure) => (
                <th scope="col" key={figure}>
                  {t(`${scenario.id}.figures.${figure}`)}
                </th>
              ))}
              <th scope="col">{t(`${texts}.codes`)}</th>
            </tr>
          </thead>
          {offered.map(({ control, options }) => (
            <tbody key={control}>
              {offered.length > 1 && (
                <tr>
                  <th className={styles.group} scope="rowgroup" colSpan={figures.length + 2}>
                    <span>{t(`${scenario.id}.controls.${control}.label`)}</span>
                  </th>
                </tr>
              )}
              {options.map((option) => (
                <ChoiceRow key={option} {...{ scenario, values, seed, control, option, onOpen }} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}

interface RowProps extends Omit<Props, 'controls'> {
  readonly control: string
  readonly option: string
}

/** One option. Each row runs the flow for itself, so that the page answers between them. */
function ChoiceRow({ scenario, values, seed, control, option, onOpen }: RowProps) {
  const { t } = useTranslation('scenarios')
  const choice = useMemo(
    () => compareChoice(scenario, values, seed, control, option),
    [scenario, values, seed, control, option],
  )
  function open() {
    onOpen(choice.values)
    showRun()
  }
  return (
    <tr>
      <th scope="row">
        <button type="button" aria-pressed={choice.isShown} onClick={open}>
          {t(`${scenario.id}.controls.${control}.options.${option}`)}
        </button>
      </th>
      {figures.map((figure) => (
        <td key={figure}>
          <FigureCell choice={choice} figure={figure} never={t(`${scenario.id}.panel.never`)} />
        </td>
      ))}
      <td>
        <span className={styles.codes}>
          {shorten(choice.codes, (count) => formatUnit(t, count, 'count')).join(' ')}
        </span>
      </td>
    </tr>
  )
}

function FigureCell({
  choice,
  figure,
  never,
}: {
  readonly choice: ComparedChoice
  readonly figure: string
  readonly never: string
}) {
  const { t } = useTranslation('player')
  const found = choice.figures.find(({ id }) => id === figure)
  return found ? formatUnit(t, found.value, found.unit) : never
}

/** Writes a code that comes several times in a row once, with how often: `200 ×5`. */
function shorten(codes: readonly number[], write: (count: number) => string): readonly string[] {
  const runs: { readonly code: number; count: number }[] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last?.code === code) last.count += 1
    else runs.push({ code, count: 1 })
  }
  return runs.map(({ code, count }) => (count === 1 ? `${code}` : `${code}\u00a0×${write(count)}`))
}
