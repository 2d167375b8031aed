import type { ComponentType } from 'react'
import type { PanelProps } from './panelProps.ts'

export type Panel = ComponentType<PanelProps>

/** Fetches what a flow shows besides its trace, by the id of the scenario; each flow loads its own alone. */
export const panels: Readonly<Record<string, () => Promise<Panel>>> = {
  polling: async () => (await import('./AsyncPanels.tsx')).PollingPanel,
  'async-conventions': async () => (await import('./AsyncPanels.tsx')).AsyncConventionsPanel,
  'async-mishaps': async () => (await import('./AsyncPanels.tsx')).AsyncMishapsPanel,
  'post-redirect-get': async () => (await import('./PostRedirectGetPanel.tsx')).PostRedirectGetPanel,
  'concurrent-edits': async () => (await import('./ConcurrentEditsPanel.tsx')).ConcurrentEditsPanel,
  'three-editors': async () => (await import('./ThreeEditorsPanel.tsx')).ThreeEditorsPanel,
  'access-control': async () => (await import('./AccessPanel.tsx')).AccessPanel,
}
