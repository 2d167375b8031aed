import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { request } from './message.ts'
import { formatQuery, parseTarget, pathSegments, queryParameters, resolveTarget, targetUri } from './target.ts'

const base = 'http://a/b/c/d;p?q'

describe('resolving', () => {
  test.each([
    ['g:h', 'g:h'],
    ['g', 'http://a/b/c/g'],
    ['./g', 'http://a/b/c/g'],
    ['g/', 'http://a/b/c/g/'],
    ['/g', 'http://a/g'],
    ['//g', 'http://g'],
    ['?y', 'http://a/b/c/d;p?y'],
    ['g?y', 'http://a/b/c/g?y'],
    ['#s', 'http://a/b/c/d;p?q#s'],
    ['g#s', 'http://a/b/c/g#s'],
    ['g?y#s', 'http://a/b/c/g?y#s'],
    [';x', 'http://a/b/c/;x'],
    ['g;x', 'http://a/b/c/g;x'],
    ['g;x?y#s', 'http://a/b/c/g;x?y#s'],
    ['', 'http://a/b/c/d;p?q'],
    ['.', 'http://a/b/c/'],
    ['./', 'http://a/b/c/'],
    ['..', 'http://a/b/'],
    ['../', 'http://a/b/'],
    ['../g', 'http://a/b/g'],
    ['../..', 'http://a/'],
    ['../../', 'http://a/'],
    ['../../g', 'http://a/g'],
    ['../../../g', 'http://a/g'],
    ['../../../../g', 'http://a/g'],
    ['/./g', 'http://a/g'],
    ['/../g', 'http://a/g'],
    ['g.', 'http://a/b/c/g.'],
    ['.g', 'http://a/b/c/.g'],
    ['g..', 'http://a/b/c/g..'],
    ['..g', 'http://a/b/c/..g'],
    ['./../g', 'http://a/b/g'],
    ['./g/.', 'http://a/b/c/g/'],
    ['g/./h', 'http://a/b/c/g/h'],
    ['g/../h', 'http://a/b/c/h'],
    ['g;x=1/./y', 'http://a/b/c/g;x=1/y'],
    ['g;x=1/../y', 'http://a/b/c/y'],
    ['g?y/./x', 'http://a/b/c/g?y/./x'],
    ['g?y/../x', 'http://a/b/c/g?y/../x'],
    ['g#s/./x', 'http://a/b/c/g#s/./x'],
    ['g#s/../x', 'http://a/b/c/g#s/../x'],
    ['http:g', 'http:g'],
  ])('%j means %s', (reference, uri) => {
    expect(resolveTarget(base, reference)).toBe(uri)
  })

  test('a base without a path gets one', () => {
    expect(resolveTarget('https://press.example', 'jobs/7')).toBe('https://press.example/jobs/7')
    expect(resolveTarget('https://press.example', '/jobs/7')).toBe('https://press.example/jobs/7')
  })

  test('nonsense means nothing', () => {
    expect(resolveTarget('/no/scheme', 'g')).toBeUndefined()
    expect(resolveTarget('', '')).toBeUndefined()
    expect(resolveTarget(base, 'a b')).toBeUndefined()
    expect(resolveTarget('http://a b', 'g')).toBeUndefined()
  })
})

describe('request targets', () => {
  test('the four forms of the RFC are told apart', () => {
    expect(parseTarget('/where?q=now')).toMatchObject({ form: 'origin', path: '/where', query: 'q=now' })
    expect(parseTarget('http://www.example.org/pub/WWW/TheProject.html')).toMatchObject({
      form: 'absolute',
      scheme: 'http',
      authority: 'www.example.org',
      path: '/pub/WWW/TheProject.html',
    })
    expect(parseTarget('http://www.example.org:8001')).toMatchObject({ form: 'absolute', path: '' })
    expect(parseTarget('www.example.com:80')).toMatchObject({ form: 'authority', authority: 'www.example.com:80' })
    expect(parseTarget('127.0.0.1:80')?.form).toBe('authority')
    expect(parseTarget('[2001:db8::7]:80')?.form).toBe('authority')
    expect(parseTarget('*')?.form).toBe('asterisk')
  })

  test('two slashes begin no authority', () => {
    expect(parseTarget('//evil.example/x')).toMatchObject({
      form: 'origin',
      authority: undefined,
      path: '//evil.example/x',
    })
  })

  test('an empty query is not an absent one', () => {
    expect(parseTarget('/a?')?.query).toBe('')
    expect(parseTarget('/a')?.query).toBeUndefined()
  })

  test.each([
    '',
    'a',
    '?q',
    '/a b',
    '/a#b',
    '/%zz',
    '/é',
    '/[a]',
    '//[a]',
    'http:///a',
    'http:a',
    'mailto:x',
    '**',
    'a:b',
    '/\u0000',
  ])('%j is nonsense', (text) => {
    expect(parseTarget(text)).toBeUndefined()
  })
})

describe('paths and queries', () => {
  test('segments are decoded one by one, so an encoded slash parts nothing', () => {
    expect(pathSegments('/jobs/7')).toEqual(['jobs', '7'])
    expect(pathSegments('/')).toEqual([''])
    expect(pathSegments('/a%2Fb/c%20d/')).toEqual(['a/b', 'c d', ''])
    expect(pathSegments('/%ff')).toBeUndefined()
    expect(pathSegments('/%')).toBeUndefined()
  })

  test('a query is read as forms write it', () => {
    expect(queryParameters('a=1&b=x+y%2B&a=2&c&=d&&e=f=g')).toEqual([
      ['a', '1'],
      ['b', 'x y+'],
      ['a', '2'],
      ['c', ''],
      ['', 'd'],
      ['e', 'f=g'],
    ])
    expect(queryParameters(undefined)).toEqual([])
    expect(queryParameters('')).toEqual([])
    expect(queryParameters('a=%')).toBeUndefined()
  })
})

describe('the target URI', () => {
  test('the examples of the RFC are put together', () => {
    const first = request('GET', '/pub/WWW/TheProject.html', [['Host', 'www.example.org']])
    expect(targetUri(first, 'https')).toBe('https://www.example.org/pub/WWW/TheProject.html')
    const second = request('OPTIONS', '*', [['Host', 'www.example.org:8080']])
    expect(targetUri(second, 'http')).toBe('http://www.example.org:8080')
  })

  test('an absolute target has the last word over Host and scheme', () => {
    const sent = request('GET', 'http://www.example.org/x', [['Host', 'other.example']])
    expect(targetUri(sent, 'https')).toBe('http://www.example.org/x')
  })

  test('without one host, or with a target that is nonsense, there is none', () => {
    expect(targetUri(request('GET', '/'), 'https')).toBeUndefined()
    expect(targetUri(request('GET', '/', [['Host', '']]), 'https')).toBeUndefined()
    expect(
      targetUri(
        request('GET', '/', [
          ['Host', 'a'],
          ['Host', 'b'],
        ]),
        'https',
      ),
    ).toBeUndefined()
    expect(targetUri(request('GET', 'a b', [['Host', 'a']]), 'https')).toBeUndefined()
  })
})

test('what is written as a query is read back the same', () => {
  expect(
    formatQuery([
      ['item', 'a & b = c'],
      ['quantity', '2'],
    ]),
  ).toBe('item=a+%26+b+%3D+c&quantity=2')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }))),
      (pairs) => {
        expect(queryParameters(formatQuery(pairs))).toEqual(pairs)
      },
    ),
  )
})
