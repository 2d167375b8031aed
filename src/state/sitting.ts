import * as v from 'valibot'
import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { dropOld, fillAhead } from '../study/endless.ts'
import type { Given } from '../study/question.ts'
import type { Confidence } from '../study/review/event.ts'
import { answerQuestion, closeRound, isOver, type Round, takeBack } from '../study/round.ts'
import type { Powers } from './powers.ts'
import { sortingStorage } from './settings.ts'
import { sittingKey } from './sittingKey.ts'
import { keepSitting, restoreFirstSitting, restoreSitting, type Sitting } from './storedSitting.ts'

export interface SittingStore {
  readonly sitting: Sitting | undefined
  /** Whether the sitting is on screen; after a reload the reader says when to go on. */
  readonly isOpen: boolean
  readonly begin: (round: Round, at: number) => void
  readonly goOn: (at: number) => void
  /**
   * Answers the question shown; what its task cannot take changes nothing. In an exam, the next question is shown at once,
   * and an answer after its end is none.
   */
  readonly answer: (given: Given, confidence: Confidence, at: number) => void
  /** Shows the next question; nothing happens while the one shown has no answer. */
  readonly next: (at: number) => void
  /** Takes the answer to the question shown back, so that it is asked anew; nothing happens where it has none. */
  readonly takeBack: (at: number) => void
  /** Ends the round where it stands, and shows the result. */
  readonly end: () => void
  /** Takes the sitting off the screen; it can be gone on with. */
  readonly leave: () => void
}

const storedVersion = 2

/** Makes the store of the sitting; without storage it lasts as long as the page. */
export function createSitting(storage: Storage | undefined): StoreApi<SittingStore> {
  return createStore<SittingStore>()(
    persist(
      (set) => {
        const change = (changed: (sitting: Sitting) => Sitting) =>
          set(({ sitting }) => ({ sitting: sitting && changed(sitting) }))
        return {
          sitting: undefined,
          isOpen: false,
          begin: (round, at) => set({ sitting: begun(round, at), isOpen: true }),
          goOn: (at) => {
            change((sitting) => ({ ...sitting, shownAt: at }))
            set({ isOpen: true })
          },
          answer: (given, confidence, at) => change((sitting) => answered(sitting, given, confidence, at)),
          next: (at) => change((sitting) => moved(sitting, at)),
          takeBack: (at) => change((sitting) => askedAnew(sitting, at)),
          end: () => change(ended),
          leave: () => set({ isOpen: false }),
        }
      },
      {
        name: sittingKey,
        version: storedVersion,
        storage: createJSONStorage(() => sortingStorage(storage, isUnderstood)),
        partialize: ({ sitting }) => ({ sitting: sitting && keepSitting(sitting) }),
        migrate: (stored) => {
          const sitting = restoreFirstSitting(sittingIn(stored))
          return { sitting: sitting && keepSitting(sitting) }
        },
        merge: (stored, current) => ({ ...current, sitting: restoreSitting(sittingIn(stored)) }),
      },
    ),
  )
}

function begun(round: Round, at: number): Sitting {
  const { minutes } = round.order
  return { round, position: 0, shownAt: at, ...(minutes !== undefined && { endsAt: at + minutes * 60_000 }) }
}

function answered(sitting: Sitting, given: Given, confidence: Confidence, at: number): Sitting {
  const { round, position, shownAt, endsAt } = sitting
  if (position < round.answers.length) return sitting
  if (endsAt !== undefined && at >= endsAt) return ended(sitting)
  // A clock that was set back in between took no time.
  const tookMillis = Math.max(0, Math.round(at - shownAt))
  const after = fillAhead(answerQuestion(round, { given, confidence, at, tookMillis }))
  return round.order.mode === 'exam' ? moved({ ...sitting, round: after }, at) : { ...sitting, round: after }
}

function moved(sitting: Sitting, at: number): Sitting {
  const { round, position } = sitting
  if (position >= round.answers.length) return sitting
  const kept = dropOld(round)
  return { ...sitting, round: kept, position: kept.answers.length, shownAt: at }
}

function askedAnew(sitting: Sitting, at: number): Sitting {
  const { round, position } = sitting
  return position < round.answers.length ? { ...sitting, round: takeBack(round), shownAt: at } : sitting
}

function ended(sitting: Sitting): Sitting {
  const round = closeRound(sitting.round)
  return { ...sitting, round, position: round.answers.length }
}

/** Tells whether the result of a sitting is what it shows. */
export function isAtResult({ round, position }: Sitting): boolean {
  return isOver(round) && position >= round.answers.length
}

// Strict, since what stands there without a sitting would else be taken for nothing, and written over.
const content = v.strictObject({ sitting: v.optional(v.unknown()) })
const envelope = v.object({ state: content, version: v.picklist([1, storedVersion]) })

function sittingIn(state: unknown): unknown {
  const read = v.safeParse(content, state)
  return read.success ? read.output.sitting : undefined
}

/** Tells whether what is stored is empty of a sitting, or holds one that can be gone on with. */
function isUnderstood(json: unknown): boolean {
  const read = v.safeParse(envelope, json)
  if (!read.success) return false
  const { state, version } = read.output
  const restore = version === storedVersion ? restoreSitting : restoreFirstSitting
  return state.sitting === undefined || restore(state.sitting) !== undefined
}

const stores = new WeakMap<Powers, StoreApi<SittingStore>>()

/** Returns the one sitting of a page, so that it outlasts the component that shows it, in whatever language. */
export function sittingOf(powers: Powers): StoreApi<SittingStore> {
  const store = stores.get(powers) ?? createSitting(powers.storage)
  stores.set(powers, store)
  return store
}
