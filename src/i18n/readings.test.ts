import { expect, test } from 'vitest'
import { readAllProse } from './localeFiles.ts'
import {
  describeUnread,
  findUnread,
  howToReread,
  loadReadings,
  noteReadings,
  sourcesOf,
  translations,
  unreadTranslations,
} from './readings.ts'

const prose = [
  { file: 'quiz.json', key: 'left_one', texts: ['one left'] },
  { file: 'quiz.json', key: 'left_other', texts: ['{{count}} left'] },
  { file: 'codes/404.json', key: 'causes', texts: ['a typing error', 'a deleted page'] },
]
const sources = sourcesOf(prose)
const read = noteReadings(sources)

test('every translation was read beside the English text as it is now', () => {
  const unread = unreadTranslations().map(describeUnread)
  expect(unread, unread.length === 0 ? '' : howToReread).toEqual([])
})

test.each(translations)('the notes of %s stand in the order in which they are written', (language) => {
  const readings = loadReadings(language)
  const sorted = noteReadings(sourcesOf(readAllProse('en')))
  const order = (notes: typeof readings) =>
    Object.entries(notes).flatMap(([file, keys]) => [file, ...Object.keys(keys)])
  expect(order(readings)).toEqual(order(sorted))
})

test('the forms of a plural and the texts of a list are read together', () => {
  expect(sources.map(({ key, text }) => [key, text])).toEqual([
    ['left', 'one left\n{{count}} left'],
    ['causes', 'a typing error\na deleted page'],
  ])
})

test('what was noted as read is not asked for again', () => {
  expect(findUnread(sources, read)).toEqual([])
})

test('one changed form or line makes its key unread, and no other', () => {
  const changed = sourcesOf(
    prose.map((entry) => ({ ...entry, texts: entry.texts.map((text) => text.replace('a del', 'the del')) })),
  )
  const before = read['codes/404.json']?.causes
  expect(findUnread(changed, read)).toEqual([{ file: 'codes/404.json', key: 'causes', why: 'changed', read: before }])
})

test('a key without a note and a note without a key are both named', () => {
  const fewer = sources.filter(({ key }) => key !== 'left')
  expect(findUnread(sources, noteReadings(fewer))).toMatchObject([{ key: 'left', why: 'new', read: undefined }])
  expect(findUnread(fewer, read)).toMatchObject([{ key: 'left', why: 'gone' }])
})

test('a name that every object has is no note', () => {
  const odd = sourcesOf([{ file: 'quiz.json', key: 'constructor', texts: ['text'] }])
  expect(findUnread(odd, {})).toMatchObject([{ key: 'constructor', why: 'new' }])
})

test('notes come in the same order whatever the order of the texts', () => {
  expect(JSON.stringify(noteReadings(sources.toReversed()))).toBe(JSON.stringify(read))
})
