import { expect, test } from 'vitest'
import { isIdempotent, isKnownMethod, isSafe, methods } from './methods.ts'

const names = Object.keys(methods)

test('GET, HEAD, OPTIONS and TRACE are safe', () => {
  expect(names.filter(isSafe)).toEqual(['GET', 'HEAD', 'OPTIONS', 'TRACE'])
})

test('PUT, DELETE and the safe methods are idempotent', () => {
  expect(names.filter(isIdempotent)).toEqual(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
})

test('every safe method is idempotent', () => {
  expect(names.filter((name) => isSafe(name) && !isIdempotent(name))).toEqual([])
})

test('responses to GET, HEAD, POST and PATCH can be cached', () => {
  const cacheable = names.filter((name) => isKnownMethod(name) && methods[name].cacheable)
  expect(cacheable).toEqual(['GET', 'HEAD', 'POST', 'PATCH'])
})

test('a method in another case, an invention and a property of every object are unknown', () => {
  for (const text of ['get', 'BREW', '', 'toString', '__proto__', 'constructor']) {
    expect(isKnownMethod(text)).toBe(false)
    expect(isSafe(text)).toBe(false)
    expect(isIdempotent(text)).toBe(false)
  }
})
