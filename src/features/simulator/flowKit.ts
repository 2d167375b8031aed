import type { ComponentType } from 'react'
import type { Scenario } from '../../lab/scenarios/scenario.ts'
import type { PanelProps } from './panelProps.ts'

export type Panel = ComponentType<PanelProps>

/** What runs a flow, and what it shows besides its trace. */
export interface FlowKit {
  readonly scenario: Scenario
  readonly panel?: Panel
}
