import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registeredCodes, statuses } from '../status/statuses.ts'
import { constantOf, earlierConstantOf, type NamingId } from './constants.ts'
import { sightOf } from './seeing.ts'
import { earlierName, environmentIds, sendingCall } from './sending.ts'

const namings: readonly NamingId[] = ['starlette', 'spring', 'aspNetCore', 'go', 'rack', 'symfony', 'rust']
const finals = registeredCodes.filter((code) => code >= 200)

/** Codes that Node names otherwise than the registry: by the phrase of an earlier RFC, or though they are unused. */
const namedOtherwise: Readonly<Record<number, string>> = {
  413: 'Payload Too Large',
  418: "I'm a Teapot",
  422: 'Unprocessable Entity',
}

let server: Server
let origin: string

beforeAll(async () => {
  // What the table says of Node is run as it is written, on a real server.
  server = createServer((request, response) => {
    const [, codeText = ''] = /^\/send\/(\d+)$/.exec(request.url ?? '') ?? []
    if (codeText === '') return response.end('elsewhere')
    const call = sendingCall('node', Number(codeText)) ?? ''
    new Function('response', 'content', call)(response, 'said')
    if (Number(codeText) < 200) response.end('final')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

test.each(finals)('Node sends %i by the call that the table gives, and its client sees that number', async (code) => {
  const request = get(`${origin}/send/${code}`)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  response.resume()
  const sight = sightOf('node', code)
  expect(sight?.as).toBe('handedOver')
  expect(new Function('response', `return ${sight?.code}`)(response)).toBe(true)
})

test.each([102, 103])(
  'Node sends the interim %i by the call that the table gives, and tells of it by an event',
  async (code) => {
    const request = get(`${origin}/send/${code}`)
    const name = /'(\w+)'/.exec(sightOf('node', code)?.code ?? '')?.[1] ?? ''
    // Both may come in one packet, so both are listened for before either is waited for.
    const told = once(request, name) as Promise<[{ statusCode: number }]>
    const answered = once(request, 'response') as Promise<[IncomingMessage]>
    expect((await told)[0].statusCode).toBe(code)
    const [response] = await answered
    response.resume()
    expect(response.statusCode).toBe(200)
  },
)

test.each(finals)('fetch sees %i as the table says', async (code) => {
  const sight = sightOf('fetch', code)
  if (sight?.as === 'stored') {
    // Only a fetch with a cache hands over what is stored; Node's has none and shows the 304 itself.
    expect((await fetch(`${origin}/send/${code}`)).status).toBe(304)
    return
  }
  if (sight?.as === 'rejected') {
    await expect(fetch(`${origin}/send/${code}`)).rejects.toThrow(TypeError)
    return
  }
  const response = await fetch(`${origin}/send/${code}`)
  await response.text()
  expect(response.redirected).toBe(sight?.as === 'followed')
  const [status, ok] = (sight?.code ?? '').split(', ')
  if (sight?.as === 'handedOver') {
    expect(new Function('response', `return ${status} && ${ok}`)(response)).toBe(true)
  } else {
    expect(response.url).toBe(`${origin}/orders/1`)
  }
})

test.each([102, 103])('fetch does not show the interim %i', async (code) => {
  expect(sightOf('fetch', code)?.as).toBe('hidden')
  const response = await fetch(`${origin}/send/${code}`)
  expect(response.status).toBe(200)
})

test('Node names every code as the registry does, but for three', () => {
  for (const { code, phrase, state } of statuses) {
    if (state === 'vendor' || STATUS_CODES[code] === undefined) continue
    expect([code, STATUS_CODES[code]]).toEqual([code, namedOtherwise[code] ?? phrase])
  }
})

test('no two codes of an environment share a name, and an earlier name is not the present one', () => {
  for (const naming of namings) {
    const names = registeredCodes.flatMap((code) => constantOf(naming, code) ?? [])
    expect(new Set(names).size, naming).toBe(names.length)
    expect(names.length, naming).toBeGreaterThan(58)
    for (const code of registeredCodes) {
      const earlier = earlierConstantOf(naming, code)
      if (earlier !== undefined) expect(names).not.toContain(earlier)
    }
  }
})

test.each([
  ['starlette', 409, 'HTTP_409_CONFLICT'],
  ['starlette', 203, 'HTTP_203_NON_AUTHORITATIVE_INFORMATION'],
  ['spring', 226, 'IM_USED'],
  ['aspNetCore', 511, 'Status511NetworkAuthenticationRequired'],
  ['aspNetCore', 505, 'Status505HttpVersionNotsupported'],
  ['go', 200, 'StatusOK'],
  ['go', 505, 'StatusHTTPVersionNotSupported'],
  ['rack', 207, ':multi_status'],
  ['symfony', 308, 'HTTP_PERMANENTLY_REDIRECT'],
  ['rust', 431, 'REQUEST_HEADER_FIELDS_TOO_LARGE'],
] as const)('%s calls %i %s', (naming, code, name) => {
  expect(constantOf(naming, code)).toBe(name)
})

test('a number that is not registered has no name', () => {
  for (const naming of namings) for (const code of [299, 520, 1000]) expect(constantOf(naming, code)).toBeUndefined()
})

test('every environment but fetch sends every final code, and names it or its number', () => {
  for (const environment of environmentIds) {
    for (const code of finals) {
      const call = sendingCall(environment, code)
      if (environment === 'fetch') expect(call).toBeUndefined()
      else expect(call, `${environment} ${code}`).toMatch(/\w/)
    }
  }
})

test('a redirect that is followed names where it leads, in every environment that sends', () => {
  for (const environment of environmentIds.filter((id) => id !== 'fetch' && id !== 'rust')) {
    for (const code of [301, 302, 303, 307, 308]) {
      const call = sendingCall(environment, code) ?? ''
      if (environment === 'django' && code !== 301 && code !== 302) continue
      if (environment === 'aspNetCore' && code === 303) continue
      expect(call, `${environment} ${code}`).toContain('/orders/1')
    }
  }
})

test('the earlier name of a constant is told where it has changed', () => {
  expect(earlierName('fastapi', 422)).toBe('HTTP_422_UNPROCESSABLE_ENTITY')
  expect(earlierName('rails', 413)).toBe(':payload_too_large')
  expect(earlierName('node', 422)).toBeUndefined()
})
