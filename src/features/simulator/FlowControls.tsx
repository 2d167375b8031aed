import { memo, useCallback, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Control, ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import styles from './FlowControls.module.css'
import { formatUnit } from './units.ts'

interface Props {
  readonly scenario: Scenario
  readonly values: ControlValues
  readonly onChange: (values: ControlValues) => void
}

const isDrawnHere = ({ drawnByPanel }: Control) => !drawnByPanel

/** The controls of a flow; each acts as soon as it is moved. */
export function FlowControls({ scenario, values, onChange }: Props) {
  const latest = useRef({ values, onChange })
  useEffect(() => {
    latest.current = { values, onChange }
  })
  const change = useCallback(
    (id: string, value: number | string) => latest.current.onChange({ ...latest.current.values, [id]: value }),
    [],
  )
  return (
    <div className={styles.controls}>
      {scenario.controls.filter(isDrawnHere).map((control) => {
        const shared = {
          texts: `${scenario.id}.controls.${control.id}`,
          value: values[control.id] ?? control.initial,
          onChange: change,
        }
        return control.kind === 'range' ? (
          <RangeControl key={control.id} control={control} {...shared} />
        ) : (
          <ChoiceControl key={control.id} control={control} {...shared} />
        )
      })}
    </div>
  )
}

interface ControlProps<Kind extends Control['kind']> {
  readonly control: Extract<Control, { readonly kind: Kind }>
  /** Where its texts stand in the catalogue of scenarios. */
  readonly texts: string
  readonly value: number | string
  readonly onChange: (id: string, value: number | string) => void
}

/** Drawn again only when it has been moved itself, as is the other. */
const RangeControl = memo(function RangeControl({ control, texts, value, onChange }: ControlProps<'range'>) {
  const { t, i18n } = useTranslation(['scenarios', 'player'])
  const id = useId()
  const shown = formatUnit(t, Number(value), control.unit)
  const hint = i18n.exists(`${texts}.hint`, { ns: 'scenarios' }) ? t(`${texts}.hint`) : ''
  return (
    <div className={styles.range}>
      <label htmlFor={id}>{t(`${texts}.label`)}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={control.min}
        max={control.max}
        step={control.step}
        value={value}
        aria-valuetext={shown}
        {...(hint === '' ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChange(control.id, event.target.valueAsNumber)}
      />
      {hint !== '' && (
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
})

const ChoiceControl = memo(function ChoiceControl({ control, texts, value, onChange }: ControlProps<'choice'>) {
  const { t, i18n } = useTranslation('scenarios')
  const id = useId()
  const hint = i18n.exists(`${texts}.hint`, { ns: 'scenarios' }) ? t(`${texts}.hint`) : ''
  return (
    <fieldset className={styles.choice} {...(hint === '' ? {} : { 'aria-describedby': `${id}-hint` })}>
      <legend>{t(`${texts}.label`)}</legend>
      <div className={styles.options}>
        {control.options.map((option) => (
          <label key={option}>
            <input type="radio" name={id} checked={option === value} onChange={() => onChange(control.id, option)} />
            {t(`${texts}.options.${option}`)}
          </label>
        ))}
      </div>
      {hint !== '' && (
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
})
