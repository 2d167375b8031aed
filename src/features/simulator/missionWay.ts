import type { Mission } from '../../lab/missions/mission.ts'
import type { Way } from '../../lab/missions/ways.ts'

/** What the address of a mission carries. */
export interface MissionAddress {
  readonly way: Way
  /** Whether the address was made for another version of the mission. */
  readonly otherVersion: boolean
}

const longestQuery = 4000

/** Reads the query of a mission's address; whether its choices can be made is for the mission to say. */
export function readWay({ version }: Pick<Mission, 'version'>, query: string): MissionAddress {
  const given = new URLSearchParams(query.slice(0, longestQuery))
  const way = given.get('way') ?? ''
  const madeFor = given.get('v')
  return { way: way === '' ? [] : way.split('.'), otherVersion: madeFor !== null && madeFor !== `${version}` }
}

/** Writes the query that carries a way, with its question mark; empty at the start. */
export function writeWay({ version }: Pick<Mission, 'version'>, way: Way): string {
  return way.length === 0 ? '' : `?${new URLSearchParams({ way: way.join('.'), v: `${version}` })}`
}
