import * as v from 'valibot'
import type { Request } from '../../http/message.ts'
import type { Guard } from '../../lab/interleavings.ts'
import { serve } from '../../lab/origin/serve.ts'
import { createSite, type Site } from '../../lab/origin/site.ts'
import type { Answered, DeskOrigin } from './deskOrigin.ts'
import { type HallMessage, messageSchema, type SharedArticles } from './hallMessages.ts'

/** What windows of one browser need to share an origin: a channel that all hear, and a lock that one of them holds. */
export interface Hall {
  readonly post: (message: HallMessage) => void
  readonly listen: (hear: (message: unknown) => void) => void
  /** Calls back when this window holds the lock, which it does until it leaves or is closed. */
  readonly hold: (onHeld: () => void) => void
  readonly leave: () => void
}

/** Whether this window keeps the article, sends its requests to the one that does, or looks for it. */
export type HallRole = 'waiting' | 'serving' | 'asking'

interface Joining {
  readonly hall: Hall
  readonly guard: Guard
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** A number that no other window has. */
  readonly self: number
  /** Told when the role changes; the place is how many windows came before this one. */
  readonly onRole: (role: HallRole, place: number) => void
  readonly onOthersExchange: (request: Request, answered: Answered) => void
}

const longestWaitMillis = 3000
/** What the window before has still sent arrives before this one begins to serve. */
const handoverMillis = 200

/**
 * Joins the windows that share one article. The window that holds the lock is the only one to serve, so there is one
 * order of all requests; the others copy what it has, and one of them goes on when it is closed.
 */
export function joinSharedOrigin({ hall, guard, now, self, onRole, onOthersExchange }: Joining): DeskOrigin & {
  readonly leave: () => void
} {
  let site: Site = createSite({ guard })
  let role: HallRole = 'waiting'
  let place = 0
  let windows = 1
  let asked = 0
  let hasLeft = false
  const pending = new Map<number, (answered: Answered | undefined) => void>()

  const become = (next: HallRole) => {
    role = next
    onRole(role, place)
  }
  const copy = (shared: SharedArticles) => {
    site = { ...site, ...shared }
  }
  const shared = (): SharedArticles => ({ articles: site.articles, locks: site.locks })

  function serveHere(request: Request, id: number, from: number): Answered | undefined {
    const { response, decisions, site: next } = serve(site, request, now())
    site = next
    if (!response) return undefined
    hall.post({ kind: 'answer', id, from, request, response, decisions, shared: shared() })
    return { response, decisions }
  }

  function hear(message: HallMessage) {
    switch (message.kind) {
      case 'serving':
        if (role === 'waiting') hall.post({ kind: 'hello', from: self })
        return
      case 'hello':
        if (role !== 'serving') return
        hall.post({ kind: 'welcome', to: message.from, place: windows, shared: shared() })
        windows += 1
        return
      case 'welcome':
        windows = Math.max(windows, message.place + 1)
        copy(message.shared)
        if (message.to !== self) return
        place = message.place
        become('asking')
        return
      case 'ask': {
        if (role !== 'serving') return
        const answered = serveHere(message.request, message.id, message.from)
        if (answered) onOthersExchange(message.request, answered)
        return
      }
      case 'answer':
        copy(message.shared)
        if (message.from === self) pending.get(message.id)?.(message)
        else onOthersExchange(message.request, message)
    }
  }

  hall.listen((heard) => {
    const message = v.safeParse(messageSchema, heard)
    if (message.success) hear(message.output)
  })
  hall.hold(() =>
    setTimeout(() => {
      if (hasLeft) return
      become('serving')
      hall.post({ kind: 'serving' })
    }, handoverMillis),
  )
  hall.post({ kind: 'hello', from: self })

  return {
    leave: () => {
      hasLeft = true
      hall.leave()
    },
    ask: (request) => {
      asked += 1
      const id = asked
      if (role === 'serving') return Promise.resolve(serveHere(request, id, self))
      return new Promise((resolve) => {
        const settle = (answered: Answered | undefined) => {
          clearTimeout(timer)
          pending.delete(id)
          resolve(answered)
        }
        const timer = setTimeout(() => settle(undefined), longestWaitMillis)
        pending.set(id, settle)
        hall.post({ kind: 'ask', id, from: self, request })
      })
    },
  }
}
