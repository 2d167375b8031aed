import { accessControlMissions } from './accessControlMissions.ts'
import { concurrentEditsMissions } from './concurrentEditsMissions.ts'
import type { Mission } from './mission.ts'
import { pollingMissions } from './pollingMissions.ts'
import { postRedirectGetMissions } from './postRedirectGetMissions.ts'

/** Every mission, by flow, in the order in which they are offered. */
export const missions: readonly Mission[] = [
  ...pollingMissions,
  ...postRedirectGetMissions,
  ...concurrentEditsMissions,
  ...accessControlMissions,
]

/** Returns the mission of an id, or `undefined` where there is none. */
export function findMission(id: string): Mission | undefined {
  return missions.find((mission) => mission.id === id)
}
