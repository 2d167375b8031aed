import type { Mission } from './mission.ts'

/** The missions of a flow come together: they share most of their code, and who plays one goes on with the next. */
const flows: ReadonlyMap<string, () => Promise<readonly Mission[]>> = new Map([
  ['polling', async () => (await import('./pollingMissions.ts')).pollingMissions],
  ['post-redirect-get', async () => (await import('./postRedirectGetMissions.ts')).postRedirectGetMissions],
  ['concurrent-edits', async () => (await import('./concurrentEditsMissions.ts')).concurrentEditsMissions],
  ['access-control', async () => (await import('./accessControlMissions.ts')).accessControlMissions],
])

/** Loads a mission of a flow without those of other flows; rejects when there is none, or when it cannot be fetched. */
export async function loadMission(flow: string, id: string): Promise<Mission> {
  const mission = (await flows.get(flow)?.())?.find((one) => one.id === id)
  if (!mission) throw new Error(`The flow ${flow} has no mission called ${id}`)
  return mission
}
