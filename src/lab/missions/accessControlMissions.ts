import { hiddenReport } from './hiddenReport.ts'
import type { Mission } from './mission.ts'
import { otherCredentials } from './otherCredentials.ts'
import { ownReport } from './ownReport.ts'
import { sayWho } from './sayWho.ts'
import { turnedDown } from './turnedDown.ts'
import { withoutForbidden } from './withoutForbidden.ts'

/** The missions of the flow `access-control`, in the order in which they are offered. */
export const accessControlMissions: readonly Mission[] = [
  sayWho,
  otherCredentials,
  withoutForbidden,
  turnedDown,
  ownReport,
  hiddenReport,
]
