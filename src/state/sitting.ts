import * as v from 'valibot'
import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { recall } from '../study/ask.ts'
import { type Given, kindIds } from '../study/question.ts'
import { type Confidence, confidences } from '../study/review/event.ts'
import { answerQuestion, type Round } from '../study/round.ts'
import type { Powers } from './powers.ts'
import { maxTopic } from './roundLink.ts'
import { sortingStorage } from './settings.ts'

/** A round somebody is sitting. */
export interface Sitting {
  readonly round: Round
  /** The place of the question shown, from 0; past the last one, the result is shown. */
  readonly position: number
  /** When the question shown came on screen, milliseconds since the Unix epoch. */
  readonly shownAt: number
}

export interface SittingStore {
  readonly sitting: Sitting | undefined
  /** Whether the sitting is on screen; after a reload the reader says when to go on. */
  readonly isOpen: boolean
  readonly begin: (round: Round, at: number) => void
  readonly goOn: (at: number) => void
  /** Answers the question shown; what its task cannot take changes nothing. */
  readonly answer: (given: Given, confidence: Confidence, at: number) => void
  /** Shows the next question; nothing happens while the one shown has no answer. */
  readonly next: (at: number) => void
}

/** The key the sitting stands under. */
export const sittingKey = 'statuscope.sitting'

const storedVersion = 2

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const storedSitting = v.object({
  seed: v.pipe(v.number(), v.finite()),
  topic: v.exactOptional(v.pipe(v.array(natural), v.minLength(1), v.maxLength(maxTopic))),
  questions: v.pipe(
    v.array(
      v.object({ kind: v.picklist(kindIds), version: natural, code: natural, seed: v.pipe(v.number(), v.finite()) }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
  answers: v.array(
    v.object({
      given: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(60)),
      confidence: v.picklist(confidences),
      at: v.pipe(v.number(), v.finite()),
      tookMillis: natural,
    }),
  ),
  position: natural,
})

/** Writes a sitting down: how to make each question again, and the code of each option chosen. */
function keepSitting({ round, position }: Sitting): v.InferOutput<typeof storedSitting> {
  return {
    seed: round.seed,
    ...(round.topic && { topic: [...round.topic] }),
    questions: round.questions.map(({ kind, version, code, seed }) => ({ kind, version, code, seed })),
    answers: round.answers.map((answer) => ({ ...answer, given: [...answer.given] })),
    position,
  }
}

/**
 * Reads a stored sitting; `undefined` where it does not fit, or where a question would no longer be the one that was
 * asked.
 */
export function restoreSitting(stored: unknown): Sitting | undefined {
  const read = v.safeParse(storedSitting, stored)
  if (!read.success) return undefined
  const { seed, topic, position } = read.output
  const questions = read.output.questions.flatMap((recipe) => recall(recipe) ?? [])
  if (questions.length !== read.output.questions.length) return undefined
  const round = read.output.answers.reduce<Round>((before, answer) => answerQuestion(before, answer), {
    seed,
    ...(topic && { topic }),
    questions,
    answers: [],
  })
  const answered = round.answers.length
  if (answered !== read.output.answers.length || position > answered || position < answered - 1) return undefined
  return { round, position, shownAt: 0 }
}

/** Makes the store of the sitting; without storage it lasts as long as the page. */
export function createSitting(storage: Storage | undefined): StoreApi<SittingStore> {
  return createStore<SittingStore>()(
    persist(
      (set) => ({
        sitting: undefined,
        isOpen: false,
        begin: (round, at) => set({ sitting: { round, position: 0, shownAt: at }, isOpen: true }),
        goOn: (at) => set(({ sitting }) => ({ sitting: sitting && { ...sitting, shownAt: at }, isOpen: true })),
        answer: (given, confidence, at) =>
          set(({ sitting }) => ({ sitting: sitting && answered(sitting, given, confidence, at) })),
        next: (at) => set(({ sitting }) => ({ sitting: sitting && moved(sitting, at) })),
      }),
      {
        name: sittingKey,
        version: storedVersion,
        storage: createJSONStorage(() => sortingStorage(storage, isUnderstood)),
        partialize: ({ sitting }) => ({ sitting: sitting && keepSitting(sitting) }),
        merge: (stored, current) => ({ ...current, sitting: restoreSitting(sittingIn(stored)) }),
      },
    ),
  )
}

function answered(sitting: Sitting, given: Given, confidence: Confidence, at: number): Sitting {
  const { round, position, shownAt } = sitting
  if (position < round.answers.length) return sitting
  // A clock that was set back in between took no time.
  const tookMillis = Math.max(0, Math.round(at - shownAt))
  return { ...sitting, round: answerQuestion(round, { given, confidence, at, tookMillis }) }
}

function moved(sitting: Sitting, at: number): Sitting {
  const { round, position } = sitting
  return position < round.answers.length ? { ...sitting, position: position + 1, shownAt: at } : sitting
}

const content = v.object({ sitting: v.optional(v.unknown()) })
const envelope = v.object({ state: content, version: v.literal(storedVersion) })

function sittingIn(state: unknown): unknown {
  const read = v.safeParse(content, state)
  return read.success ? read.output.sitting : undefined
}

/** Tells whether what is stored is empty of a sitting, or holds one that can be gone on with. */
function isUnderstood(json: unknown): boolean {
  const read = v.safeParse(envelope, json)
  if (!read.success) return false
  const { sitting } = read.output.state
  return sitting === undefined || restoreSitting(sitting) !== undefined
}

const stores = new WeakMap<Powers, StoreApi<SittingStore>>()

/** Returns the one sitting of a page, so that it outlasts the component that shows it, in whatever language. */
export function sittingOf(powers: Powers): StoreApi<SittingStore> {
  const store = stores.get(powers) ?? createSitting(powers.storage)
  stores.set(powers, store)
  return store
}
