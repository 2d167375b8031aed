import type { ComponentType } from 'react'
import { AccessPanel } from './AccessPanel.tsx'
import { AsyncConventionsPanel, AsyncMishapsPanel, PollingPanel } from './AsyncPanels.tsx'
import { ConcurrentEditsPanel } from './ConcurrentEditsPanel.tsx'
import { PostRedirectGetPanel } from './PostRedirectGetPanel.tsx'
import type { PanelProps } from './panelProps.ts'
import { ThreeEditorsPanel } from './ThreeEditorsPanel.tsx'

/** What some flows show besides their trace, by the id of the scenario. */
export const panels: Readonly<Record<string, ComponentType<PanelProps>>> = {
  polling: PollingPanel,
  'async-conventions': AsyncConventionsPanel,
  'async-mishaps': AsyncMishapsPanel,
  'post-redirect-get': PostRedirectGetPanel,
  'concurrent-edits': ConcurrentEditsPanel,
  'three-editors': ThreeEditorsPanel,
  'access-control': AccessPanel,
}
