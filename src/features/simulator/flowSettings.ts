import { initialControls, restoreControls } from '../../lab/scenarios/controls.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'

/** What a flow runs with: all that its address carries. */
export interface FlowSettings extends RunSettings {
  /** What a second run beside it runs with, where there is one. */
  readonly other?: RunSettings
}

/** What one run depends on. */
export interface RunSettings {
  readonly values: ControlValues
  readonly seed: number
}

/** Settings read from an address, and what about the address could not be followed. */
export interface FlowAddress {
  readonly settings: FlowSettings
  /** Ids of the controls whose value was corrected, `seed` and `step`. */
  readonly corrected: readonly string[]
  /** Whether the address was made for another version of the scenario. */
  readonly otherVersion: boolean
}

const firstSeed = 1

/** The step that a flow shows first. */
export const firstStep = 1

/** The settings a flow starts with. */
export function initialSettings(scenario: Scenario): FlowSettings {
  return { values: initialControls(scenario), seed: firstSeed }
}

/** Reads the query of a flow's address; what is not possible is corrected and named. */
export function readQuery(scenario: Scenario, query: string): FlowAddress {
  const given = new URLSearchParams(query)
  const { settings, corrected } = readRun(scenario, given)
  const beside = given.get('with')
  const other = beside === null ? undefined : readRun(scenario, new URLSearchParams(beside))
  const version = given.get('v')
  const isStepWrong = given.has('step') && readStep(query) === undefined
  return {
    settings: other ? { ...settings, other: other.settings } : settings,
    corrected: [...new Set([...corrected, ...(other?.corrected ?? []), ...(isStepWrong ? ['step'] : [])])],
    otherVersion: version !== null && version !== `${scenario.version}`,
  }
}

function readRun(scenario: Scenario, given: URLSearchParams) {
  const { values, corrected } = restoreControls(scenario, Object.fromEntries(given))
  const seedText = given.get('seed')
  const seed = seedText === null ? firstSeed : parseSeed(seedText)
  return {
    settings: { values, seed: seed ?? firstSeed },
    corrected: seed === undefined ? [...corrected, 'seed'] : corrected,
  }
}

/** Reads which step the query of a flow's address asks for; `undefined` where it names none. */
export function readStep(query: string): number | undefined {
  const text = new URLSearchParams(query).get('step') ?? ''
  return /^(0|[1-9]\d{0,5})$/.test(text) ? Number(text) : undefined
}

/** Gives the query without a step that it names, so that what depends on the settings alone can tell when they have changed. */
export function withoutStep(query: string): string {
  if (readStep(query) === undefined) return query
  const given = new URLSearchParams(query)
  given.delete('step')
  return `${given}`
}

/**
 * Writes the query that carries what differs from the start values, and the step shown, with its question mark; empty
 * where nothing differs.
 */
export function writeQuery(scenario: Scenario, settings: FlowSettings, step: number = firstStep): string {
  const changed = [...changesOf(scenario, settings)]
  if (settings.other) changed.push(['with', `${new URLSearchParams(changesOf(scenario, settings.other))}`])
  if (step !== firstStep) changed.push(['step', `${step}`])
  return changed.length === 0 ? '' : `?${new URLSearchParams([...changed, ['v', `${scenario.version}`]])}`
}

function changesOf(scenario: Scenario, { values, seed }: RunSettings): [string, string][] {
  const changed = scenario.controls
    .filter(({ id, initial }) => values[id] !== initial)
    .map(({ id }): [string, string] => [id, `${values[id]}`])
  return seed === firstSeed ? changed : [...changed, ['seed', `${seed}`]]
}

/** Returns the seed after another; after the last one that an address can carry comes the first. */
export function nextSeed(seed: number): number {
  return parseSeed(`${seed + 1}`) ?? firstSeed
}

function parseSeed(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
