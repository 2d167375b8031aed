import { exchangesOf } from '../trace/derive.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

/** What one option of one control comes to, the other controls as they are. */
export interface ComparedChoice {
  readonly option: string
  readonly values: ControlValues
  readonly isShown: boolean
  /** The status codes of the final responses, in the order of their requests; none for an exchange without one. */
  readonly codes: readonly number[]
  readonly figures: readonly Figure[]
}

/** The options of one control, compared. */
export interface ComparedControl {
  readonly control: string
  readonly choices: readonly ComparedChoice[]
}

/** Runs a scenario with each option of some of its controls; a control that is none, or offers no choice, is left out. */
export function compareChoices(
  scenario: Scenario,
  values: ControlValues,
  seed: number,
  controls: readonly string[],
): readonly ComparedControl[] {
  return controls.flatMap((id) => {
    const control = scenario.controls.find((one) => one.id === id)
    if (control?.kind !== 'choice') return []
    const choices = control.options.map((option): ComparedChoice => {
      const changed = { ...values, [id]: option }
      const trace = scenario.run(changed, seed)
      const codes = exchangesOf(trace).flatMap(({ response }) => response?.message.status ?? [])
      return { option, values: changed, isShown: values[id] === option, codes, figures: scenario.figures(trace) }
    })
    return [{ control: id, choices }]
  })
}
