import type { ComponentType } from 'react'
import type { Language } from '../../i18n/languages.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { ConcurrentEditsPanel } from './ConcurrentEditsPanel.tsx'
import { PostRedirectGetPanel } from './PostRedirectGetPanel.tsx'
import { ThreeEditorsPanel } from './ThreeEditorsPanel.tsx'

/** What a flow shows besides its trace is told which values its controls have. */
export interface PanelProps {
  readonly language: Language
  readonly values: ControlValues
  readonly seed: number
  /** Sets controls, so that a cell of a table can open its trace. */
  readonly onOpen: (values: ControlValues) => void
}

/** What some flows show besides their trace, by the id of the scenario. */
export const panels: Readonly<Record<string, ComponentType<PanelProps>>> = {
  'post-redirect-get': PostRedirectGetPanel,
  'concurrent-edits': ConcurrentEditsPanel,
  'three-editors': ThreeEditorsPanel,
  'access-control': AccessPanel,
}
