import type { AccessSetting } from '../../lab/accessMatrix.ts'
import { policyOf } from '../../lab/policyControls.ts'
import { askedAt } from '../../lab/scenarios/accessControl.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'

/** What a table of the flow is told: the values of the controls, and how to set them, so that a cell opens its run. */
export interface TableProps {
  readonly values: ControlValues
  readonly onOpen: (values: ControlValues) => void
}

/** Reads from the controls of the flow what all its tables depend on. */
export function accessSetting(values: ControlValues): AccessSetting {
  return { policy: policyOf(values), hide: values.hide === 'on', at: askedAt(values) }
}
