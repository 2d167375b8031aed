import type { Scenario } from './scenario.ts'

/** What loads each scenario alone, by its id; rejects when it cannot be fetched. */
export const scenarioLoaders: ReadonlyMap<string, () => Promise<Scenario>> = new Map([
  ['polling', async () => (await import('./polling.ts')).polling],
  ['async-conventions', async () => (await import('./asyncConventions.ts')).asyncConventions],
  ['async-mishaps', async () => (await import('./asyncMishaps.ts')).asyncMishaps],
  ['post-redirect-get', async () => (await import('./postRedirectGet.ts')).postRedirectGet],
  ['concurrent-edits', async () => (await import('./concurrentEdits.ts')).concurrentEdits],
  ['three-editors', async () => (await import('./threeEditors.ts')).threeEditors],
  ['stale-version', async () => (await import('./staleVersion.ts')).staleVersion],
  ['wrong-state', async () => (await import('./wrongState.ts')).wrongState],
  ['already-exists', async () => (await import('./alreadyExists.ts')).alreadyExists],
  ['access-control', async () => (await import('./accessControl.ts')).accessControl],
])
