import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntityTag } from './entityTag.ts'
import { formatEntityTag, isStrongMatch, isWeakMatch, parseEntityTag, parseEntityTagList } from './entityTag.ts'

const strong = (opaque: string): EntityTag => ({ weak: false, opaque })
const weak = (opaque: string): EntityTag => ({ weak: true, opaque })

test('the examples of the RFC are read', () => {
  expect(parseEntityTag('"xyzzy"')).toEqual(strong('xyzzy'))
  expect(parseEntityTag('W/"xyzzy"')).toEqual(weak('xyzzy'))
  expect(parseEntityTag('""')).toEqual(strong(''))
})

test('a backslash is a character like any other', () => {
  expect(parseEntityTag('"a\\"')).toEqual(strong('a\\'))
})

test.each([
  '',
  'xyzzy',
  '"xyzzy',
  'xyzzy"',
  'w/"xyzzy"',
  'W/xyzzy',
  'W/ "x"',
  '"a b"',
  '"a"b"',
  ' "a"',
  '"a" ',
  '*',
  '"\n"',
])('%j is no entity tag', (text) => {
  expect(parseEntityTag(text)).toBeUndefined()
})

test.each([
  ['W/"1"', 'W/"1"', false, true],
  ['W/"1"', 'W/"2"', false, false],
  ['W/"1"', '"1"', false, true],
  ['"1"', '"1"', true, true],
])('%s and %s: strong comparison %s, weak comparison %s', (a, b, isStrong, isWeak) => {
  const [first, second] = [parseEntityTag(a) ?? strong('a'), parseEntityTag(b) ?? strong('b')]
  expect(isStrongMatch(first, second)).toBe(isStrong)
  expect(isStrongMatch(second, first)).toBe(isStrong)
  expect(isWeakMatch(first, second)).toBe(isWeak)
  expect(isWeakMatch(second, first)).toBe(isWeak)
})

test('lists are read, their empty elements dropped', () => {
  expect(parseEntityTagList('"xyzzy"')).toEqual([strong('xyzzy')])
  expect(parseEntityTagList('"xyzzy", "r2d2xxxx", "c3piozzzz"')).toEqual(['xyzzy', 'r2d2xxxx', 'c3piozzzz'].map(strong))
  expect(parseEntityTagList('W/"xyzzy", W/"r2d2xxxx", W/"c3piozzzz"')).toEqual(
    ['xyzzy', 'r2d2xxxx', 'c3piozzzz'].map(weak),
  )
  expect(parseEntityTagList(' ,"a" ,\t, W/"b",')).toEqual([strong('a'), weak('b')])
  expect(parseEntityTagList('*')).toBe('*')
  expect(parseEntityTagList('')).toEqual([])
})

test('a comma may stand inside a tag', () => {
  expect(parseEntityTagList('"a,b", W/",", "c"')).toEqual([strong('a,b'), weak(','), strong('c')])
})

test.each(['*, "a"', '"a", *', '*, *', '"a" "b"', '"a""b"', 'a', '"a', '"a", b'])('%s is nonsense', (value) => {
  expect(parseEntityTagList(value)).toBeUndefined()
})

test('every tag and every list of tags comes back', () => {
  const opaque = fc.string({ unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)) })
  const tags = fc.record({ weak: fc.boolean(), opaque: opaque.map((text) => text.replace(/["\x7f]/g, '')) })
  fc.assert(
    fc.property(fc.array(tags), (list) => {
      expect(list.map((tag) => parseEntityTag(formatEntityTag(tag)))).toEqual(list)
      expect(parseEntityTagList(list.map(formatEntityTag).join(', '))).toEqual(list)
    }),
  )
})
