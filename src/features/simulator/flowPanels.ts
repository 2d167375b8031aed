import type { Panel } from './panelProps.ts'

/** What fetches the panel of each flow that shows more than its trace, by the id of the flow. */
export const flowPanels: ReadonlyMap<string, () => Promise<Panel>> = new Map<string, () => Promise<Panel>>([
  ['polling', async () => (await import('./PollingPanel.tsx')).PollingPanel],
  ['async-conventions', async () => (await import('./AsyncPanels.tsx')).AsyncConventionsPanel],
  ['async-mishaps', async () => (await import('./AsyncPanels.tsx')).AsyncMishapsPanel],
  ['post-redirect-get', async () => (await import('./PostRedirectGetPanel.tsx')).PostRedirectGetPanel],
  ['concurrent-edits', async () => (await import('./ConcurrentEditsPanel.tsx')).ConcurrentEditsPanel],
  ['three-editors', async () => (await import('./ThreeEditorsPanel.tsx')).ThreeEditorsPanel],
  ['access-control', async () => (await import('./AccessPanel.tsx')).AccessPanel],
])
