import { beCalled } from './beCalled.ts'
import { cancelInTime } from './cancelInTime.ts'
import { failedJob } from './failedJob.ts'
import { lostAnswer } from './lostAnswer.ts'
import type { Mission } from './mission.ts'
import { nothingToFollow } from './nothingToFollow.ts'
import { politeReport } from './politeReport.ts'

/** The missions of the flow `polling`, in the order in which they are offered. */
export const pollingMissions: readonly Mission[] = [
  politeReport,
  failedJob,
  lostAnswer,
  cancelInTime,
  nothingToFollow,
  beCalled,
]
