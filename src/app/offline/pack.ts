import { cacheNameOf, type Pack } from './release.ts'

/** The first line of a pack. */
export interface PackHead {
  /** How many lines follow. */
  readonly count: number
  /** The response fields that entries come with, by name of the set. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Texts that stand in many entries, such as styles. */
  readonly common: readonly string[]
}

/** Every other line of a pack: one response. */
export interface PackEntry {
  readonly path: string
  readonly status: number
  /** The name of its set of response fields. */
  readonly fields: string
  /** Its content: texts, and the places of common texts. */
  readonly parts: readonly (string | number)[]
}

/** How many responses are put into a cache at once: one after the other, each waits for the way to the disk and back. */
const together = 32

/** Stands in a cache once all of a pack is in it. */
const wholeMark = '/.whole'

/** Puts an entry together. */
export function responseOf(head: PackHead, { status, fields, parts }: PackEntry): Response {
  const content = parts.map((part) => (typeof part === 'string' ? part : (head.common[part] ?? ''))).join('')
  return new Response(content, { status, headers: head.fields[fields] ?? {} })
}

/** Tells whether all of a pack is kept. */
export async function isKept(storage: CacheStorage, pack: Pick<Pack, 'path'>): Promise<boolean> {
  return (await storage.match(wholeMark, { cacheName: cacheNameOf(pack) })) !== undefined
}

interface Reading {
  readonly storage: CacheStorage
  readonly fetchPack: (path: string) => Promise<Response>
  /** Called with the share that has been read, from 0 to 1. */
  readonly onShare: (share: number) => void
}

/**
 * Fetches a pack and keeps what is in it, if that is not done yet. Rejects when it cannot be fetched, breaks off, is none, or the disk
 * is full; then nothing of it is kept.
 */
export async function keepPack(pack: Pack, { storage, fetchPack, onShare }: Reading): Promise<void> {
  if (await isKept(storage, pack)) return onShare(1)
  const name = cacheNameOf(pack)
  try {
    const response = await fetchPack(pack.path)
    if (!response.ok || !response.body) throw new Error(`${pack.path} was answered with ${response.status}`)
    const cache = await storage.open(name)
    let head: PackHead | undefined
    let left = 0
    let read = 0
    let putting: Promise<void>[] = []
    const finish = async () => {
      const all = putting
      putting = []
      await Promise.all(all)
    }
    await readLines(response.body, async (line) => {
      const value: unknown = JSON.parse(line)
      if (head === undefined) {
        head = value as PackHead
        left = head.count
        return
      }
      const entry = value as PackEntry
      const put = cache.put(entry.path, responseOf(head, entry))
      // Whoever awaits it hears of a failure; until then it is not one that nobody heard.
      put.catch(() => undefined)
      putting.push(put)
      left -= 1
      read += line.length
      onShare(Math.min(1, read / pack.length))
      if (putting.length === together) await finish()
    })
    await finish()
    if (head === undefined || left !== 0) throw new Error(`${pack.path} is not whole`)
    await cache.put(wholeMark, new Response(''))
  } catch (error) {
    await storage.delete(name)
    throw error
  }
}

/** Hands over each line of a stream of text once the one before has been dealt with; empty lines are left out. */
async function readLines(body: ReadableStream<Uint8Array>, onLine: (line: string) => Promise<void>): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line !== '') await onLine(line)
    if (done) return
  }
}
