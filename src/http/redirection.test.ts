import { describe, expect, test } from 'vitest'
import redirectClients from '../../data/redirect-clients.json' with { type: 'json' }
import type { Fields } from './fields.ts'
import { fieldValue } from './fields.ts'
import type { Request } from './message.ts'
import { request, response } from './message.ts'
import { followedStatuses, followUp, maximumRedirects, permittedMethods } from './redirection.ts'

const origin = 'https://press.example'
const host: Fields = [['Host', 'press.example']]

interface FetchColumn {
  readonly followed: boolean
  readonly method?: string
  readonly bodyKept?: boolean
  readonly bodyHeadersRemoved?: boolean
}
const matrix = redirectClients.matrix.map(({ status, method, bodySent, fetch }) => {
  const column: FetchColumn = fetch
  return { status, method, bodySent, column }
})

const redirected = (sent: Request, status: number, location: string, count = 0) =>
  followUp(sent, response(status, [['Location', location]]), origin, count)

function nextOf(sent: Request, status: number, location: string): Request {
  const result = redirected(sent, status, location)
  if (result.outcome !== 'nextRequest') throw new Error(`expected a next request, got ${result.outcome}`)
  return result.request
}

describe('the recorded rules of Fetch', () => {
  test('the matrix has a row for every 3xx code and six methods', () => {
    expect(matrix).toHaveLength(54)
    expect(redirectClients.fetchRules.redirectStatuses).toEqual(followedStatuses)
  })

  test.each(matrix)('$status to $method', ({ status, method, bodySent, column }) => {
    const content = bodySent ? 'k=v' : ''
    const type: Fields = bodySent ? [['Content-Type', 'application/x-www-form-urlencoded']] : []
    const sent = request(method, '/orders', [...host, ...type], content)
    const result = redirected(sent, status, '/orders/1')
    if (!column.followed) {
      expect(result).toEqual({ outcome: 'returned' })
      return
    }
    if (result.outcome !== 'nextRequest') throw new Error(`expected a next request, got ${result.outcome}`)
    expect(result.request.method).toBe(column.method)
    expect(result.methodChanged).toBe(column.method !== method)
    expect(result.request.target).toBe('/orders/1')
    expect(result.request.content).toBe(column.bodyKept ? content : '')
    expect(result.removedFields.includes('content-type')).toBe(column.bodyHeadersRemoved)
    expect(permittedMethods(status, method)).toContain(column.method)
  })
})

describe('Location', () => {
  const get = request('GET', '/jobs/7', host)

  test.each([301, 302, 303, 307, 308])('%d without Location is returned', (status) => {
    expect(followUp(get, response(status), origin)).toEqual({ outcome: 'returned' })
  })

  test('is resolved against the target URI', () => {
    const deep = request('GET', '/a/b/c?x', host)
    expect(nextOf(deep, 302, 'd').target).toBe('/a/b/d')
    expect(nextOf(deep, 302, '../d?y').target).toBe('/a/d?y')
    expect(nextOf(deep, 302, '?y').target).toBe('/a/b/c?y')
    expect(nextOf(deep, 302, 'https://press.example').target).toBe('/')
    expect(nextOf(request('GET', '//a/b', host), 302, 'c').target).toBe('//a/c')
  })

  test('without a fragment inherits the one of the request', () => {
    const tim = followUp(
      request('GET', '/~tim', []),
      response(303, [['Location', '/People.html#tim']]),
      'http://www.example.org/~tim',
    )
    expect(tim).toMatchObject({ uri: 'http://www.example.org/People.html#tim', request: { target: '/People.html' } })
    const larry = followUp(
      request('GET', '/index.html', []),
      response(301, [['Location', 'http://www.example.net/index.html']]),
      'http://www.example.org/index.html#larry',
    )
    expect(larry).toMatchObject({ uri: 'http://www.example.net/index.html#larry' })
  })

  test('that is nonsense or comes twice is a network error', () => {
    for (const location of ['http://[', '/%zz', 'https://', 'http://a:b/']) {
      expect(redirected(get, 302, location)).toEqual({ outcome: 'networkError', problem: 'locationInvalid' })
    }
    const twice = response(302, [
      ['Location', '/a'],
      ['Location', '/b'],
    ])
    expect(followUp(get, twice, origin)).toEqual({ outcome: 'networkError', problem: 'locationInvalid' })
  })

  test('to another scheme than http and https is a network error', () => {
    for (const location of ['mailto:a@b.example', 'data:,x', 'ftp://a/', 'javascript:alert(1)']) {
      expect(redirected(get, 302, location)).toEqual({ outcome: 'networkError', problem: 'schemeNotHttp' })
    }
  })

  test('with credentials for another origin is a network error', () => {
    expect(redirected(get, 302, 'https://user:secret@other.example/')).toEqual({
      outcome: 'networkError',
      problem: 'credentialsInLocation',
    })
    expect(fieldValue(nextOf(get, 302, 'https://user@press.example/').fields, 'Host')).toBe('press.example')
  })

  test('with characters that no URI has is encoded, as browsers do', () => {
    expect(nextOf(get, 302, '/a b/é?"<>').target).toBe('/a%20b/%C3%A9?%22%3C%3E')
    expect(nextOf(get, 302, '/\ud800').target).toBe('/%EF%BF%BD')
  })
})

test('twenty redirects are followed, the next one is a network error', () => {
  const get = request('GET', '/', host)
  expect(redirected(get, 302, '/', maximumRedirects - 1).outcome).toBe('nextRequest')
  expect(redirected(get, 302, '/', maximumRedirects)).toEqual({ outcome: 'networkError', problem: 'tooManyRedirects' })
  expect(redirected(get, 302, 'mailto:a@b', maximumRedirects)).toMatchObject({ problem: 'schemeNotHttp' })
  expect(followUp(get, response(302), origin, maximumRedirects).outcome).toBe('returned')
})

describe('fields', () => {
  const post = request(
    'POST',
    '/orders',
    [
      ['Host', 'press.example'],
      ['Authorization', 'Bearer reader'],
      ['Cookie', 'a=b'],
      ['Accept', 'text/html'],
      ['Content-Type', 'text/plain'],
      ['Content-Encoding', 'gzip'],
      ['Content-Language', 'en'],
      ['Content-Location', '/x'],
      ['Content-Length', '3'],
      ['Connection', 'X-Hop'],
      ['X-Hop', '1'],
      ['Proxy-Authorization', 'Basic eA=='],
      ['Expect', '100-continue'],
    ],
    'abc',
  )
  const names = (sent: Request) => sent.fields.map(([name]) => name)

  test('about the content go when the method becomes GET', () => {
    expect(names(nextOf(post, 303, '/orders/1'))).toEqual(['Host', 'Authorization', 'Cookie', 'Accept'])
  })

  test('about the content stay when the content is sent again', () => {
    const next = nextOf(post, 307, '/orders/1')
    expect(next.content).toBe('abc')
    expect(names(next)).toEqual(
      names(post).filter((name) => !['Connection', 'X-Hop', 'Proxy-Authorization'].includes(name)),
    )
  })

  test.each([
    ['https://press.example/x', true],
    ['https://PRESS.example:443/x', true],
    ['https://press.example:0443/x', true],
    ['http://press.example/x', false],
    ['https://press.example:8443/x', false],
    ['https://www.press.example/x', false],
    ['//press.example/x', true],
  ])('with credentials stay on the way to %s: %s', (location, stay) => {
    expect(fieldValue(nextOf(post, 307, location).fields, 'Authorization') !== undefined).toBe(stay)
    expect(fieldValue(nextOf(post, 307, location).fields, 'Cookie') !== undefined).toBe(stay)
  })

  test('Host names the new host, where it stood', () => {
    expect(nextOf(post, 307, 'https://other.example:8443/x').fields[0]).toEqual(['Host', 'other.example:8443'])
  })

  test('that the cache of the user agent added are not sent again', () => {
    const get = request('GET', '/', [...host, ['If-None-Match', '"1"']])
    const moved = response(301, [['Location', '/new']])
    expect(followUp(get, moved, origin)).toMatchObject({ removedFields: [] })
    expect(followUp(get, moved, origin, 0, ['If-None-Match'])).toMatchObject({ removedFields: ['if-none-match'] })
  })
})

test('a target to a proxy stays absolute', () => {
  const viaProxy = request('GET', 'http://press.example/a', host)
  expect(nextOf(viaProxy, 302, '/b#c').target).toBe('http://press.example/b')
})

describe('what RFC 9110 permits', () => {
  test('POST may become GET on 301 and 302, no other method may change', () => {
    for (const status of [301, 302]) {
      expect(permittedMethods(status, 'POST')).toEqual(['POST', 'GET'])
      for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']) {
        expect(permittedMethods(status, method)).toEqual([method])
      }
    }
  })

  test('303 is followed by GET or HEAD, 307 and 308 by the same method', () => {
    expect(permittedMethods(303, 'PUT')).toEqual(['GET', 'HEAD'])
    expect(permittedMethods(303, 'HEAD')).toEqual(['HEAD', 'GET'])
    for (const status of [307, 308]) expect(permittedMethods(status, 'POST')).toEqual(['POST'])
  })

  test('an unknown 3xx may be followed too, a 304 and other classes lead nowhere', () => {
    expect(permittedMethods(399, 'PUT')).toEqual(['PUT'])
    expect(permittedMethods(300, 'GET')).toEqual(['GET'])
    for (const status of [201, 202, 304, 404, 503]) expect(permittedMethods(status, 'GET')).toEqual([])
  })
})
