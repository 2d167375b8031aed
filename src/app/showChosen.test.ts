import { afterEach, expect, test, vi } from 'vitest'
import { settingsKey } from '../state/settingsKey.ts'
import { showChosen } from './showChosen.ts'

const { dataset } = document.documentElement

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  delete dataset.theme
})

const store = (state: unknown) => localStorage.setItem(settingsKey, JSON.stringify({ state }))

test('a document is shown in the theme that was chosen, also where the worker knows another', () => {
  store({ theme: 'dark' })
  showChosen(document)
  expect(dataset.theme).toBe('dark')
  store({ theme: 'auto' })
  showChosen(document)
  expect(dataset.theme).toBeUndefined()
})

test('there is something to continue with once a page was studied', () => {
  expect(showChosen(document)).toBe(false)
  store({ lastPath: '/en/codes/409' })
  expect(showChosen(document)).toBe(true)
})

test.each(['{"state":', 'null', '7', '{"state":null}', '{"state":{"theme":"loud"}}'])(
  'nonsense in the storage is no theme: %s',
  (text) => {
    localStorage.setItem(settingsKey, text)
    expect(showChosen(document)).toBe(false)
    expect(dataset.theme).toBeUndefined()
  },
)

test('a storage that refuses leaves the document as it came', () => {
  dataset.theme = 'dark'
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  expect(showChosen(document)).toBe(false)
  expect(dataset.theme).toBe('dark')
})
