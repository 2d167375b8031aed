import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mediaTypeQuality, negotiateCoding, negotiateLanguage, negotiateMediaType } from './negotiation.ts'
import { parseQualityValue, parseWeightedList } from './qualityValue.ts'

describe('quality values', () => {
  test('there are at most three digits after the point, and at most 1', () => {
    const valid = ['0', '0.', '0.5', '0.001', '0.999', '1', '1.', '1.000']
    expect(valid.map(parseQualityValue)).toEqual([0, 0, 0.5, 0.001, 0.999, 1, 1, 1])
    for (const text of ['', '2', '1.1', '1.001', '0.1234', '.5', '-0', '-1', '1e0', 'NaN', '0,5', ' 1', '00']) {
      expect(parseQualityValue(text)).toBeUndefined()
    }
  })

  test('a weight is 1 where none is given, and an element with nonsense is left out', () => {
    expect(parseWeightedList('da, en-gb;q=0.8 , en ; Q=0.7, fr;q=high, de;x=1')).toEqual([
      { value: 'da', quality: 1 },
      { value: 'en-gb', quality: 0.8 },
      { value: 'en', quality: 0.7 },
    ])
  })
})

describe('media types', () => {
  const table = 'text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5'

  // The table also gives text/html;level=3 the quality 0.7, which none of its ranges has for that type; the rule that
  // stands before it, the range with the highest precedence, gives 0.3.
  test.each([
    ['text/plain;format=flowed', 1],
    ['text/plain', 0.7],
    ['text/html', 0.3],
    ['image/jpeg', 0.5],
    ['text/plain;format=fixed', 0.4],
    ['text/html;level=3', 0.3],
  ])('the quality of %s is %d', (type, quality) => {
    expect(mediaTypeQuality(table, type)).toBe(quality)
  })

  test('audio/basic is preferred, but any audio does', () => {
    const accept = 'audio/*; q=0.2, audio/basic'
    expect(negotiateMediaType(accept, ['audio/ogg', 'audio/basic'])).toBe('audio/basic')
    expect(negotiateMediaType(accept, ['text/html', 'audio/ogg'])).toBe('audio/ogg')
  })

  test('the best of what exists is sent', () => {
    const accept = 'text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c'
    expect(negotiateMediaType(accept, ['text/plain', 'text/x-dvi', 'text/x-c', 'text/html'])).toBe('text/x-c')
    expect(negotiateMediaType(accept, ['text/plain', 'text/x-dvi'])).toBe('text/x-dvi')
    expect(negotiateMediaType(accept, ['text/plain'])).toBe('text/plain')
    expect(negotiateMediaType(accept, ['image/png'])).toBeUndefined()
  })

  test('the most specific range has precedence, wherever it stands', () => {
    const ranges = ['text/*;q=0.1', 'text/plain;q=0.2', 'text/plain;format=flowed;q=0.3', '*/*;q=0.4']
    fc.assert(
      fc.property(fc.shuffledSubarray(ranges, { minLength: ranges.length }), (shuffled) => {
        const accept = shuffled.join(', ')
        const types = ['text/plain;format=flowed', 'text/plain', 'text/html', 'image/png']
        expect(types.map((type) => mediaTypeQuality(accept, type))).toEqual([0.3, 0.2, 0.1, 0.4])
      }),
    )
  })

  test('a quality of 0 refuses, also what a wider range would accept', () => {
    expect(negotiateMediaType('*/*, application/json;q=0', ['application/json'])).toBeUndefined()
    expect(negotiateMediaType('*/*, application/json;q=0', ['application/json', 'text/html'])).toBe('text/html')
    expect(negotiateMediaType('*/*;q=0', ['text/html'])).toBeUndefined()
    expect(negotiateMediaType('text/html;q=0.000', ['text/html'])).toBeUndefined()
  })

  test('without the field nothing is preferred; with an empty one nothing is accepted', () => {
    expect(negotiateMediaType(undefined, ['text/html', 'application/json'])).toBe('text/html')
    expect(negotiateMediaType('', ['text/html'])).toBeUndefined()
    expect(negotiateMediaType('text/html', [])).toBeUndefined()
  })

  test('of what is wanted equally the first offered is sent', () => {
    expect(negotiateMediaType('a/b, c/d', ['c/d', 'a/b'])).toBe('c/d')
  })

  test('the weight counts wherever it stands, and nonsense is left out', () => {
    expect(mediaTypeQuality('text/html;q=0.4;level=1', 'text/html;level=1')).toBe(0.4)
    expect(mediaTypeQuality('text/html;q=2, */*;q=0.1', 'text/html')).toBe(0.1)
    expect(mediaTypeQuality('*/html, *', 'text/html')).toBe(0)
    expect(mediaTypeQuality('text/html', 'nonsense')).toBe(0)
    expect(mediaTypeQuality('TEXT/HTML;Charset=UTF-8', 'text/html; charset=utf-8')).toBe(1)
  })
})

describe('languages', () => {
  test('Danish is preferred, but British and other English do', () => {
    const accept = 'da, en-gb;q=0.8, en;q=0.7'
    expect(negotiateLanguage(accept, ['en-US', 'en-GB', 'da'])).toBe('da')
    expect(negotiateLanguage(accept, ['en-US', 'en-GB'])).toBe('en-GB')
    expect(negotiateLanguage(accept, ['fr', 'en-US'])).toBe('en-US')
    expect(negotiateLanguage(accept, ['fr'])).toBeUndefined()
  })

  test('a range is a prefix only at a hyphen', () => {
    expect(negotiateLanguage('e', ['en'])).toBeUndefined()
    expect(negotiateLanguage('en', ['eng'])).toBeUndefined()
    expect(negotiateLanguage('DE-de', ['de-DE-1996'])).toBe('de-DE-1996')
  })

  test('who asks for British English gets other English by lookup only', () => {
    expect(negotiateLanguage('en-gb', ['en'])).toBeUndefined()
    expect(negotiateLanguage('en-gb', ['fr', 'en'], 'lookup')).toBe('en')
    expect(negotiateLanguage('zh-Hant-CN', ['zh-hant'], 'lookup')).toBe('zh-hant')
    expect(negotiateLanguage('id-ID;q=0.5, fr-CA', ['id', 'fr'], 'lookup')).toBe('fr')
    expect(negotiateLanguage('en-GB, en;q=0', ['en'], 'lookup')).toBeUndefined()
    expect(negotiateLanguage('en-GB;q=0', ['en'], 'lookup')).toBeUndefined()
  })

  test('the wildcard stands for what is not mentioned, and 0 refuses', () => {
    expect(negotiateLanguage('*;q=0.5, en;q=0.4', ['en', 'fr'])).toBe('fr')
    expect(negotiateLanguage('*, en;q=0', ['en'])).toBeUndefined()
    expect(negotiateLanguage('en, en-GB;q=0', ['en-GB', 'en-US'])).toBe('en-US')
    expect(negotiateLanguage(undefined, ['id', 'en'])).toBe('id')
  })
})

describe('content codings', () => {
  test.each([
    ['compress, gzip', ['gzip', 'identity'], 'gzip'],
    ['', ['gzip', 'br'], 'identity'],
    ['*', ['br', 'gzip'], 'br'],
    ['compress;q=0.5, gzip;q=1.0', ['compress', 'gzip'], 'gzip'],
    ['gzip;q=1.0, identity; q=0.5, *;q=0', ['br', 'gzip'], 'gzip'],
    ['gzip;q=1.0, identity; q=0.5, *;q=0', ['br'], 'identity'],
  ])('of the RFC: %j, offered %j, gives %s', (accept, offered, expected) => {
    expect(negotiateCoding(accept, offered)).toBe(expected)
  })

  test('no coding is acceptable unless it is excluded', () => {
    expect(negotiateCoding('br', ['gzip'])).toBe('identity')
    expect(negotiateCoding('gzip;q=0', ['gzip'])).toBe('identity')
    expect(negotiateCoding('br, identity;q=0', ['gzip'])).toBeUndefined()
    expect(negotiateCoding('br, *;q=0', ['gzip'])).toBeUndefined()
    expect(negotiateCoding('*;q=0, identity;q=0.1', ['gzip'])).toBe('identity')
  })

  test('even a small weight comes before no coding', () => {
    expect(negotiateCoding('gzip;q=0.001', ['identity', 'gzip'])).toBe('gzip')
  })

  test('names are case-insensitive and x-gzip is gzip', () => {
    expect(negotiateCoding('X-GZIP', ['gzip'])).toBe('gzip')
    expect(negotiateCoding('constructor', ['gzip'])).toBe('identity')
  })

  test('without the field any coding will do', () => {
    expect(negotiateCoding(undefined, ['br'])).toBe('br')
    expect(negotiateCoding(undefined, [])).toBe('identity')
  })
})
