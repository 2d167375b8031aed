import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMissionLog, missionLogKey, missionLogOf, restoreMissions } from './missionLog.ts'
import { stillPowers } from './powers.ts'

function memoryStorage(start: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(start))
  return {
    get length() {
      return map.size
    },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  }
}

const oneOrder = { id: 'one-order', version: 1 }

test('what was solved and every way tried are there again after a reload', () => {
  const storage = memoryStorage()
  const { keep } = createMissionLog(storage).getState()
  keep(oneOrder, ['order'], false)
  keep(oneOrder, ['order', 'reload'], false)
  keep(oneOrder, ['look'], true)
  expect(createMissionLog(storage).getState().missions).toEqual({
    'one-order': { version: 1, isSolved: true, ways: [['order', 'reload'], ['look']] },
  })
})

test('before the page is alive, nothing of a stored log shows', () => {
  const storage = memoryStorage()
  createMissionLog(storage).getState().keep(oneOrder, ['look'], true)
  expect(createMissionLog(storage).getInitialState().missions).toEqual({})
})

test('what has been solved stays solved, whatever is tried after it', () => {
  const store = createMissionLog(undefined)
  store.getState().keep(oneOrder, ['look'], true)
  store.getState().keep(oneOrder, ['order'], false)
  expect(store.getState().missions['one-order']?.isSolved).toBe(true)
})

test('another version of a mission keeps that it was solved, but not the ways', () => {
  const store = createMissionLog(undefined)
  store.getState().keep(oneOrder, ['look'], true)
  store.getState().keep({ ...oneOrder, version: 2 }, ['order'], false)
  expect(store.getState().missions['one-order']).toEqual({ version: 2, isSolved: true, ways: [['order']] })
})

test.each([
  ['no JSON', '{"state":'],
  ['no object', '5'],
  ['a later version', '{"state":{"missions":{}},"version":2}'],
  ['a way that is none', '{"state":{"missions":{"one-order":{"version":1,"isSolved":true,"ways":["a"]}}},"version":1}'],
  ['an id that is none', '{"state":{"missions":{"One Order":{"version":1,"isSolved":true,"ways":[]}}},"version":1}'],
])('what cannot be read (%s) is set aside, not overwritten', (_what, text) => {
  const storage = memoryStorage({ [missionLogKey]: text })
  const store = createMissionLog(storage)
  expect(store.getState().missions).toEqual({})
  store.getState().keep(oneOrder, ['look'], true)
  expect(storage.getItem(`${missionLogKey}.unreadable`)).toBe(text)
  expect(createMissionLog(storage).getState().missions['one-order']?.isSolved).toBe(true)
})

test('opening the page writes nothing', () => {
  const storage = memoryStorage()
  createMissionLog(storage)
  expect(storage.length).toBe(0)
})

test('a storage that refuses everything leaves a working log', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  const store = createMissionLog({ ...memoryStorage(), getItem: refuse, setItem: refuse, removeItem: refuse })
  store.getState().keep(oneOrder, ['look'], true)
  expect(store.getState().missions['one-order']?.isSolved).toBe(true)
})

test('whatever is stored, something valid comes back', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(Object.values(restoreMissions(stored)).every(({ ways }) => Array.isArray(ways))).toBe(true)
    }),
  )
})

test('a page has one log', () => {
  const powers = stillPowers()
  expect(missionLogOf(powers)).toBe(missionLogOf(powers))
  expect(missionLogOf(powers)).not.toBe(missionLogOf(stillPowers()))
})
