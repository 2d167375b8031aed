import { expect, test } from 'vitest'
import { fakeCaches } from './fakeCaches.ts'
import { isKept, keepPack, type PackEntry, type PackHead } from './pack.ts'
import { cacheNameOf } from './release.ts'

const head: PackHead = {
  count: 2,
  fields: { html: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'none'" } },
  common: ['<style>a{}'],
}
const entries: readonly PackEntry[] = [
  { path: '/en/', status: 200, fields: 'html', parts: ['<p>', 0, 'é\n</style>'] },
  { path: '/en/404', status: 404, fields: 'html', parts: ['not here'] },
]
const written = `${[head, ...entries].map((line) => JSON.stringify(line)).join('\n')}\n`
const pack = {
  path: '/assets/packs/en-documents-1.txt',
  length: entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0),
  bytes: 1,
}

/** Answers with the bytes of a text, a few at a time, so that characters are cut. */
function inPieces(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.slice(at, at + size))
        at += size
      },
    }),
  )
}

async function keep(storage: CacheStorage, response: Response): Promise<readonly number[]> {
  const shares: number[] = []
  await keepPack(pack, { storage, fetchPack: async () => response, onShare: (share) => shares.push(share) })
  return shares
}

test.each([1, 2, 7, 1000])(
  'a pack that comes %i bytes at a time is kept as the responses it was made of',
  async (size) => {
    const storage = fakeCaches()
    expect((await keep(storage, inPieces(written, size))).at(-1)).toBe(1)
    expect(await isKept(storage, pack)).toBe(true)
    const home = await storage.match('/en/')
    expect(await home?.text()).toBe('<p><style>a{}é\n</style>')
    expect(home?.headers.get('Content-Security-Policy')).toBe("default-src 'none'")
    expect((await storage.match('/en/404'))?.status).toBe(404)
  },
)

test('a pack that is kept is not fetched again', async () => {
  const storage = fakeCaches()
  await keep(storage, new Response(written))
  const fetchPack = () => Promise.reject(new Error('fetched again'))
  await keepPack(pack, { storage, fetchPack, onShare: () => undefined })
})

test('a pack that breaks off anywhere is refused, and nothing of it stays', async () => {
  for (let cut = 0; cut < written.length - 1; cut += 1) {
    const storage = fakeCaches()
    await expect(keep(storage, new Response(written.slice(0, cut))), `cut at ${cut}`).rejects.toThrow()
    expect(await storage.keys()).toEqual([])
  }
})

test('a full disk, a pack that is gone and a page in its place leave nothing behind', async () => {
  for (const [storage, response] of [
    [fakeCaches(1), new Response(written)],
    [fakeCaches(2), new Response(written)],
    [fakeCaches(), new Response('', { status: 404 })],
    [fakeCaches(), new Response('<!doctype html>')],
  ] as const) {
    await expect(keep(storage, response)).rejects.toThrow()
    expect(await isKept(storage, pack)).toBe(false)
    expect(await storage.keys()).not.toContain(cacheNameOf(pack))
  }
})
