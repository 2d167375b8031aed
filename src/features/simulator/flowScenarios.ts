import type { Scenario } from '../../lab/scenarios/scenario.ts'

/** What fetches the scenario of each flow, by its id; those that share most of their code come together. */
export const flowScenarios: ReadonlyMap<string, () => Promise<Scenario>> = new Map<string, () => Promise<Scenario>>([
  ['polling', async () => (await import('../../lab/scenarios/polling.ts')).polling],
  ['async-conventions', async () => (await import('../../lab/scenarios/asyncConventions.ts')).asyncConventions],
  ['async-mishaps', async () => (await import('../../lab/scenarios/asyncMishaps.ts')).asyncMishaps],
  ['post-redirect-get', async () => (await import('../../lab/scenarios/postRedirectGet.ts')).postRedirectGet],
  ['concurrent-edits', async () => (await import('../../lab/scenarios/concurrentEdits.ts')).concurrentEdits],
  ['three-editors', async () => (await import('../../lab/scenarios/threeEditors.ts')).threeEditors],
  ['stale-version', async () => (await import('../../lab/scenarios/staleVersion.ts')).staleVersion],
  ['wrong-state', async () => (await import('../../lab/scenarios/wrongState.ts')).wrongState],
  ['already-exists', async () => (await import('../../lab/scenarios/alreadyExists.ts')).alreadyExists],
  ['access-control', async () => (await import('../../lab/scenarios/accessControl.ts')).accessControl],
])
