import { bookmarkThatWorks } from './bookmarkThatWorks.ts'
import { doubleClick } from './doubleClick.ts'
import { keptMethod } from './keptMethod.ts'
import type { Mission } from './mission.ts'
import { pageOfAPost } from './pageOfAPost.ts'
import { silentOrder } from './silentOrder.ts'
import { threeReloads } from './threeReloads.ts'

/** The missions of the flow `post-redirect-get`, in the order in which they are offered. */
export const postRedirectGetMissions: readonly Mission[] = [
  threeReloads,
  pageOfAPost,
  bookmarkThatWorks,
  doubleClick,
  silentOrder,
  keptMethod,
]
