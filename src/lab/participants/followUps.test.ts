import { expect, test } from 'vitest'
import data from '../../../data/redirect-clients.json' with { type: 'json' }
import { hasField } from '../../http/fields.ts'
import { isRequest } from '../../http/message.ts'
import { permittedMethods } from '../../http/redirection.ts'
import { exchangesOf } from '../trace/derive.ts'
import {
  browserClient,
  type FollowedAs,
  followedAs,
  followUpTrace,
  type RedirectMethod,
  redirectClients,
  redirectMethods,
  redirectStatuses,
} from './followUps.ts'

interface Measured {
  readonly followed: boolean
  readonly method?: string
  readonly bodyKept?: boolean
  readonly contentTypeKept?: boolean
}

const cells = data.matrix.map(({ status, method, fetch, clients }) => ({
  status,
  method: redirectMethods.find((known) => known === method) ?? 'GET',
  fetch: fetch as Measured,
  clients: clients as Readonly<Record<string, Measured | undefined>>,
}))

const expected = (measured: Measured | undefined): FollowedAs => {
  if (!measured) throw new Error('every cell has been measured')
  const { followed, method = '', bodyKept = false, contentTypeKept = false } = measured
  return followed
    ? { kind: 'followed', method, keepsContent: bodyKept, keepsContentType: contentTypeKept }
    : { kind: 'returned' }
}

test('the table has every status code and method of the measurement, and every client by its name and version', () => {
  expect(cells.map(({ status, method }) => `${status} ${method}`)).toEqual(
    redirectStatuses.flatMap((status) => redirectMethods.map((method) => `${status} ${method}`)),
  )
  const named = new Set(cells.flatMap(({ clients }) => Object.keys(clients)))
  const isWhole = (name: string) => ![...named].some((other) => other.startsWith(`${name} (PUT by`))
  expect(redirectClients).toEqual([browserClient, ...[...named].filter(isWhole)])
})

test.each(redirectClients.filter((client) => client !== browserClient))(
  'every cell of %s is what was measured',
  (client) => {
    for (const { status, method, clients } of cells) {
      const found = clients[client] ?? clients[client.replace(/ \(.*/, '')]
      expect([status, method, followedAs(client, status, method)]).toEqual([status, method, expected(found)])
    }
  },
)

test('the cells of browsers are what the Fetch standard says', () => {
  for (const { status, method, fetch } of cells) {
    const said = expected({ ...fetch, contentTypeKept: fetch.bodyKept === true })
    expect([status, method, followedAs(browserClient, status, method)]).toEqual([status, method, said])
  }
})

test.each(redirectClients)('every cell of %s opens a trace that shows it', (client) => {
  for (const status of redirectStatuses) {
    for (const method of redirectMethods) {
      const cell = followedAs(client, status, method)
      const exchanges = exchangesOf(followUpTrace(client, status, method))
      expect(exchanges[0]?.request.message.method).toBe(method)
      expect(exchanges[0]?.response?.message.status).toBe(status)
      const next = exchanges[1]?.request.message
      expect(exchanges).toHaveLength(cell.kind === 'followed' ? 2 : 1)
      if (cell.kind === 'followed' && next && isRequest(next)) {
        const shown = [next.method, next.content !== '', hasField(next.fields, 'Content-Type')]
        expect(shown).toEqual([cell.method, cell.keepsContent, cell.keepsContentType])
      }
    }
  }
})

test('browsers do nothing that RFC 9110 does not allow', () => {
  for (const status of redirectStatuses) {
    for (const method of redirectMethods) {
      const cell = followedAs(browserClient, status, method)
      if (cell.kind === 'followed') expect(permittedMethods(status, method)).toContain(cell.method)
    }
  }
})

test('a client or status code that is none of ours is untried', () => {
  const method: RedirectMethod = 'POST'
  expect(followedAs('toString', 303, method)).toEqual({ kind: 'untried' })
  expect(followedAs('go1.27.3', 399, method)).toEqual({ kind: 'untried' })
  expect(followedAs(browserClient, 399, method)).toEqual({ kind: 'returned' })
})
