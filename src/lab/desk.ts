import type { Response } from '../http/message.ts'
import { type Draft, type Opened, type Reading, readArticle } from './participants/editingClient.ts'
import { settleMerge, type ThreeWayMerge, threeWayMerge } from './threeWayMerge.ts'

/** The fields of an article that can be edited. */
export type DraftField = keyof Draft

/** Where somebody stands who edits an article: what was read, what was written, what is in the way. */
export type Desk =
  | { readonly phase: 'closed'; readonly status?: number }
  | { readonly phase: 'editing'; readonly base: Reading; readonly mine: Draft }
  | { readonly phase: 'refused'; readonly base: Reading; readonly mine: Draft; readonly status: number }
  | {
      readonly phase: 'merging'
      readonly base: Reading
      readonly mine: Draft
      readonly theirs: Reading
      readonly merge: ThreeWayMerge<DraftField>
      readonly choices: Partial<Draft>
    }
  | { readonly phase: 'saved'; readonly mine: Draft; readonly hasUndone: boolean }
  | { readonly phase: 'gaveUp'; readonly mine: Draft }

export type DeskEvent =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'typed'; readonly field: DraftField; readonly value: string }
  | { readonly kind: 'answered'; readonly response: Response | undefined }
  | { readonly kind: 'chose'; readonly field: DraftField; readonly value: string }
  | { readonly kind: 'gaveUp' }
  | { readonly kind: 'cleared' }

export const closedDesk: Desk = { phase: 'closed' }

/** Gives the desk after an event; an event that does not fit the phase changes nothing. */
export function nextDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.kind) {
    case 'opened':
      return open(desk, event.opened)
    case 'typed':
      return desk.phase === 'editing' ? { ...desk, mine: { ...desk.mine, [event.field]: event.value } } : desk
    case 'answered':
      return answer(desk, event.response)
    case 'chose':
      return desk.phase === 'merging' && desk.merge.conflicts.includes(event.field)
        ? { ...desk, choices: { ...desk.choices, [event.field]: event.value } }
        : desk
    case 'gaveUp':
      return 'mine' in desk ? { phase: 'gaveUp', mine: desk.mine } : desk
    case 'cleared':
      return closedDesk
  }
}

/** Gives what the desk would send now; `undefined` where nothing is open or a choice is still to be made. */
export function draftToSend(desk: Desk): { readonly reading: Reading; readonly draft: Draft } | undefined {
  if (desk.phase === 'editing') return { reading: desk.base, draft: desk.mine }
  if (desk.phase !== 'merging') return undefined
  const draft = settleMerge(desk.merge.fields, desk.choices)
  return draft && { reading: desk.theirs, draft }
}

function open(desk: Desk, opened: Opened): Desk {
  if (desk.phase === 'refused') {
    if (opened.kind === 'refused') return { ...desk, status: opened.status ?? 0 }
    const theirs = opened.reading
    const merge = threeWayMerge<DraftField>(fieldsOf(desk.base.draft), fieldsOf(desk.mine), fieldsOf(theirs.draft))
    return { phase: 'merging', base: desk.base, mine: desk.mine, theirs, merge, choices: {} }
  }
  if (opened.kind === 'refused') return { phase: 'closed', status: opened.status ?? 0 }
  return { phase: 'editing', base: opened.reading, mine: opened.reading.draft }
}

function answer(desk: Desk, response: Response | undefined): Desk {
  const sent = draftToSend(desk)
  if (!sent) return desk
  if (response?.status === 200) {
    const version = readArticle(response)?.version
    // One version more than was read means that nothing lay between; a client could see this, but nobody tells it.
    const hasUndone = version !== undefined && version !== (sent.reading.version ?? 0) + 1
    return { phase: 'saved', mine: sent.draft, hasUndone }
  }
  return { phase: 'refused', base: sent.reading, mine: sent.draft, status: response?.status ?? 0 }
}

const fieldsOf = ({ title, text }: Draft): Draft => ({ title, text })
