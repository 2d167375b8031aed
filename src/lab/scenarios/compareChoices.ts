import { exchangesOf } from '../trace/derive.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

/** What one option of one control comes to, the other controls as they are. */
export interface ComparedChoice {
  readonly values: ControlValues
  readonly isShown: boolean
  /** The status codes of the final responses, in the order of their requests; none for an exchange without one. */
  readonly codes: readonly number[]
  readonly figures: readonly Figure[]
}

/** The options that one control offers. */
export interface Options {
  readonly control: string
  readonly options: readonly string[]
}

/** Returns the options of some controls of a scenario; a control that is none, or offers no choice, is left out. */
export function optionsOf(scenario: Scenario, controls: readonly string[]): readonly Options[] {
  return controls.flatMap((id) => {
    const control = scenario.controls.find((one) => one.id === id)
    return control?.kind === 'choice' ? [{ control: id, options: control.options }] : []
  })
}

/** Runs a scenario with one option of a control, and tells what it comes to. */
export function compareChoice(
  scenario: Scenario,
  values: ControlValues,
  seed: number,
  control: string,
  option: string,
): ComparedChoice {
  const changed = { ...values, [control]: option }
  const trace = scenario.run(changed, seed)
  const codes = exchangesOf(trace).flatMap(({ response }) => response?.message.status ?? [])
  return { values: changed, isShown: values[control] === option, codes, figures: scenario.figures(trace) }
}
