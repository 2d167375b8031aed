import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheDirectives, directiveSeconds, formatCacheControl, parseCacheControl } from './cacheControl.ts'

test('directives are read with and without an argument, in lower case', () => {
  expect([...parseCacheControl('Max-Age=5, no-transform, PRIVATE')]).toEqual([
    ['max-age', '5'],
    ['no-transform', undefined],
    ['private', undefined],
  ])
  expect([...parseCacheControl('private, community="UCI"')]).toEqual([
    ['private', undefined],
    ['community', 'UCI'],
  ])
})

test('an argument may be quoted or not, and a quoted one may hold commas', () => {
  expect(parseCacheControl('max-age="5"')).toEqual(parseCacheControl('max-age=5'))
  expect(parseCacheControl('no-cache="Set-Cookie, Age", no-store').get('no-cache')).toBe('Set-Cookie, Age')
})

test('the first of equal directives counts', () => {
  expect(parseCacheControl('max-age=1, max-age=2').get('max-age')).toBe('1')
})

test('what is nonsense does not spoil what stands beside it', () => {
  expect([...parseCacheControl('max age=5, =1, a=, b="x, no-store')]).toEqual([])
  expect([...parseCacheControl(';;, a=b c, no-store').keys()]).toEqual(['no-store'])
})

test('the lines of a message are one list, and without the field there is none', () => {
  expect([
    ...cacheDirectives([
      ['Cache-Control', 'no-store'],
      ['cache-control', 'max-age=1'],
    ]).keys(),
  ]).toEqual(['no-store', 'max-age'])
  expect(cacheDirectives([]).size).toBe(0)
})

test('seconds are read, an absent directive says nothing, and nonsense is stale', () => {
  const directives = parseCacheControl('max-age=10, s-maxage=1.5, max-stale, x=-1, y=99999999999999999999')
  expect(directiveSeconds(directives, 'max-age')).toBe(10)
  expect(directiveSeconds(directives, 's-maxage')).toBe(0)
  expect(directiveSeconds(directives, 'max-stale')).toBe(0)
  expect(directiveSeconds(directives, 'x')).toBe(0)
  expect(directiveSeconds(directives, 'y')).toBe(2_147_483_648)
  expect(directiveSeconds(directives, 'min-fresh')).toBeUndefined()
})

test('seconds are written as tokens, field names quoted', () => {
  expect(
    formatCacheControl(
      new Map([
        ['max-age', '5'],
        ['no-cache', 'Age'],
        ['public', undefined],
        ['community', 'U C'],
      ]),
    ),
  ).toBe('max-age=5, no-cache="Age", public, community="U C"')
})

test('every set of directives comes back', () => {
  const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/)
  const directives = fc
    .dictionary(name, fc.option(fc.string(), { nil: undefined }))
    .map((object) => new Map(Object.entries(object)))
  fc.assert(
    fc.property(directives, (map) => {
      expect(parseCacheControl(formatCacheControl(map))).toEqual(map)
    }),
  )
})
