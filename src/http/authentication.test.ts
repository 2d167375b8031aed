import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatChallenge, isOfScheme, parseChallenges, parseCredentials } from './authentication.ts'

const read = (value: string) =>
  parseChallenges(value)?.map(({ scheme, token68, parameters }) => [scheme, token68 ?? Object.fromEntries(parameters)])

describe('challenges', () => {
  test('the two of the RFC are read from one value', () => {
    expect(read('Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""')).toEqual([
      ['Basic', { realm: 'simple' }],
      ['Newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }],
    ])
  })

  test('a scheme may stand alone, with a token68 or with parameters', () => {
    expect(read('Negotiate')).toEqual([['Negotiate', {}]])
    expect(read('Negotiate, Basic realm=simple')).toEqual([
      ['Negotiate', {}],
      ['Basic', { realm: 'simple' }],
    ])
    expect(read('Negotiate oYG2MIG=, Bearer')).toEqual([
      ['Negotiate', 'oYG2MIG='],
      ['Bearer', {}],
    ])
  })

  test('empty elements change nothing', () => {
    expect(read(', Basic realm="a" , ,, x="1",\t, Bearer,')).toEqual([
      ['Basic', { realm: 'a', x: '1' }],
      ['Bearer', {}],
    ])
  })

  test('white space may stand around an equals sign, and names are case-insensitive', () => {
    expect(read('Basic Realm = "a, b"')).toEqual([['Basic', { realm: 'a, b' }]])
  })

  test('a text that ends in an equals sign is a token68, one with a value is a parameter', () => {
    expect(read('Basic abc=')).toEqual([['Basic', 'abc=']])
    expect(read('Basic abc=def')).toEqual([['Basic', { abc: 'def' }]])
  })

  test.each([
    '',
    ',',
    'Basic realm="a" x="b"',
    'Basic realm="a", realm="b"',
    'Basic realm="a", Realm="b"',
    'Basic realm="a',
    'Basic a b',
    'realm="a"',
    'Basic\trealm="a"',
    'Basic "a"',
    'Basic =',
    '"Basic"',
    'Basic realm="a"; x=1',
  ])('%j is nonsense', (value) => {
    expect(parseChallenges(value)).toBeUndefined()
  })
})

describe('credentials', () => {
  test('those of the RFCs are read', () => {
    expect(parseCredentials('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==')).toMatchObject({
      scheme: 'Basic',
      token68: 'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    })
    expect(parseCredentials('Bearer mF_9.B5f-4.1JqM')?.token68).toBe('mF_9.B5f-4.1JqM')
    const digest = parseCredentials('Digest username="Mufasa", qop=auth, nc=00000001, uri="/dir/index.html"')
    expect(digest?.parameters.get('username')).toBe('Mufasa')
    expect(digest?.parameters.get('nc')).toBe('00000001')
  })

  test('the scheme is case-insensitive', () => {
    const credentials = parseCredentials('bEARER reader')
    expect(credentials && isOfScheme(credentials, 'Bearer')).toBe(true)
    expect(credentials && isOfScheme(credentials, 'Basic')).toBe(false)
  })

  test('more than one are nonsense', () => {
    expect(parseCredentials('Bearer reader, Bearer admin')).toBeUndefined()
    expect(parseCredentials('')).toBeUndefined()
  })
})

describe('writing', () => {
  test('a realm is always quoted, and so is every value that does not forbid it', () => {
    const parameters = new Map([
      ['realm', 'staff'],
      ['title', 'Login to "apps"'],
      ['algorithm', 'SHA-256'],
    ])
    expect(formatChallenge({ scheme: 'Digest', parameters })).toBe(
      'Digest realm="staff", title="Login to \\"apps\\"", algorithm=SHA-256',
    )
    expect(formatChallenge({ scheme: 'Negotiate', token68: 'abc==', parameters: new Map() })).toBe('Negotiate abc==')
    expect(formatChallenge({ scheme: 'Negotiate', parameters: new Map() })).toBe('Negotiate')
  })

  test('every list of challenges comes back', () => {
    const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
    const parameters = fc.dictionary(token, fc.string()).map((object) => new Map(Object.entries(object)))
    const challenge = fc.oneof(
      fc.record({ scheme: token, parameters }),
      fc.record({
        scheme: token,
        token68: fc.stringMatching(/^[A-Za-z0-9._~+/-]{1,8}={0,2}$/),
        parameters: fc.constant(new Map<string, string>()),
      }),
    )
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1 }), (challenges) => {
        expect(parseChallenges(challenges.map(formatChallenge).join(', '))).toEqual(challenges)
      }),
    )
  })
})
