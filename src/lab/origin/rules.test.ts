import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemTexts } from './problems.ts'
import { rules } from './rules.ts'

const languages = ['en', 'id', 'fr'] as const

const proseOf = (language: string): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../locales/${language}/rules.json`), 'utf8'))

const pairsOf = (table: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
  Object.entries(table).flatMap(([rule, outcomes]) => Object.keys(outcomes).map((outcome) => `${rule}.${outcome}`))

test.each(languages)('every rule and outcome has a sentence in %s, and no other has', (language) => {
  expect(pairsOf(proseOf(language)).toSorted()).toEqual(pairsOf(rules).toSorted())
})

test.each(['id', 'fr'])('no sentence in %s is the English one, and each ends with a full stop', (language) => {
  const english = proseOf('en')
  for (const [rule, outcomes] of Object.entries(proseOf(language))) {
    for (const [outcome, sentence] of Object.entries(outcomes)) {
      expect(sentence).not.toBe(english[rule]?.[outcome])
      expect(sentence).toMatch(/\.$/)
    }
  }
})

test('French signs of punctuation stand behind a space that does not break', () => {
  for (const outcomes of Object.values(proseOf('fr'))) {
    for (const sentence of Object.values(outcomes)) {
      expect(sentence).not.toMatch(/[^\u202f][;!?]/)
      expect(sentence).not.toMatch(/[^\u00a0]:(?!\/)/)
    }
  }
})

test('each text of a problem belongs to a rule and an outcome', () => {
  const known = new Set(pairsOf(rules))
  expect(Object.keys(problemTexts).filter((key) => !known.has(key))).toEqual([])
})

test('what is no convention is cited with the place where it stands', () => {
  for (const outcomes of Object.values(rules)) {
    for (const { spec, level } of Object.values<{ readonly spec: string | undefined; readonly level: string }>(
      outcomes,
    )) {
      if (level !== 'convention') expect(spec).toMatch(/^(RFC \d+|draft-)/)
    }
  }
})
