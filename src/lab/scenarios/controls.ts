import type { Control, ControlValues, Scenario } from './scenario.ts'

/** Control values that are all allowed, and the ids of those that had to be corrected. */
export interface RestoredControls {
  readonly values: ControlValues
  readonly corrected: readonly string[]
}

/** Gives the values that the controls of a scenario start with. */
export function initialControls(scenario: Scenario): ControlValues {
  return Object.fromEntries(scenario.controls.map(({ id, initial }) => [id, initial]))
}

/**
 * Makes allowed values of whatever stands in an address or a store: a number goes to the nearest step, what is no
 * number or no option becomes the initial value. What is absent becomes the initial value too, which is no correction.
 */
export function restoreControls(scenario: Scenario, raw: Readonly<Record<string, unknown>>): RestoredControls {
  const corrected: string[] = []
  const entries = scenario.controls.map((control) => {
    const given = Object.hasOwn(raw, control.id) ? raw[control.id] : undefined
    if (given === undefined) return [control.id, control.initial] as const
    const value = control.kind === 'range' ? restoreRange(control, given) : restoreChoice(control, given)
    if (value !== asNumber(given) && value !== given) corrected.push(control.id)
    return [control.id, value] as const
  })
  return { values: Object.fromEntries(entries), corrected }
}

function restoreRange(control: Extract<Control, { kind: 'range' }>, given: unknown): number {
  const { min, max, step, initial } = control
  const number = asNumber(given)
  if (number === undefined) return initial
  const steps = Math.round((Math.min(max, Math.max(min, number)) - min) / step)
  const value = min + Math.min(steps, Math.floor((max - min) / step)) * step
  // Steps such as 0.1 do not add up exactly.
  return Number(value.toFixed(6))
}

function restoreChoice(control: Extract<Control, { kind: 'choice' }>, given: unknown): string {
  return control.options.find((option) => option === given) ?? control.initial
}

/** A number, or a text that is nothing but one: `Number('')` would be 0. */
function asNumber(given: unknown): number | undefined {
  if (typeof given === 'number') return Number.isNaN(given) ? undefined : given
  if (typeof given !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(given)) return undefined
  return Number(given)
}
