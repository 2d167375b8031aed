import { beCalled } from './beCalled.ts'
import { bookmarkThatWorks } from './bookmarkThatWorks.ts'
import { bothKept } from './bothKept.ts'
import { cancelInTime } from './cancelInTime.ts'
import { createOnly } from './createOnly.ts'
import { doubleClick } from './doubleClick.ts'
import { entityTags } from './entityTags.ts'
import { failedJob } from './failedJob.ts'
import { giveWay } from './giveWay.ts'
import { guardRequired } from './guardRequired.ts'
import { heldLock } from './heldLock.ts'
import { hiddenReport } from './hiddenReport.ts'
import { keptMethod } from './keptMethod.ts'
import { lockFirst } from './lockFirst.ts'
import { lostAnswer } from './lostAnswer.ts'
import type { Mission } from './mission.ts'
import { nothingToFollow } from './nothingToFollow.ts'
import { otherCredentials } from './otherCredentials.ts'
import { ownReport } from './ownReport.ts'
import { pageOfAPost } from './pageOfAPost.ts'
import { politeReport } from './politeReport.ts'
import { sayWho } from './sayWho.ts'
import { silentOrder } from './silentOrder.ts'
import { threeReloads } from './threeReloads.ts'
import { turnedDown } from './turnedDown.ts'
import { withoutForbidden } from './withoutForbidden.ts'

/** Every mission, by flow, in the order in which they are offered. */
export const missions: readonly Mission[] = [
  politeReport,
  failedJob,
  lostAnswer,
  cancelInTime,
  nothingToFollow,
  beCalled,
  threeReloads,
  pageOfAPost,
  bookmarkThatWorks,
  doubleClick,
  silentOrder,
  keptMethod,
  bothKept,
  entityTags,
  lockFirst,
  guardRequired,
  giveWay,
  heldLock,
  createOnly,
  sayWho,
  otherCredentials,
  withoutForbidden,
  turnedDown,
  ownReport,
  hiddenReport,
]

/** Returns the mission of an id, or `undefined` where there is none. */
export function findMission(id: string): Mission | undefined {
  return missions.find((mission) => mission.id === id)
}
