import { bothKept } from './bothKept.ts'
import type { Mission } from './mission.ts'
import { politeReport } from './politeReport.ts'

/** Every mission, by flow, in the order in which they are offered. */
export const missions: readonly Mission[] = [politeReport, bothKept]

/** Returns the mission of an id, or `undefined` where there is none. */
export function findMission(id: string): Mission | undefined {
  return missions.find((mission) => mission.id === id)
}
