import { bothKept } from './bothKept.ts'
import { createOnly } from './createOnly.ts'
import { entityTags } from './entityTags.ts'
import { giveWay } from './giveWay.ts'
import { guardRequired } from './guardRequired.ts'
import { heldLock } from './heldLock.ts'
import { lockFirst } from './lockFirst.ts'
import type { Mission } from './mission.ts'

/** The missions of the flow `concurrent-edits`, in the order in which they are offered. */
export const concurrentEditsMissions: readonly Mission[] = [
  bothKept,
  entityTags,
  lockFirst,
  guardRequired,
  giveWay,
  heldLock,
  createOnly,
]
