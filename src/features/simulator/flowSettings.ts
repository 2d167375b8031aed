import { initialControls, restoreControls } from '../../lab/scenarios/controls.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'

/** What a flow runs with: all that its address carries. */
export interface FlowSettings {
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
  const { values, corrected } = restoreControls(scenario, Object.fromEntries(given))
  const seedText = given.get('seed')
  const seed = seedText === null ? firstSeed : parseSeed(seedText)
  const version = given.get('v')
  const isStepWrong = given.has('step') && readStep(query) === undefined
  return {
    settings: { values, seed: seed ?? firstSeed },
    corrected: [...corrected, ...(seed === undefined ? ['seed'] : []), ...(isStepWrong ? ['step'] : [])],
    otherVersion: version !== null && version !== `${scenario.version}`,
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
export function writeQuery(scenario: Scenario, { values, seed }: FlowSettings, step: number = firstStep): string {
  const changed = scenario.controls
    .filter(({ id, initial }) => values[id] !== initial)
    .map(({ id }): [string, string] => [id, `${values[id]}`])
  if (seed !== firstSeed) changed.push(['seed', `${seed}`])
  if (step !== firstStep) changed.push(['step', `${step}`])
  return changed.length === 0 ? '' : `?${new URLSearchParams([...changed, ['v', `${scenario.version}`]])}`
}

/** Returns the seed after another; after the last one that an address can carry comes the first. */
export function nextSeed(seed: number): number {
  return parseSeed(`${seed + 1}`) ?? firstSeed
}

function parseSeed(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
