import { createServer, type Server, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientWordsOf } from './clientWords.ts'
import { type NoCodeId, noCodes } from './noCodes.ts'

/** Listens on a free port, does something to each connection, and gives what Node's fetch says of it. */
async function failure(answer: ((socket: Socket) => void) | undefined, signal?: AbortSignal): Promise<string> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    answer?.(socket)
  })
  const port = await listen(server)
  if (answer === undefined) await close(server)
  try {
    await fetch(`http://127.0.0.1:${port}/`, { signal: signal ?? null })
    return 'a response'
  } catch (error) {
    return wordsOf(error)
  } finally {
    for (const socket of sockets) socket.destroy()
    if (answer !== undefined) await close(server)
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined
  return code ?? `${error.name}: ${error.message}`
}

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      resolve(typeof bound === 'object' && bound ? bound.port : 0)
    })
  })
const close = (server: Server) => new Promise((resolve) => server.close(resolve))

const seenInNode = (id: NoCodeId) =>
  clientWordsOf(id).flatMap(({ client, basis, words }) => (client === 'node' && basis === 'run' ? words : []))

test('Node says of a port at which nobody listens what the table says', async () => {
  expect(seenInNode('refused')).toContain(await failure(undefined))
})

test('Node says of a connection that breaks off what the table says', async () => {
  expect(seenInNode('reset')).toContain(await failure((socket) => socket.once('data', () => socket.resetAndDestroy())))
  expect(seenInNode('reset')).toContain(await failure((socket) => socket.once('data', () => socket.end())))
})

test('Node says of an answer that does not come in time what the table says', async () => {
  expect(seenInNode('timeout')).toContain(await failure(() => undefined, AbortSignal.timeout(50)))
})

test('the words of one client stand together and are never repeated', () => {
  for (const { id } of noCodes) {
    const rows = clientWordsOf(id)
    const clients = rows.map(({ client }) => client)
    expect(clients.filter((client, at) => client !== clients[at - 1]).length, id).toBe(new Set(clients).size)
    const words = rows.flatMap((row) => row.words)
    expect(new Set(words).size, id).toBe(words.length)
  }
})
