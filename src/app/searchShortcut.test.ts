import { expect, test } from 'vitest'
import { asksForSearch, type ShortcutPress } from './searchShortcut.ts'

function press(key: string, more: Partial<ShortcutPress> = {}): ShortcutPress {
  const none = { altKey: false, ctrlKey: false, metaKey: false, repeat: false, defaultPrevented: false }
  return { key, ...none, target: document.body, ...more }
}

/** Makes an element in the document of the test, by itself. */
function only(html: string): Element {
  document.body.innerHTML = html
  return document.body.firstElementChild ?? document.body
}

test('Ctrl+K and Cmd+K ask for the search, also while one writes', () => {
  const field = only('<input type="text">')
  for (const target of [document.body, field]) {
    expect(asksForSearch(press('k', { ctrlKey: true, target }), true)).toBe(true)
    expect(asksForSearch(press('K', { metaKey: true, target }), false)).toBe(true)
  }
  expect(asksForSearch(press('k'), true)).toBe(false)
  expect(asksForSearch(press('k', { ctrlKey: true, altKey: true }), true)).toBe(false)
  expect(asksForSearch(press('j', { ctrlKey: true }), true)).toBe(false)
})

test('a slash asks for it unless that is turned off', () => {
  expect(asksForSearch(press('/'), true)).toBe(true)
  expect(asksForSearch(press('/'), false)).toBe(false)
  expect(asksForSearch(press('/', { ctrlKey: true }), true)).toBe(false)
  expect(asksForSearch(press('/', { repeat: true }), true)).toBe(false)
})

test.each([
  ['<input type="text">', false],
  ['<input type="search">', false],
  ['<input>', false],
  ['<textarea></textarea>', false],
  ['<select></select>', false],
  ['<div contenteditable="true"></div>', false],
  ['<input type="range">', true],
  ['<input type="radio">', true],
  ['<button></button>', true],
] as const)('in %s a slash asks for it: %s', (html, asks) => {
  expect(asksForSearch(press('/', { target: only(html) }), true)).toBe(asks)
})

test('while a dialog is open, and after somebody else took the key, nothing asks for it', () => {
  expect(asksForSearch(press('/', { defaultPrevented: true }), true)).toBe(false)
  only('<dialog open></dialog>')
  expect(asksForSearch(press('/'), true)).toBe(false)
  expect(asksForSearch(press('k', { ctrlKey: true }), true)).toBe(false)
  only('')
})
