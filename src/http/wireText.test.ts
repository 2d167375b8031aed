import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { request, response } from './message.ts'
import { formatMessage, parseMessage } from './wireText.ts'

const lines = (...parts: readonly string[]) => parts.join('\r\n')

describe('writing', () => {
  test('the exchange of the RFC goes over the wire', () => {
    const sent = request('GET', '/hello.txt', [
      ['User-Agent', 'curl/7.64.1'],
      ['Host', 'www.example.com'],
      ['Accept-Language', 'en, mi'],
    ])
    expect(formatMessage(sent)).toBe(
      lines(
        'GET /hello.txt HTTP/1.1',
        'User-Agent: curl/7.64.1',
        'Host: www.example.com',
        'Accept-Language: en, mi',
        '',
        '',
      ),
    )
    const received = response(
      200,
      [
        ['Content-Length', '51'],
        ['Content-Type', 'text/plain'],
      ],
      'Hello World!\r\n',
    )
    expect(formatMessage(received, { reasonPhrase: 'OK' })).toBe(
      lines('HTTP/1.1 200 OK', 'Content-Length: 51', 'Content-Type: text/plain', '', 'Hello World!', ''),
    )
  })

  test('the space after the status code stays without a reason phrase', () => {
    expect(formatMessage(response(204))).toBe('HTTP/1.1 204 \r\n\r\n')
  })

  test('no value can begin another line', () => {
    const sent = request('GET', '/', [['X', 'a\r\nSet-Cookie: b\u0000']])
    expect(formatMessage(sent)).toBe('GET / HTTP/1.1\r\nX: a  Set-Cookie: b \r\n\r\n')
    expect(formatMessage(response(200), { reasonPhrase: 'OK\n\nX' })).toBe('HTTP/1.1 200 OK  X\r\n\r\n')
  })
})

describe('reading', () => {
  test('lines may end in LF alone, and the content is kept as it is', () => {
    expect(parseMessage('POST /a HTTP/1.1\nHost: a\nX:\t y \t\n\nb\r\n\r\nc\n')).toEqual({
      ok: true,
      message: request(
        'POST',
        '/a',
        [
          ['Host', 'a'],
          ['X', 'y'],
        ],
        'b\r\n\r\nc\n',
      ),
    })
  })

  test('a response needs no reason phrase, and one is not kept', () => {
    for (const line of ['HTTP/1.1 404 Not Found', 'HTTP/1.1 404 ', 'HTTP/1.1 404', 'HTTP/1.0 404 Nicht da']) {
      expect(parseMessage(`${line}\r\n\r\n`)).toEqual({ ok: true, message: response(404) })
    }
  })

  test('empty lines before the start line are ignored but counted', () => {
    expect(parseMessage('\r\n\r\nGET / HTTP/1.1\r\n\r\n')).toMatchObject({ ok: true })
    expect(parseMessage('\r\n\r\nGET / HTTP/1.1\r\nX\r\n\r\n')).toEqual({ ok: false, line: 4, problem: 'colonMissing' })
  })

  test('all four forms of a target and unknown methods are read, since the server judges them', () => {
    for (const line of ['OPTIONS *', 'CONNECT a:80', 'GET http://a/', 'BREW /pot', 'get /%zz']) {
      expect(parseMessage(`${line} HTTP/1.1\r\n\r\n`)).toMatchObject({ ok: true })
    }
  })

  test.each([
    ['', 1, 'empty'],
    ['\r\n\r\n', 1, 'empty'],
    ['GET\r\n\r\n', 1, 'startLineMalformed'],
    ['GET /\r\n\r\n', 1, 'startLineMalformed'],
    ['GET / b HTTP/1.1\r\n\r\n', 1, 'startLineMalformed'],
    ['G(T / HTTP/1.1\r\n\r\n', 1, 'methodMalformed'],
    [' / HTTP/1.1\r\n\r\n', 1, 'methodMalformed'],
    ['GET  HTTP/1.1\r\n\r\n', 1, 'targetMalformed'],
    ['GET /\ta HTTP/1.1\r\n\r\n', 1, 'targetMalformed'],
    ['GET /\u0001 HTTP/1.1\r\n\r\n', 1, 'targetMalformed'],
    ['GET / http/1.1\r\n\r\n', 1, 'versionMalformed'],
    ['GET / HTTP/2\r\n\r\n', 1, 'versionMalformed'],
    ['HTTP/2 200\r\n\r\n', 1, 'versionMalformed'],
    ['HTTP/1.1\r\n\r\n', 1, 'statusMalformed'],
    ['HTTP/1.1 OK\r\n\r\n', 1, 'statusMalformed'],
    ['HTTP/1.1 20 OK\r\n\r\n', 1, 'statusMalformed'],
    ['HTTP/1.1 2000 OK\r\n\r\n', 1, 'statusMalformed'],
    ['HTTP/1.1 099 OK\r\n\r\n', 1, 'statusMalformed'],
    ['HTTP/1.1  200 OK\r\n\r\n', 1, 'statusMalformed'],
    ['HTTP/1.1 200 O\u0007K\r\n\r\n', 1, 'reasonPhraseMalformed'],
    ['GET / HTTP/1.1\r\n Host: a\r\n\r\n', 2, 'whitespaceBeforeFields'],
    ['GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n', 3, 'lineFolding'],
    ['GET / HTTP/1.1\r\nHost: a\r\n\tb: c\r\n\r\n', 3, 'lineFolding'],
    ['GET / HTTP/1.1\r\nHost: a\r\nAccept\r\n\r\n', 3, 'colonMissing'],
    ['GET / HTTP/1.1\r\n: a\r\n\r\n', 2, 'fieldNameMissing'],
    ['GET / HTTP/1.1\r\nHost : a\r\n\r\n', 2, 'whitespaceBeforeColon'],
    ['GET / HTTP/1.1\r\nHost\t: a\r\n\r\n', 2, 'whitespaceBeforeColon'],
    ['GET / HTTP/1.1\r\nHo st: a\r\n\r\n', 2, 'fieldNameMalformed'],
    ['GET / HTTP/1.1\r\nHöst: a\r\n\r\n', 2, 'fieldNameMalformed'],
    ['GET / HTTP/1.1\r\nHost: a\u0000b\r\n\r\n', 2, 'fieldValueMalformed'],
    ['GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n', 2, 'bareCarriageReturn'],
    ['GET / HTTP/1.1\r', 2, 'emptyLineMissing'],
    ['GET / HTTP/1.1', 2, 'emptyLineMissing'],
    ['GET / HTTP/1.1\r\nHost: a\r\n', 3, 'emptyLineMissing'],
  ])('%j is refused in line %d: %s', (text, line, problem) => {
    expect(parseMessage(text)).toEqual({ ok: false, line, problem })
  })
})

test('every message comes back', () => {
  const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/)
  const value = fc.stringMatching(/^(?:[!-~\u0080-\u00ff](?:[\t !-~\u0080-\u00ff]*[!-~\u0080-\u00ff])?)?$/)
  const fields = fc.array(fc.tuple(token, value))
  const target = fc.stringMatching(/^[!-~]+$/)
  const message = fc.oneof(
    fc.record({ method: token, target, fields, content: fc.string() }),
    fc.record({ status: fc.integer({ min: 100, max: 999 }), fields, content: fc.string() }),
  )
  fc.assert(
    fc.property(message, fc.string(), (original, reasonPhrase) => {
      expect(parseMessage(formatMessage(original, { reasonPhrase }))).toEqual({ ok: true, message: original })
    }),
  )
})
