import { describe, expect, test } from 'vitest'
import type { Fields } from './fields.ts'
import { request, response } from './message.ts'
import type { StoringOptions } from './storing.ts'
import { mayStore } from './storing.ts'

interface Case extends StoringOptions {
  readonly method?: string
  readonly requestFields?: Fields
  readonly status?: number
}

function stores(
  cacheControl: string,
  { method = 'GET', requestFields = [], status = 200, ...options }: Case = {},
): boolean {
  const fields: Fields = cacheControl === '' ? [] : [['Cache-Control', cacheControl]]
  return mayStore(request(method, '/', requestFields), response(status, fields), options)
}

describe('a response says that it may be stored', () => {
  test('by max-age, public, Expires, or a heuristically cacheable status code', () => {
    expect(stores('max-age=5')).toBe(true)
    expect(stores('public')).toBe(true)
    expect(stores('', { isHeuristicallyCacheable: true })).toBe(true)
    expect(mayStore(request('GET', '/'), response(200, [['Expires', '0']]))).toBe(true)
    expect(stores('')).toBe(false)
    expect(stores('must-revalidate')).toBe(false)
  })

  test('by s-maxage to a shared cache, by private to another', () => {
    expect(stores('s-maxage=5', { isShared: true })).toBe(true)
    expect(stores('s-maxage=5')).toBe(false)
    expect(stores('private')).toBe(true)
  })
})

describe('a response is not stored', () => {
  test('where either side says no-store', () => {
    expect(stores('no-store, max-age=5')).toBe(false)
    expect(stores('max-age=5', { requestFields: [['Cache-Control', 'no-store']] })).toBe(false)
  })

  test('by a shared cache where it is private, unless only some fields are', () => {
    expect(stores('private, max-age=5', { isShared: true })).toBe(false)
    expect(stores('private="Set-Cookie", max-age=5', { isShared: true })).toBe(true)
  })

  test('by a shared cache where the request had credentials and nothing allows sharing', () => {
    const requestFields: Fields = [['Authorization', 'Bearer reader']]
    expect(stores('max-age=5', { isShared: true, requestFields })).toBe(false)
    expect(stores('max-age=5', { requestFields })).toBe(true)
    for (const allowing of ['public', 's-maxage=5', 'max-age=5, must-revalidate']) {
      expect(stores(allowing, { isShared: true, requestFields })).toBe(true)
    }
  })

  test('where it is interim or its code forbids it', () => {
    expect(stores('max-age=5', { status: 103 })).toBe(false)
    expect(stores('max-age=5', { status: 429, isStoringForbidden: true })).toBe(false)
    expect(stores('max-age=5', { status: 404 })).toBe(true)
  })

  test('where the cache does not understand a status that it has to', () => {
    for (const status of [206, 304]) {
      expect(stores('max-age=5', { status })).toBe(false)
      expect(stores('max-age=5', { status, isStatusUnderstood: true })).toBe(true)
    }
    expect(stores('max-age=5, must-understand')).toBe(false)
  })

  test('must-understand overrides no-store for who understands', () => {
    expect(stores('must-understand, no-store, max-age=5', { isStatusUnderstood: true })).toBe(true)
    expect(stores('must-understand, no-store, max-age=5')).toBe(false)
  })
})

describe('methods', () => {
  test('only GET, HEAD, POST and PATCH let a response be stored', () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'BREW', 'get']) {
      expect(stores('public, max-age=5', { method, isHeuristicallyCacheable: true })).toBe(false)
    }
    expect(stores('max-age=5', { method: 'HEAD' })).toBe(true)
  })

  test.each(['POST', 'PATCH'])('%s needs an explicit lifetime and the target as Content-Location', (method) => {
    const sent = request(method, '/orders?x=1', [['Host', 'press.example']])
    const answer = (fields: Fields) => mayStore(sent, response(200, fields), { isHeuristicallyCacheable: true })
    expect(
      answer([
        ['Cache-Control', 'max-age=5'],
        ['Content-Location', '/orders?x=1'],
      ]),
    ).toBe(true)
    expect(
      answer([
        ['Cache-Control', 'max-age=5'],
        ['Content-Location', 'https://press.example/orders?x=1'],
      ]),
    ).toBe(true)
    expect(
      answer([
        ['Cache-Control', 'max-age=5'],
        ['Content-Location', '/orders/1'],
      ]),
    ).toBe(false)
    expect(answer([['Cache-Control', 'max-age=5']])).toBe(false)
    expect(
      answer([
        ['Cache-Control', 'public'],
        ['Content-Location', '/orders?x=1'],
      ]),
    ).toBe(false)
  })
})
