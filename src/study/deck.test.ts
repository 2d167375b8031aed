import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DeckNote, deckFields, deckTags, formatDeck } from './deck.ts'

const names = {
  id: 'Note',
  code: 'Code',
  phrase: 'Phrase',
  gist: 'Meaning',
  situation: 'Situation',
  answer: 'Answer',
  next: 'Next',
  spec: 'Stands in',
  tags: 'Tags',
}

const note: DeckNote = {
  id: 'statuscope-en-409',
  code: '409',
  phrase: 'Conflict',
  gist: 'Does not fit the state of the resource.',
  situation: '`PUT /a` comes',
  answer: '409 Conflict',
  next: 'Resolves it',
  spec: 'RFC 9110 §15.5.10',
  tags: ['http', 'http::4xx', 'RFC9110'],
}

/** Reads a file of tabs and quotation marks as RFC 4180 describes it with commas, lines that begin with # left out. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let [row, field, isQuoted, wasQuoted]: [string[], string, boolean, boolean] = [[], '', false, false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at++
      } else isQuoted = false
    } else if (sign === '"' && field === '') [isQuoted, wasQuoted] = [true, true]
    else if (sign === '\t' || sign === '\n') {
      row.push(field)
      field = ''
      if (sign === '\n') {
        if (wasQuoted || row[0]?.[0] !== '#') rows.push(row)
        row = []
        wasQuoted = false
      }
    } else field += sign
  }
  return rows
}

test('a deck begins with the lines that tell Anki how to read it', () => {
  const [separator, html, guid, tags, columns] = formatDeck([note], names).split('\n')
  expect([separator, html]).toEqual(['#separator:tab', '#html:false'])
  expect(columns?.startsWith('#columns:')).toBe(true)
  const listed = columns?.slice('#columns:'.length).split('\t') ?? []
  expect(guid).toBe(`#guid column:${listed.indexOf(names.id) + 1}`)
  expect(tags).toBe(`#tags column:${listed.indexOf(names.tags) + 1}`)
  expect(listed).toHaveLength(deckFields.length + 2)
})

test('a note is one line, its tags apart by spaces, without the backticks around code', () => {
  const lines = formatDeck([note], names).trimEnd().split('\n').slice(5)
  expect(lines).toHaveLength(1)
  expect(lines[0]?.split('\t')).toEqual([
    note.id,
    ...deckFields.map((field) => note[field].replaceAll('`', '')),
    'http http::4xx RFC9110',
  ])
})

test('whatever stands in the fields is read back as it was', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '#', ' ', 'é') })
  fc.assert(
    fc.property(fc.array(fc.record({ code: text, gist: text, situation: text }), { minLength: 1 }), (some) => {
      const notes = some.map((fields) => ({ ...note, ...fields }))
      const rows = read(formatDeck(notes, names))
      expect(rows.map((row) => row.slice(1, -1))).toEqual(
        notes.map((each) => deckFields.map((field) => each[field].replaceAll('`', ''))),
      )
    }),
  )
})

test('the name of a column cannot break the line it stands in', () => {
  const columns = formatDeck([], { ...names, code: 'a\tb\nc' }).split('\n')[4]
  expect(columns?.split('\t')).toHaveLength(deckFields.length + 2)
})

test.each([
  [409, ['http', 'http::4xx', 'RFC9110']],
  [207, ['http', 'http::2xx', 'RFC4918']],
  [520, ['http', 'http::5xx', 'vendor']],
])('%i is tagged by its class and by who defines it', (code, tags) => {
  expect(deckTags(code)).toEqual(tags)
})
