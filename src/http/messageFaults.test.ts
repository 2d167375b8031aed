import { describe, expect, test } from 'vitest'
import { faultRules } from './faults/faultRules.ts'
import type { Field, Fields } from './fields.ts'
import { request, response } from './message.ts'
import { messageFaults, wireFaults } from './messageFaults.ts'
import { parseSpec } from './spec.ts'

const host: Field = ['Host', 'press.example']
const get = request('GET', '/articles/style-guide', [host])
const rulesOf = (asked: Parameters<typeof messageFaults>[0], status: number, fields: Fields = [], content = '') =>
  messageFaults(asked, response(status, fields, content)).map(({ rule, line }) => `${rule} ${line}`)
const asking = (...fields: Fields) => request('GET', '/', [host, ...fields])
const writing = (...fields: Fields) => request('PUT', '/', [host, ...fields], '{}')

test('every rule names where it stands', () => {
  for (const { spec } of Object.values(faultRules)) expect(parseSpec(spec)?.section, spec).toBeDefined()
})

describe('a value is wrong where its field does not allow it', () => {
  test.each<[name: string, good: readonly string[], bad: readonly string[], rule: string]>([
    [
      'Date',
      ['Sun, 06 Nov 1994 08:49:37 GMT'],
      ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06', 'Mon, 06 Nov 1994 08:49:37 GMT'],
      'date',
    ],
    ['Last-Modified', ['Sun, 06 Nov 1994 08:49:37 GMT'], ['Sun Nov  6 08:49:37 1994', ''], 'date'],
    ['ETag', ['"v3"', 'W/"v3"', '""'], ['v3', "'v3'", 'w/"v3"', 'W/v3', '"v3', '*'], 'entityTag'],
    [
      'Retry-After',
      ['0', '120', 'Sun, 06 Nov 1994 08:49:37 GMT'],
      ['+30', '-1', '1.5', '30 seconds', ''],
      'retryAfter',
    ],
    ['Content-Length', ['0'], ['-1', '0x0', 'none'], 'contentLength'],
    [
      'Content-Type',
      ['text/html; charset=utf-8'],
      ['html', 'text-html', 'text/html, charset=utf-8', 'text/html charset=utf-8'],
      'mediaType',
    ],
    ['WWW-Authenticate', ['Basic realm="a"', 'Bearer'], ['realm="a"', 'Basic: realm="a"', ''], 'challenge'],
    ['WWW-Authenticate', [], ['Basic realm=a', "Basic realm='a'", 'Bearer, Basic realm=a'], 'realm'],
    ['Proxy-Authenticate', ['Basic realm="a"'], ['realm="a"'], 'proxyChallenge'],
    ['Allow', ['', 'GET, HEAD'], ['GET; HEAD', 'GET HEAD', 'GET/HEAD'], 'allow'],
    [
      'Location',
      ['/orders/1', 'https://press.example/', '//a/b', '?q'],
      ['/orders/1 (new)', '<a>', '\\orders'],
      'location',
    ],
    [
      'Cache-Control',
      ['no-store', 'max-age=60, private', 'no-cache="a, b"'],
      ['no store', 'max-age: 60', 'max-age=1h', 'private; x'],
      'cacheControl',
    ],
  ])('%s', (name, good, bad, rule) => {
    const status = name === 'Content-Length' ? 200 : 404
    for (const value of good)
      expect(rulesOf(request('OPTIONS', '/', [host]), status, [[name, value]]), value).toEqual([])
    for (const value of bad) expect(rulesOf(get, status, [[name, value]]), value).toEqual([`${rule} 1`])
  })
})

test('what a code demands is missing on the status line', () => {
  expect(messageFaults(get, response(401))).toEqual([
    { rule: 'fieldMissing', line: 0, field: 'WWW-Authenticate', level: 'MUST', spec: 'RFC 9110 §15.5.2' },
  ])
  expect(rulesOf(get, 405)).toEqual(['fieldMissing 0'])
  expect(rulesOf(get, 301)).toEqual(['fieldMissing 0'])
  expect(rulesOf(get, 426)).toEqual(['fieldMissing 0', 'fieldMissing 0'])
})

test('a 201 to POST ought to name what was created, and to PUT need not', () => {
  expect(rulesOf(request('POST', '/articles', [host], '{}'), 201)).toEqual(['fieldMissing 0'])
  expect(rulesOf(writing(), 201)).toEqual([])
})

test('a code that forbids a field makes its line wrong', () => {
  expect(rulesOf(request('DELETE', '/', [host]), 204, [['Content-Length', '0']])).toEqual(['fieldUnwanted 1'])
  expect(
    rulesOf(get, 511, [
      ['Server', 'x'],
      ['WWW-Authenticate', 'Basic realm="a"'],
    ]),
  ).toEqual(['fieldUnwanted 2'])
})

test('content is wrong where there can be none, and a length that is not true', () => {
  const conditional = asking(['If-None-Match', '"v3"'])
  expect(
    rulesOf(
      conditional,
      304,
      [
        ['ETag', '"v3"'],
        ['Content-Length', '9'],
      ],
      'text',
    ),
  ).toEqual(['contentForbidden 4'])
  expect(
    rulesOf(conditional, 304, [
      ['ETag', '"v3"'],
      ['Content-Length', '9'],
    ]),
  ).toEqual([])
  expect(rulesOf(request('POST', '/', [host]), 205, [], 'x')).toEqual(['resetContent 2'])
  expect(rulesOf(request('HEAD', '/', [host]), 200, [['Content-Length', '1']], 'x')).toEqual(['headContent 3'])
  expect(rulesOf(request('HEAD', '/', [host]), 200, [['Content-Length', '1']])).toEqual([])
  expect(rulesOf(get, 200, [['Content-Length', '2']], 'é')).toEqual([])
  expect(rulesOf(get, 200, [['Content-Length', '1']], 'é')).toEqual(['lengthUntrue 1'])
})

test('Content-Range belongs to 206 and 416 alone, and says there what they say', () => {
  const part = asking(['Range', 'bytes=0-63'])
  expect(rulesOf(part, 206, [['Content-Range', 'bytes 0-63/171']])).toEqual([])
  expect(rulesOf(part, 206, [['Content-Range', 'bytes */171']])).toEqual(['rangeOfNothing 1'])
  expect(rulesOf(part, 206, [['Content-Range', 'bytes 0-171/171']])).toEqual(['contentRange 1'])
  expect(rulesOf(part, 206)).toEqual(['fieldMissing 0'])
  expect(rulesOf(part, 416, [['Content-Range', 'bytes */171']])).toEqual([])
  expect(rulesOf(part, 416, [['Content-Range', 'bytes 0-63/171']])).toEqual(['rangeNotStar 1'])
  expect(rulesOf(part, 200, [['Content-Range', 'bytes 0-63/171']])).toEqual(['rangeMeaningless 1'])
  expect(rulesOf(get, 206, [['Content-Range', 'bytes 0-63/171']])).toEqual(['rangeNotAsked 0'])
  const parts: Field = ['Content-Type', 'multipart/byteranges; boundary=x']
  expect(rulesOf(part, 206, [parts])).toEqual([])
  expect(rulesOf(part, 206, [parts, ['Content-Range', 'bytes 0-63/171']])).toEqual(['rangeOfParts 2'])
})

test('a code is wrong where the request was not what it answers', () => {
  expect(rulesOf(get, 412)).toEqual(['conditionNotSet 0'])
  expect(rulesOf(writing(['If-Match', '"v3"']), 412)).toEqual([])
  expect(rulesOf(asking(['If-None-Match', '"v3"']), 412)).toEqual(['notModifiedDue 0'])
  expect(rulesOf(asking(['If-Match', '"v3"']), 412)).toEqual([])
  expect(rulesOf(asking(['If-None-Match', '"v3"']), 200, [['ETag', 'W/"v3"']])).toEqual(['notModifiedDue 0'])
  expect(rulesOf(asking(['If-None-Match', '"v2"']), 200, [['ETag', '"v3"']])).toEqual([])
  expect(rulesOf(writing(['If-None-Match', '"v3"']), 304)).toEqual(['conditionalReadOnly 0'])
  expect(rulesOf(get, 304)).toEqual(['conditionalReadOnly 0'])
  expect(rulesOf(writing(['If-Match', '"v3"']), 428)).toEqual(['conditionSet 0'])
  expect(rulesOf(writing(), 428)).toEqual([])
  expect(rulesOf(get, 417)).toEqual(['expectationNotSet 0'])
  expect(rulesOf(get, 406)).toEqual(['nothingNegotiated 0'])
  expect(rulesOf(asking(['Accept', 'image/png']), 406)).toEqual([])
  for (const code of [413, 415, 422]) expect(rulesOf(get, code), `${code}`).toEqual(['nothingSent 0'])
  expect(rulesOf(writing(['Content-Length', '2']), 411)).toEqual(['lengthSent 0'])
  const upgraded: Fields = [
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
  ]
  expect(rulesOf(get, 101, upgraded)).toEqual(['upgradeNotAsked 0'])
  expect(rulesOf(asking(['Upgrade', 'websocket']), 101, upgraded)).toEqual([])
})

test('a type that is not taken was not understood', () => {
  const text = writing(['Content-Type', 'text/plain'])
  expect(rulesOf(text, 422, [['Accept', 'application/json']])).toEqual(['typeNotTaken 0'])
  expect(rulesOf(text, 422, [['Accept', 'application/json, text/plain']])).toEqual([])
  expect(rulesOf(text, 415, [['Accept', 'application/json']])).toEqual([])
})

test('Allow and the code agree on whether the method is supported', () => {
  expect(rulesOf(get, 405, [['Allow', 'GET, HEAD']])).toEqual(['methodListed 1'])
  expect(rulesOf(writing(), 405, [['Allow', 'GET, HEAD']])).toEqual([])
  expect(rulesOf(writing(), 200, [['Allow', 'GET, HEAD']])).toEqual(['methodNotListed 1'])
  expect(rulesOf(request('OPTIONS', '/', [host]), 204, [['Allow', 'GET, HEAD']])).toEqual([])
})

test('Upgrade has to be named in Connection', () => {
  expect(
    rulesOf(get, 426, [
      ['Upgrade', 'websocket'],
      ['Connection', 'close'],
    ]),
  ).toEqual(['upgradeOption 2'])
})

test.each([
  ['HTTP/1.1 404: Not Found\r\n\r\n', 'statusLine 0'],
  ['HTTP/1.1 Not Found 404\r\n\r\n', 'statusLine 0'],
  ['404 Not Found HTTP/1.1\r\n\r\n', 'statusLine 0'],
  ['GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'statusLine 0'],
  ['HTTP/1.1 404 Not Found\r\nServer: x\r\nAllow : GET\r\n\r\n', 'spaceBeforeColon 2'],
  ['HTTP/1.1 404 Not Found\r\nServer: x\r\n Allow: GET\r\n\r\n', 'lineFolding 2'],
  ['HTTP/1.1 404 Not Found\r\nContent Type: text/html\r\n\r\n', 'fieldLine 1'],
  ['HTTP/1.1 404 Not Found\r\nServer= x\r\n\r\n', 'fieldLine 1'],
  ['HTTP/1.1 404 Not Found\r\nServer: x', 'fieldLine 2'],
  ['', 'statusLine 0'],
])('what cannot be read is wrong in its line: %j', (text, found) => {
  expect(wireFaults(get, text).map(({ rule, line }) => `${rule} ${line}`)).toEqual([found])
})

test('what can be read is judged as a message', () => {
  expect(wireFaults(get, 'HTTP/1.1 404 Not Found\r\nServer: x\r\n\r\n')).toEqual([])
  expect(wireFaults(get, 'HTTP/1.1 404 Not Found\r\nETag: v3\r\n\r\n')).toMatchObject([{ rule: 'entityTag', line: 1 }])
})

test('a number that is no status code demands nothing', () => {
  for (const status of [0, 299, 999, Number.NaN]) expect(rulesOf(get, status), `${status}`).toEqual([])
})
