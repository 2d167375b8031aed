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
  /** Ids of the controls whose value was corrected, and `seed`. */
  readonly corrected: readonly string[]
  /** Whether the address was made for another version of the scenario. */
  readonly otherVersion: boolean
}

const firstSeed = 1

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
  return {
    settings: { values, seed: seed ?? firstSeed },
    corrected: seed === undefined ? [...corrected, 'seed'] : corrected,
    otherVersion: version !== null && version !== `${scenario.version}`,
  }
}

/** Writes the query that carries what differs from the start values, with its question mark; empty where nothing does. */
export function writeQuery(scenario: Scenario, { values, seed }: FlowSettings): string {
  const changed = scenario.controls
    .filter(({ id, initial }) => values[id] !== initial)
    .map(({ id }): [string, string] => [id, `${values[id]}`])
  if (seed !== firstSeed) changed.push(['seed', `${seed}`])
  return changed.length === 0 ? '' : `?${new URLSearchParams([...changed, ['v', `${scenario.version}`]])}`
}

/** Returns the seed after another; after the last one that an address can carry comes the first. */
export function nextSeed(seed: number): number {
  return parseSeed(`${seed + 1}`) ?? firstSeed
}

function parseSeed(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
