import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRound } from '../study/round.ts'
import { memoryStorage } from './memoryStorage.ts'
import { stillPowers } from './powers.ts'
import { createSitting, restoreSitting, sittingKey, sittingOf } from './sitting.ts'

/** A storage in which three questions of a round have been answered, and the fourth is shown. */
function threeAnswered() {
  const storage = memoryStorage()
  const { begin, answer, next } = createSitting(storage).getState()
  begin(makeRound(7))
  for (const option of [0, 1, 2]) {
    answer(option, 1000 + option)
    next()
  }
  return storage
}

test('a sitting is there again after a reload, to the question and the answers', () => {
  const { sitting, isOpen } = createSitting(threeAnswered()).getState()
  expect(sitting?.round.questions).toEqual(makeRound(7).questions)
  expect(sitting?.round.answers).toEqual([
    { option: 0, at: 1000 },
    { option: 1, at: 1001 },
    { option: 2, at: 1002 },
  ])
  expect(sitting?.position).toBe(3)
  expect(isOpen).toBe(false)
})

test('before the page is alive, nothing of a stored sitting shows', () => {
  expect(createSitting(threeAnswered()).getInitialState().sitting).toBeUndefined()
})

test('a question is answered once, and left only when it has an answer', () => {
  const store = createSitting(undefined)
  store.getState().begin(makeRound(7))
  store.getState().next()
  expect(store.getState().sitting?.position).toBe(0)
  store.getState().answer(1, 5)
  store.getState().answer(2, 6)
  expect(store.getState().sitting?.round.answers).toEqual([{ option: 1, at: 5 }])
  store.getState().next()
  store.getState().next()
  expect(store.getState().sitting?.position).toBe(1)
})

function storedWith(change: (state: { sitting: Record<string, unknown> }) => unknown, version = 1): string {
  const stored = JSON.parse(threeAnswered().getItem(sittingKey) ?? '') as {
    state: { sitting: Record<string, unknown> }
  }
  return JSON.stringify({ state: change(stored.state), version })
}

test.each([
  ['no JSON', '{"state":'],
  ['no object', '5'],
  ['a later version', storedWith((state) => state, 2)],
  [
    'another version of a kind',
    storedWith(({ sitting }) => ({
      sitting: { ...sitting, questions: [{ kind: 'meaning', version: 9, code: 409, seed: 1 }] },
    })),
  ],
  [
    'a kind of a later program',
    storedWith(({ sitting }) => ({
      sitting: { ...sitting, questions: [{ kind: 'cloze', version: 1, code: 409, seed: 1 }] },
    })),
  ],
  ['a position beyond the answers', storedWith(({ sitting }) => ({ sitting: { ...sitting, position: 9 } }))],
  [
    'an answer that was no option',
    storedWith(({ sitting }) => ({ sitting: { ...sitting, answers: [{ code: 999, at: 1 }], position: 1 } })),
  ],
])('what cannot be gone on with (%s) is set aside, not overwritten', (_what, text) => {
  const storage = memoryStorage({ [sittingKey]: text })
  const store = createSitting(storage)
  expect(store.getState().sitting).toBeUndefined()
  store.getState().begin(makeRound(1))
  expect(storage.getItem(`${sittingKey}.unreadable`)).toBe(text)
  expect(createSitting(storage).getState().sitting?.round.seed).toBe(1)
})

test('opening the page writes nothing', () => {
  const storage = threeAnswered()
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
  store.getState().begin(makeRound(1))
  store.getState().answer(0, 1)
  expect(store.getState().sitting?.round.answers).toHaveLength(1)
})

test('a page has one sitting, whoever asks for it', () => {
  const powers = stillPowers()
  expect(sittingOf(powers)).toBe(sittingOf(powers))
  expect(sittingOf(powers)).not.toBe(sittingOf(stillPowers()))
})

test('nothing stored ever throws, and what is restored is a sitting', () => {
  const { sitting } = (
    JSON.parse(threeAnswered().getItem(sittingKey) ?? '') as { state: { sitting: Record<string, unknown> } }
  ).state
  const changed = fc
    .tuple(fc.constantFrom(...Object.keys(sitting)), fc.jsonValue())
    .map(([key, value]) => ({ ...sitting, [key]: value }))
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), changed), (stored) => {
      const restored = restoreSitting(stored)
      if (restored) expect(restored.position).toBeLessThanOrEqual(restored.round.answers.length)
      createSitting(memoryStorage({ [sittingKey]: JSON.stringify({ state: { sitting: stored }, version: 1 }) }))
    }),
  )
})
