import { expect, test } from 'vitest'
import sections from '../../data/sections.json' with { type: 'json' }
import { meaningsOf } from './fieldMeaning.ts'
import { fieldSpecs, findField, findMethod, methodSpecs } from './fieldSpecs.ts'
import { request, response } from './message.ts'
import { isObsoleteDocument, parseSpec } from './spec.ts'

const documents: Readonly<Record<string, { readonly sections: Readonly<Record<string, string>> }>> = sections.documents
const keysOf = (name: string, value: string, status = 200) =>
  meaningsOf(response(status), [name, value]).map(({ key }) => key)

test.each([...Object.entries(fieldSpecs), ...Object.entries(methodSpecs)])(
  '%s is defined in a section that is on the list',
  (_, spec) => {
    const { document = '', section } = parseSpec(spec) ?? {}
    expect(isObsoleteDocument(document)).toBe(false)
    expect(documents[document]).toBeDefined()
    if (section !== undefined) expect(documents[document]?.sections[section]).toBeDefined()
  },
)

test('the title of a section of RFC 9110 that defines a field or method names it', () => {
  for (const [name, spec] of [...Object.entries(fieldSpecs), ...Object.entries(methodSpecs)]) {
    const { document = '', section = '' } = parseSpec(spec) ?? {}
    if (document === 'RFC 9110') expect(documents[document]?.sections[section], spec).toContain(name)
  }
})

test('names of fields are found in any case, methods only in their own', () => {
  expect(findField('content-TYPE')).toBe('Content-Type')
  expect(findField('X-Unknown')).toBeUndefined()
  expect(findMethod('GET')).toBe('GET')
  expect(findMethod('get')).toBeUndefined()
  expect(findMethod('toString')).toBeUndefined()
})

test('Retry-After is a wait in the largest unit that fits, or a moment', () => {
  const one = (value: string) => meaningsOf(response(503), ['Retry-After', value])
  expect(one('120')).toEqual([{ key: 'minutes', count: 2 }])
  expect(one('7200')).toEqual([{ key: 'hours', count: 2 }])
  expect(one('90')).toEqual([{ key: 'seconds', count: 90 }])
  expect(one('0')).toEqual([{ key: 'seconds', count: 0 }])
  expect(one('Fri, 31 Dec 1999 23:59:59 GMT')).toEqual([{ key: 'instant', date: Date.UTC(1999, 11, 31, 23, 59, 59) }])
  expect(one('soon')).toEqual([])
})

test('each directive of Cache-Control that is known says its own', () => {
  expect(keysOf('Cache-Control', 'private, no-cache')).toEqual(['private', 'noCache'])
  expect(keysOf('Cache-Control', 'no-store, x=1')).toEqual(['noStore'])
  expect(meaningsOf(response(200), ['cache-control', 'max-age=60'])).toEqual([{ key: 'fresh', count: 60 }])
  expect(keysOf('Cache-Control', 'max-age=much')).toEqual([])
})

test('a range counts both of its ends', () => {
  expect(meaningsOf(request('GET', '/'), ['Range', 'bytes=0-63'])).toEqual([
    { key: 'range', first: 0, last: 63, count: 64 },
  ])
  expect(keysOf('Range', 'bytes=-500')).toEqual([])
  expect(meaningsOf(response(206), ['Content-Range', 'bytes 42-1233/1234'])).toEqual([
    { key: 'part', first: 42, last: 1233, total: 1234 },
  ])
  expect(keysOf('Content-Range', 'bytes */47022')).toEqual(['unsatisfied'])
})

test('Location means what the status code makes of it', () => {
  expect(keysOf('Location', '/a', 201)).toEqual(['created'])
  expect(keysOf('Location', '/a', 303)).toEqual(['redirectTarget'])
  expect(keysOf('Location', '/a', 202)).toEqual(['locationConvention'])
})

test.each([
  ['Content-Type', 'application/problem+json', 'media.problem'],
  ['Content-Type', 'text/html; charset=utf-8', 'media.html'],
  ['Content-Length', '0', 'nothingFollows'],
  ['ETag', 'W/"0815"', 'weakTag'],
  ['ETag', '"xyzzy"', 'strongTag'],
  ['If-None-Match', '*', 'createOnly'],
  ['If-Match', '*', 'anyVersion'],
  ['Expect', '100-continue', 'continue'],
  ['Connection', 'close', 'close'],
  ['Depth', 'infinity', 'infinity'],
  ['WWW-Authenticate', 'Basic realm="x"', 'basic'],
  ['Prefer', 'respond-async', 'respondAsync'],
])('%s: %s is %s', (name, value, key) => {
  expect(keysOf(name, value)).toEqual([key])
})

test('nonsense has no meaning, and nothing throws', () => {
  for (const name of [...Object.keys(fieldSpecs), 'X-Unknown', '']) {
    for (const value of ['', '\u0000', ',;="', '99999999999999999999', 'a/b/c']) {
      expect(() => meaningsOf(response(200), [name, value])).not.toThrow()
    }
  }
  expect(keysOf('Content-Length', '-1')).toEqual([])
  expect(keysOf('Date', 'yesterday')).toEqual([])
})
