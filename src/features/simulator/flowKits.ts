import type { FlowKit } from './flowKit.ts'

/** What fetches the kit of each flow, by the id of its scenario; flows that share most of their code come together. */
export const flowKits: ReadonlyMap<string, () => Promise<FlowKit>> = new Map<string, () => Promise<FlowKit>>([
  ['polling', async () => (await import('./pollingKit.ts')).pollingKit],
  ['async-conventions', async () => (await import('./asyncKits.ts')).asyncConventionsKit],
  ['async-mishaps', async () => (await import('./asyncKits.ts')).asyncMishapsKit],
  ['post-redirect-get', async () => (await import('./postRedirectGetKit.ts')).postRedirectGetKit],
  ['concurrent-edits', async () => (await import('./concurrentEditsKit.ts')).concurrentEditsKit],
  ['three-editors', async () => (await import('./threeEditorsKit.ts')).threeEditorsKit],
  ['stale-version', async () => (await import('./conflictKits.ts')).staleVersionKit],
  ['wrong-state', async () => (await import('./conflictKits.ts')).wrongStateKit],
  ['already-exists', async () => (await import('./conflictKits.ts')).alreadyExistsKit],
  ['access-control', async () => (await import('./accessControlKit.ts')).accessControlKit],
])
