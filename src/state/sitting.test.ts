import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRound } from '../study/makeRound.ts'
import type { Given, KindId } from '../study/question.ts'
import { isOver, type Round, scoreOf } from '../study/round.ts'
import type { RoundOrder } from '../study/roundOrder.ts'
import { rightly, wrongly } from '../study/roundsForTest.ts'
import { firstSittings } from './firstSittings.ts'
import { memoryStorage } from './memoryStorage.ts'
import { stillPowers } from './powers.ts'
import { createSitting, isAtResult, sittingOf } from './sitting.ts'
import { sittingKey } from './sittingKey.ts'
import { restoreSitting } from './storedSitting.ts'

const kinds: readonly KindId[] = ['situation', 'meaning', 'nextStep']
const made = (order: Partial<RoundOrder> = {}): Round => {
  const round = makeRound({ mode: 'quick', kinds, count: 10, seed: 7, ...order })
  if (!round) throw new Error('There is nothing to ask')
  return round
}
const givenAt = (round: Round, at: number, isRight = true): Given => {
  const question = round.questions[at]
  return (question && (isRight ? rightly(question) : wrongly(question))?.given) ?? []
}

type Store = ReturnType<typeof createSitting>

/** Answers the question shown, a second after it came on screen, and goes on. */
function step(store: Store, isRight: boolean) {
  const { sitting, answer, next } = store.getState()
  if (!sitting) return
  const at = sitting.shownAt + 1000
  answer(givenAt(sitting.round, sitting.position, isRight), 'certain', at)
  next(at + 500)
}

/** A storage in which three questions of a round have been answered, the second one wrong, and the fourth is shown. */
function threeAnswered(order: Partial<RoundOrder> = {}) {
  const storage = memoryStorage()
  const store = createSitting(storage)
  store.getState().begin(made(order), 10_000)
  for (const isRight of [true, false, true]) step(store, isRight)
  return { storage, sitting: store.getState().sitting }
}

test.each<Partial<RoundOrder>>([
  {},
  { mode: 'topic', topic: { by: 'codes', codes: [409, 412, 428] } },
  { mode: 'quick', topic: { by: 'class', digit: 4 } },
  { mode: 'exam', topic: { by: 'flow', id: 'polling' }, minutes: 20 },
  { mode: 'endless' },
  { mode: 'confusions' },
  { mode: 'daily', count: 5 },
  {
    mode: 'list',
    asks: ['meaning', 'situation', 'nextStep', 'meaning'].map((kind, at) => ({
      kind: kind as 'meaning',
      code: 409,
      draw: at,
    })),
  },
])('a sitting is there again after a reload, to the question and the answers (%j)', (order) => {
  const { storage, sitting: before } = threeAnswered(order)
  const { sitting, isOpen } = createSitting(storage).getState()
  expect(sitting).toEqual({ ...before, shownAt: 0 })
  expect(sitting?.round.answers.map(({ at, tookMillis }) => [at, tookMillis])).toEqual(
    sitting?.round.order.mode === 'exam'
      ? [
          [11_000, 1000],
          [12_000, 1000],
          [13_000, 1000],
        ]
      : [
          [11_000, 1000],
          [12_500, 1000],
          [14_000, 1000],
        ],
  )
  expect(sitting?.position).toBe(3)
  expect(isOpen).toBe(false)
})

test('before the page is alive, nothing of a stored sitting shows', () => {
  expect(createSitting(threeAnswered().storage).getInitialState().sitting).toBeUndefined()
})

test('a question is answered once, and left only when it has an answer', () => {
  const store = createSitting(undefined)
  const round = made()
  store.getState().begin(round, 0)
  store.getState().next(1)
  expect(store.getState().sitting?.position).toBe(0)
  store.getState().answer(givenAt(round, 0), 'guess', 5)
  store.getState().answer(givenAt(round, 0, false), 'certain', 6)
  expect(store.getState().sitting?.round.answers).toEqual([
    { given: givenAt(round, 0), confidence: 'guess', at: 5, tookMillis: 5 },
  ])
  store.getState().next(7)
  store.getState().next(8)
  expect(store.getState().sitting?.position).toBe(1)
})

test('an answer that is taken back is asked anew, and what came back because of it is gone', () => {
  const store = createSitting(undefined)
  const round = made()
  store.getState().begin(round, 0)
  store.getState().takeBack(1)
  expect(store.getState().sitting?.round).toBe(round)
  store.getState().answer(givenAt(round, 0, false), 'certain', 1000)
  expect(store.getState().sitting?.round.questions).toHaveLength(11)
  store.getState().takeBack(2000)
  expect(store.getState().sitting).toEqual({ round, position: 0, shownAt: 2000 })
  step(store, true)
  store.getState().takeBack(9000)
  expect(store.getState().sitting?.position).toBe(1)
})

test('an exam goes on without a word, and takes no answer after its end', () => {
  const store = createSitting(undefined)
  const exam = made({ mode: 'exam', minutes: 2 })
  store.getState().begin(exam, 1000)
  expect(store.getState().sitting?.endsAt).toBe(121_000)
  store.getState().answer(givenAt(exam, 0), 'certain', 60_000)
  expect(store.getState().sitting?.position).toBe(1)
  store.getState().answer(givenAt(exam, 1), 'certain', 121_000)
  const { sitting } = store.getState()
  expect(sitting?.round.answers).toHaveLength(1)
  expect(sitting && isAtResult(sitting)).toBe(true)
  expect(sitting && scoreOf(sitting.round)).toEqual({ total: 10, right: 1, putRight: 0, unanswered: 9 })
})

test('an endless round is kept small, and can be ended', () => {
  const storage = memoryStorage()
  const store = createSitting(storage)
  store.getState().begin(made({ mode: 'endless' }), 0)
  for (let count = 0; count < 150; count++) step(store, count % 4 !== 0)
  expect(storage.getItem(sittingKey)?.length).toBeLessThan(20_000)
  expect(createSitting(storage).getState().sitting?.round).toEqual(store.getState().sitting?.round)
  store.getState().end()
  const { sitting } = store.getState()
  expect(sitting && isOver(sitting.round) && isAtResult(sitting)).toBe(true)
  expect(sitting && scoreOf(sitting.round).total).toBeGreaterThan(80)
})

test.each(Object.entries(firstSittings))(
  'a sitting of version 1 (%s) goes on',
  (_name, { stored, topic, answered }) => {
    const storage = memoryStorage({ [sittingKey]: stored })
    const { sitting } = createSitting(storage).getState()
    const before = (JSON.parse(stored) as { state: { sitting: { questions: { kind: string; code: number }[] } } }).state
      .sitting
    const asked = sitting?.round.questions.map(({ kind, code }) => `${kind} ${code}`)
    expect(asked?.toSorted()).toEqual(before.questions.map(({ kind, code }) => `${kind} ${code}`).toSorted())
    expect(sitting?.round.answers.map(({ given }) => given)).toEqual(answered)
    expect(sitting?.round.order.topic).toEqual(topic && { by: 'codes', codes: topic })
    expect(sitting?.position).toBe(answered.length)
    expect(storage.getItem(`${sittingKey}.unreadable`)).toBeNull()
  },
)

function storedWith(change: (state: { sitting: Record<string, unknown> }) => unknown, version = 2): string {
  const stored = JSON.parse(threeAnswered().storage.getItem(sittingKey) ?? '') as {
    state: { sitting: Record<string, unknown> }
  }
  return JSON.stringify({ state: change(stored.state), version })
}

test.each([
  ['no JSON', '{"state":'],
  ['no object', '5'],
  ['a later version', storedWith((state) => state, 3)],
  [
    'another version of a kind',
    storedWith(({ sitting }) => ({
      sitting: { ...sitting, questions: [{ kind: 'meaning', version: 9, code: 409, seed: 1 }] },
    })),
  ],
  [
    'a kind of a later program',
    storedWith(({ sitting }) => ({
      sitting: { ...sitting, questions: [{ kind: 'nothing', version: 1, code: 409, seed: 1 }] },
    })),
  ],
  ['a position beyond the answers', storedWith(({ sitting }) => ({ sitting: { ...sitting, position: 9 } }))],
  [
    'a mode of a later program',
    storedWith(({ sitting }) => ({ sitting: { ...sitting, order: { mode: 'duel', count: 10, seed: 1 } } })),
  ],
  [
    'an answer that was no option',
    storedWith(({ sitting }) => ({
      sitting: {
        ...sitting,
        answers: [{ given: ['999'], confidence: 'guess', at: 1, tookMillis: 1 }],
        position: 1,
      },
    })),
  ],
  [
    'version 1 without a question',
    JSON.stringify({ state: { sitting: { seed: 1, questions: [], answers: [], position: 0 } }, version: 1 }),
  ],
])('what cannot be gone on with (%s) is set aside, not overwritten', (_what, text) => {
  const storage = memoryStorage({ [sittingKey]: text })
  const store = createSitting(storage)
  expect(store.getState().sitting).toBeUndefined()
  store.getState().begin(made({ seed: 1 }), 0)
  expect(storage.getItem(`${sittingKey}.unreadable`)).toBe(text)
  expect(createSitting(storage).getState().sitting?.round.order.seed).toBe(1)
})

test('opening the page writes nothing', () => {
  const { storage } = threeAnswered()
  const before = storage.getItem(sittingKey)
  createSitting(storage)
  expect(storage.getItem(sittingKey)).toBe(before)
  expect(storage.length).toBe(1)
})

test('a storage that refuses everything leaves a working sitting', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  const store = createSitting({ ...memoryStorage(), getItem: refuse, setItem: refuse, removeItem: refuse })
  const round = made()
  store.getState().begin(round, 0)
  store.getState().answer(givenAt(round, 0), 'certain', 1)
  expect(store.getState().sitting?.round.answers).toHaveLength(1)
})

test('a page has one sitting, whoever asks for it', () => {
  const powers = stillPowers()
  expect(sittingOf(powers)).toBe(sittingOf(powers))
  expect(sittingOf(powers)).not.toBe(sittingOf(stillPowers()))
})

test('nothing stored ever throws, and what is restored is a sitting', () => {
  const { sitting } = (
    JSON.parse(threeAnswered().storage.getItem(sittingKey) ?? '') as { state: { sitting: Record<string, unknown> } }
  ).state
  const changed = fc
    .tuple(fc.constantFrom(...Object.keys(sitting)), fc.jsonValue())
    .map(([key, value]) => ({ ...sitting, [key]: value }))
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), changed), fc.constantFrom(1, 2), (stored, version) => {
      const restored = restoreSitting(stored)
      if (restored) expect(restored.position).toBeLessThanOrEqual(restored.round.answers.length)
      createSitting(memoryStorage({ [sittingKey]: JSON.stringify({ state: { sitting: stored }, version }) }))
    }),
  )
})

test('what stands in the place of a sitting under another name is set aside, not written over', () => {
  const text = '{"state":{"sittings":[{"seed":7}]},"version":2}'
  const storage = memoryStorage({ [sittingKey]: text })
  createSitting(storage).getState().begin(made(), 0)
  expect(storage.getItem(`${sittingKey}.unreadable`)).toBe(text)
})
