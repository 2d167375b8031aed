import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fieldLines,
  fieldValue,
  formatQuotedString,
  hasField,
  isToken,
  parseList,
  parseParameters,
  parseQuotedString,
  trimWhitespace,
  withField,
  withoutField,
} from './fields.ts'

const example = [
  ['Example-Field', 'Foo, Bar'],
  ['Other', '1'],
  ['example-field', 'Baz'],
] as const

describe('fields', () => {
  test('lines of one name are combined in order, whatever the case of the name', () => {
    expect(fieldValue(example, 'EXAMPLE-FIELD')).toBe('Foo, Bar, Baz')
    expect(fieldLines(example, 'Example-Field')).toEqual(['Foo, Bar', 'Baz'])
    expect(fieldValue(example, 'Absent')).toBeUndefined()
  })

  test('a field with an empty value is present', () => {
    expect(hasField([['Accept-Encoding', '']], 'accept-encoding')).toBe(true)
    expect(fieldValue([['Accept-Encoding', '']], 'accept-encoding')).toBe('')
    expect(hasField([], 'accept-encoding')).toBe(false)
  })

  test('setting a field replaces its first line where it stands and drops the others', () => {
    expect(withField(example, 'Example-Field', 'x')).toEqual([
      ['Example-Field', 'x'],
      ['Other', '1'],
    ])
    expect(withField(example, 'New', 'x').at(-1)).toEqual(['New', 'x'])
    expect(withoutField(example, 'example-FIELD')).toEqual([['Other', '1']])
  })
})

describe('tokens', () => {
  test('a token has no white space and no delimiter', () => {
    for (const text of ['GET', 'text', "!#$%&'*+-.^_`|~", '0']) expect(isToken(text)).toBe(true)
    for (const delimiter of [...'"(),/:;<=>?@[\\]{} \t', '', 'é', 'a b', 'a\n']) expect(isToken(delimiter)).toBe(false)
  })

  test('only spaces and tabs are white space', () => {
    expect(trimWhitespace(' \t a b \t')).toBe('a b')
    expect(trimWhitespace(' \t ')).toBe('')
    expect(trimWhitespace('\u00a0a\n')).toBe('\u00a0a\n')
  })
})

describe('lists', () => {
  test('the examples of the RFC are read, their empty elements dropped', () => {
    expect(parseList('foo,bar')).toEqual(['foo', 'bar'])
    expect(parseList('foo ,bar,')).toEqual(['foo', 'bar'])
    expect(parseList('foo , ,bar,charlie')).toEqual(['foo', 'bar', 'charlie'])
    for (const empty of ['', ',', ',   ,']) expect(parseList(empty)).toEqual([])
  })

  test('a comma inside a quoted string separates nothing', () => {
    expect(parseList('"http://example.com/a.html,foo", "http://without-a-comma.example.com/"')).toEqual([
      '"http://example.com/a.html,foo"',
      '"http://without-a-comma.example.com/"',
    ])
    expect(parseList('"Sat, 04 May 1996", "Wed, 14 Sep 2005"')).toEqual(['"Sat, 04 May 1996"', '"Wed, 14 Sep 2005"'])
    expect(parseList('a="\\",", b')).toEqual(['a="\\","', 'b'])
  })

  test('a quoted string that never ends reaches to the end', () => {
    expect(parseList('a, "b, c')).toEqual(['a', '"b, c'])
  })
})

describe('quoted strings', () => {
  test('a backslash makes the next character stand for itself', () => {
    expect(parseQuotedString('"Login to \\"apps\\""')).toBe('Login to "apps"')
    expect(parseQuotedString('"a\\b\\\\"')).toBe('ab\\')
    expect(parseQuotedString('""')).toBe('')
  })

  test('what is not one quoted string is refused', () => {
    for (const text of ['', '"', 'a', '"a', 'a"', '"a"b"', '"a\\"', '"\n"', ' "a"']) {
      expect(parseQuotedString(text)).toBeUndefined()
    }
  })

  test('every text without control characters comes back from its quoted string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseQuotedString(formatQuotedString(text))).toBe(text)
      }),
    )
  })

  test('a control character becomes a space', () => {
    expect(formatQuotedString('a\r\nb\u007f\tc')).toBe('"a  b \tc"')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => parseQuotedString(formatQuotedString(text)) !== undefined),
    )
  })
})

describe('parameters', () => {
  test('names are in lower case, quoted and unquoted values are equivalent', () => {
    expect([...(parseParameters(';Charset=utf-8') ?? [])]).toEqual([['charset', 'utf-8']])
    expect(parseParameters('; charset="utf-8"')).toEqual(parseParameters(';charset=utf-8'))
    expect([...(parseParameters(' ; a=1;; b="x;y" ;') ?? [])]).toEqual([
      ['a', '1'],
      ['b', 'x;y'],
    ])
    expect(parseParameters('')).toEqual(new Map())
  })

  test('the first of equal names counts', () => {
    expect(parseParameters(';a=1;A=2')?.get('a')).toBe('1')
  })

  test('no white space may stand around the equals sign, and nothing may be missing', () => {
    for (const text of [';a =1', ';a= 1', ';a', ';=1', ';a=', 'a=1', ';a="', ';a=1 2', ';a=(']) {
      expect(parseParameters(text)).toBeUndefined()
    }
  })
})
