import { accessControl } from './accessControl.ts'
import { initialControls } from './controls.ts'
import type { ControlValues } from './scenario.ts'

/** Runs that show what is often told wrongly about 403, by the name of the trap. */
export const accessTraps: Readonly<Record<string, ControlValues>> = {
  helped: { wayOut: 'otherCredentials' },
  unrelated: { principal: 'editor', hours: 'outside', wayOut: 'otherCredentials' },
  repeated: { wayOut: 'sameAgain' },
  hidden: { hide: 'on' },
  turnedDown: { approval: 'refused' },
}

/** Gives all control values of the run that shows a trap. */
export function trapValues(trap: string): ControlValues {
  return { ...initialControls(accessControl), ...accessTraps[trap] }
}
