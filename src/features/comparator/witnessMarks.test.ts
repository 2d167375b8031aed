import { expect, test } from 'vitest'
import { differingStretches, type Excerpt, excerptAround, markedPlace } from './witnessMarks.ts'

const differing = (first: string, second: string) => {
  const [a, b] = differingStretches(first, second)
  return [first.slice(a.from, a.to), second.slice(b.from, b.to)]
}

test('what two texts begin and end with alike does not differ', () => {
  expect(differing('"style-guide-2"', '"style-guide-3"')).toEqual(['2', '3'])
  expect(differing('bytes=0-63', 'bytes=5000-5999')).toEqual(['0-63', '5000-5999'])
  expect(differing('"pages":0', '"pages":0}')).toEqual(['', '}'])
  expect(differing('', 'bytes=0-63')).toEqual(['', 'bytes=0-63'])
  expect(differing('same', 'same')).toEqual(['', ''])
})

test('a word that differs in some letters differs as a whole', () => {
  expect(differing('/articles', '/article')).toEqual(['articles', 'article'])
  expect(differing('text/plain', 'application/json')).toEqual(['text/plain', 'application/json'])
  expect(differing('aa', 'aaa')).toEqual(['aa', 'aaa'])
})

test('a difference of the method stands in the first line', () => {
  const change = { part: 'method', from: 'GET', to: 'DELETE' } as const
  const place = markedPlace({ kind: 'request', change }, 'GET')
  expect(place?.line).toBe('start')
  const [first, second] = place?.stretches ?? []
  expect('GET /jobs/1 HTTP/1.1'.slice(first?.from, first?.to)).toBe('GET')
  expect('DELETE /jobs/1 HTTP/1.1'.slice(second?.from, second?.to)).toBe('DELETE')
})

test('a difference of the target is marked behind the method', () => {
  const change = { part: 'target', from: '/jobs/1', to: '/jobs/2' } as const
  const [first] = markedPlace({ kind: 'request', change }, 'GET')?.stretches ?? []
  expect('GET /jobs/1 HTTP/1.1'.slice(first?.from, first?.to)).toBe('1')
})

test('credentials are marked where Authorization stands', () => {
  const change = { part: 'credentials', from: undefined, to: 'Bearer reader' } as const
  expect(markedPlace({ kind: 'request', change }, 'GET')).toEqual({
    line: { field: 'Authorization' },
    stretches: [
      { from: 0, to: 0 },
      { from: 0, to: 13 },
    ],
  })
})

test('where only the moment differs, no line of the request does', () => {
  const difference = {
    kind: 'moment',
    from: { id: 'a', seconds: 1 },
    to: { id: 'b', seconds: 2 },
    between: [],
  } as const
  expect(markedPlace(difference, 'GET')).toBeUndefined()
})

const differingIn = ({ text, from, to }: Excerpt) => text.slice(from, to)

test('an excerpt is short, holds what differs, and shows where something is left out', () => {
  const text = `${'a'.repeat(100)}X${'b'.repeat(100)}`
  const excerpt = excerptAround(text, { from: 100, to: 101 })
  expect(excerpt.text).toBe(`…${'a'.repeat(18)}X${'b'.repeat(18)}…`)
  expect(differingIn(excerpt)).toBe('X')
  expect(excerptAround('short', { from: 0, to: 5 })).toEqual({ text: 'short', from: 0, to: 5 })
})

test('of a difference that is long itself, an excerpt has the beginning', () => {
  const excerpt = excerptAround('c'.repeat(300), { from: 0, to: 300 })
  expect(excerpt.text.length).toBeLessThan(60)
  expect(differingIn(excerpt)).toBe('c'.repeat(56))
})
