import type { ComponentType } from 'react'
import type { Language } from '../../i18n/languages.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'

/** What a flow shows besides its trace is told which values its controls have. */
export interface PanelProps {
  readonly language: Language
  readonly values: ControlValues
  readonly seed: number
  /** Sets controls, so that a cell of a table can open its trace. */
  readonly onOpen: (values: ControlValues) => void
}

/** What a flow shows besides its trace. */
export type Panel = ComponentType<PanelProps>
