import { useReducer, useRef, useState } from 'react'
import type { Request } from '../../http/message.ts'
import { closedDesk, type Desk, type DeskEvent, draftToSend, nextDesk } from '../../lab/desk.ts'
import { editedSlug } from '../../lab/editors.ts'
import type { Guard } from '../../lab/interleavings.ts'
import { originId } from '../../lab/origin/serve.ts'
import type { Principal } from '../../lab/origin/site.ts'
import {
  type Draft,
  type EditingPlan,
  type Habit,
  openArticle,
  readArticle,
  releaseArticle,
  saveArticle,
} from '../../lab/participants/editingClient.ts'
import { performAsking } from '../../lab/perform.ts'
import type { Process } from '../../lab/steps.ts'
import { usePowers } from '../../state/powers.ts'
import type { Answered, DeskOrigin } from './deskOrigin.ts'

/** One exchange between a desk and the origin. */
export interface LoggedExchange {
  readonly number: number
  readonly by: 'mine' | 'theirs'
  readonly request: Request
  readonly answered: Answered | undefined
}

/** What the other editor last did. */
export interface OtherEditor {
  readonly written?: Draft
  readonly refusedWith?: number
}

const longestLog = 30

/** Keeps the log of a desk, the newest exchange first. */
export function useDeskLog() {
  const [log, setLog] = useState<readonly LoggedExchange[]>([])
  const add = (by: LoggedExchange['by'], request: Request, answered: Answered | undefined) =>
    setLog((before) =>
      [{ number: (before[0]?.number ?? 0) + 1, by, request, answered }, ...before].slice(0, longestLog),
    )
  return { log, add, clear: () => setLog([]) }
}

interface Setting {
  readonly origin: DeskOrigin
  readonly guard: Guard
  readonly habit: Habit
  readonly principal: Principal
  readonly onExchange: (by: LoggedExchange['by'], request: Request, answered: Answered | undefined) => void
}

/** A desk at an origin: what stands on it, what can be done there, and another editor who can be made to write. */
export function useDesk({ origin, guard, habit, principal, onExchange }: Setting) {
  const { now } = usePowers()
  const [desk, dispatch] = useReducer<Desk, [DeskEvent]>(nextDesk, closedDesk)
  const [other, setOther] = useState<OtherEditor>({})
  const busy = useRef(false)

  const perform = <T>(by: LoggedExchange['by'], process: Process<T>) =>
    performAsking(
      process,
      async (request) => {
        const answered = await origin.ask(request)
        onExchange(by, request, answered)
        return answered?.response
      },
      now,
    )
  const planAs = (who: Principal, sends: Habit): EditingPlan => ({
    origin: originId,
    slug: editedSlug,
    habit: sends,
    ...(guard === 'lock' ? { locksAs: who } : {}),
  })

  /** Does one thing at a time: a second press while the first is on its way does nothing. */
  async function alone(act: () => Promise<void>) {
    if (busy.current) return
    busy.current = true
    try {
      await act()
    } finally {
      busy.current = false
    }
  }

  return {
    desk,
    other,
    dispatch,
    open: () =>
      alone(async () =>
        dispatch({ kind: 'opened', opened: await perform('mine', openArticle(planAs(principal, habit))) }),
      ),
    send: () =>
      alone(async () => {
        const sent = draftToSend(desk)
        if (!sent) return
        const plan = planAs(principal, desk.phase === 'merging' ? 'ifMatch' : habit)
        dispatch({ kind: 'answered', response: await perform('mine', saveArticle(plan, sent.reading, sent.draft)) })
      }),
    giveUp: () =>
      alone(async () => {
        // A lock that nobody needs any more is given back at once. Whoever was refused has given it back already.
        if (desk.phase === 'editing') await perform('mine', releaseArticle(planAs(principal, habit)))
        dispatch({ kind: 'gaveUp' })
      }),
    /** Takes note of an exchange of somebody who is not here. */
    seeOther: (request: Request, { response }: Answered) => {
      if (request.method !== 'PUT') return
      const written = response.status === 200 ? readArticle(response)?.draft : undefined
      setOther(written ? { written } : { refusedWith: response.status })
    },
    otherWrites: (change: (draft: Draft) => Draft) =>
      alone(async () => {
        const plan = planAs('editor', 'ifMatch')
        const opened = await perform('theirs', openArticle(plan))
        if (opened.kind === 'refused') return setOther((before) => ({ ...before, refusedWith: opened.status ?? 0 }))
        const draft = change(opened.reading.draft)
        const response = await perform('theirs', saveArticle(plan, opened.reading, draft))
        setOther(response?.status === 200 ? { written: draft } : { refusedWith: response?.status ?? 0 })
      }),
  }
}
