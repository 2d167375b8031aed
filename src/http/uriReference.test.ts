import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatUriReference, parseUriReference, removeDotSegments } from './uriReference.ts'

test('the example of the RFC has its five components', () => {
  expect(parseUriReference('http://www.ics.uci.edu/pub/ietf/uri/#Related')).toEqual({
    scheme: 'http',
    authority: 'www.ics.uci.edu',
    path: '/pub/ietf/uri/',
    query: undefined,
    fragment: 'Related',
  })
  expect(parseUriReference('foo://example.com:8042/over/there?name=ferret#nose')).toEqual({
    scheme: 'foo',
    authority: 'example.com:8042',
    path: '/over/there',
    query: 'name=ferret',
    fragment: 'nose',
  })
  expect(parseUriReference('urn:example:animal:ferret:nose')?.path).toBe('example:animal:ferret:nose')
})

test.each([
  'ftp://ftp.is.co.za/rfc/rfc1808.txt',
  'http://www.ietf.org/rfc/rfc2396.txt',
  'ldap://[2001:db8::7]/c=GB?objectClass?one',
  'mailto:John.Doe@example.com',
  'news:comp.infosystems.www.servers.unix',
  'tel:+1-816-555-1212',
  'telnet://192.0.2.16:80/',
  'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
  '',
  '?',
  '#',
  '//',
  'a?#',
])('%j comes back', (text) => {
  const parsed = parseUriReference(text)
  expect(parsed && formatUriReference(parsed)).toBe(text)
})

test.each([
  'http://a b/',
  '/a b',
  '/é',
  '/%',
  '/%zz',
  '/<script>',
  '1a:b',
  ':a',
  'a#b#c',
  '/[a]',
  'http://a:b/',
  'http://[/',
  'http://a]/',
  'a\\b',
  '/a\n',
])('%j is no URI reference', (text) => {
  expect(parseUriReference(text)).toBeUndefined()
})

test('the dot segments of the examples are removed', () => {
  expect(removeDotSegments('/a/b/c/./../../g')).toBe('/a/g')
  expect(removeDotSegments('mid/content=5/../6')).toBe('mid/6')
})

/** The algorithm as the RFC spells it out, step by step. */
function literally(path: string): string {
  let input = path
  let output = ''
  while (input !== '') {
    if (input.startsWith('../')) input = input.slice(3)
    else if (input.startsWith('./')) input = input.slice(2)
    else if (input.startsWith('/./')) input = input.slice(2)
    else if (input === '/.') input = '/'
    else if (input.startsWith('/../') || input === '/..') {
      input = `/${input.slice(4)}`
      output = output.slice(0, Math.max(0, output.lastIndexOf('/')))
    } else if (input === '.' || input === '..') input = ''
    else {
      const [segment = ''] = /^\/?[^/]*/.exec(input) ?? []
      output += segment
      input = input.slice(segment.length)
    }
  }
  return output
}

test('every path loses its dot segments as the RFC spells it out', () => {
  const path = fc.array(fc.constantFrom('/', '.', '..', 'a', '')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(path, (text) => {
      expect(removeDotSegments(text)).toBe(literally(text))
    }),
    { numRuns: 1000 },
  )
})

test('what is left never reads as an authority', () => {
  expect(
    formatUriReference({ scheme: 'g', authority: undefined, path: '//x', query: undefined, fragment: undefined }),
  ).toBe('g:/.//x')
})
