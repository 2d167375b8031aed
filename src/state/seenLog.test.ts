import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryStorage } from './memoryStorage.ts'
import { createSeenLog, restoreSeen, seenLogKey } from './seenLog.ts'

test('what was seen is there after a reload', () => {
  const storage = memoryStorage()
  createSeenLog(storage).getState().see('code-409')
  expect([...createSeenLog(storage).getState().seen]).toEqual(['code-409'])
})

test('two windows keep what either has seen', () => {
  const storage = memoryStorage()
  const one = createSeenLog(storage)
  const other = createSeenLog(storage)
  one.getState().see('code-409')
  other.getState().see('flow-polling')
  expect([...createSeenLog(storage).getState().seen]).toEqual(['code-409', 'flow-polling'])
})

test('without storage it lasts as long as the page', () => {
  const log = createSeenLog(undefined)
  log.getState().see('class-4')
  expect(log.getState().seen.has('class-4')).toBe(true)
})

test('nonsense in the storage is set aside, not destroyed', () => {
  const storage = memoryStorage({ [seenLogKey]: '{"seen":"everything","version":1}' })
  createSeenLog(storage).getState().see('code-200')
  expect(storage.getItem(`${seenLogKey}.unreadable`)).toContain('everything')
  expect([...createSeenLog(storage).getState().seen]).toEqual(['code-200'])
})

test('a name that no step has is not kept', () => {
  const log = createSeenLog(memoryStorage())
  log.getState().see('<script>')
  expect(log.getState().seen.size).toBe(0)
})

test('whatever is stored is read as a list of names', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      for (const name of restoreSeen(stored)) expect(typeof name).toBe('string')
    }),
  )
})
