import { expect, test } from 'vitest'
import { readAllProse } from '../../src/i18n/localeFiles.ts'
import { closes, opens, pseudoProse, pseudoText } from './pseudoText.ts'

const english = readAllProse('en').flatMap(({ texts }) => texts)
const kept = /`[^`]*`|\{\{[^}]*\}\}(?:xx)?|\b[1-5]xx\b|<[^>]*>/g
const lengthOf = (text: string) => [...text.replaceAll(kept, '')].length

test('the pseudo-language keeps code, placeholders and tags of every text as they are', () => {
  for (const text of english) {
    for (const script of ['accented', 'rightToLeft'] as const)
      expect(pseudoText(text, script).match(kept)).toEqual(text.match(kept))
  }
})

test('every text is bracketed and two fifths longer, give or take a letter', () => {
  for (const text of english) {
    const pseudo = pseudoText(text)
    expect(pseudo.startsWith(opens) && pseudo.endsWith(closes), text).toBe(true)
    expect(Math.abs(lengthOf(pseudo) - 2 - 1.4 * lengthOf(text)), text).toBeLessThanOrEqual(2)
  }
})

test('no letter or digit outside code stays what it was', () => {
  for (const text of english) expect(pseudoText(text).replaceAll(kept, '')).not.toMatch(/[a-z0-9]/i)
})

test('the other pseudo-language has only letters that run from right to left', () => {
  expect(pseudoText('Send `GET` again', 'rightToLeft')).toMatch(/^⟦\p{Script=Hebrew}+ `GET` \p{Script=Hebrew}+⟧$/u)
})

test('what is in lists and tables is put into the pseudo-language, and nothing but texts', () => {
  expect(pseudoProse({ a: ['x'], n: 1 }, 'accented')).toEqual({ a: [pseudoText('x')], n: 1 })
})
