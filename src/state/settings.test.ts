import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryStorage } from './memoryStorage.ts'
import { createSettings, restoreSettings } from './settings.ts'
import { settingsKey } from './settingsKey.ts'

test('a choice is there again when the page comes back', () => {
  const storage = memoryStorage()
  createSettings(storage).getState().choose({ theme: 'dark', language: 'fr' })
  expect(createSettings(storage).getState()).toMatchObject({ theme: 'dark', language: 'fr' })
})

test('a stored value that does not fit is replaced alone', () => {
  expect(restoreSettings({ theme: 'purple', language: 'id', lastPath: 'javascript:alert(1)', retention: 0.5 })).toEqual(
    {
      theme: 'auto',
      language: 'id',
      lastPath: undefined,
      slashSearches: true,
      retention: 0.9,
    },
  )
})

test('a text that is not JSON is set aside, not overwritten', () => {
  const storage = memoryStorage({ [settingsKey]: '{"state":' })
  createSettings(storage).getState().choose({ theme: 'light' })
  expect(storage.getItem(`${settingsKey}.unreadable`)).toBe('{"state":')
})

test('a storage that refuses everything leaves a working store', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  const storage = { ...memoryStorage(), getItem: refuse, setItem: refuse, removeItem: refuse }
  const settings = createSettings(storage)
  settings.getState().choose({ theme: 'dark' })
  expect(settings.getState().theme).toBe('dark')
  expect(createSettings(undefined).getState().theme).toBe('auto')
})

test('nothing stored ever throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      restoreSettings(value)
      createSettings(memoryStorage({ [settingsKey]: JSON.stringify(value) }))
      createSettings(memoryStorage({ [settingsKey]: text }))
    }),
  )
})
