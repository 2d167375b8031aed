import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { isReviewEvent } from '../../study/review/loggedEvent.ts'
import { mostBytes, mostEvents, readFileLine } from './logFile.ts'
import { createLogParser, RefusedError } from './logParser.ts'
import type { ReadingOptions } from './store.ts'

const batchSize = 1000
/** A browser may hand over a file in pieces of megabytes; nothing else would run while one is read. */
const sliceBytes = 65_536

/** Some events of a file, and what was found between them. */
export interface Batch {
  readonly events: readonly LoggedEvent[]
  readonly damaged: number
  readonly newer: number
}

/**
 * Reads a log file, plain or packed with gzip, batch by batch; returns whether it was whole. Throws `RefusedError` where it is
 * not taken, and the reason of the signal when that gives up.
 */
export async function* readLogFile(
  file: Blob,
  { onProgress, signal }: ReadingOptions = {},
): AsyncGenerator<Batch, boolean> {
  const isPacked = await looksPacked(file)
  if (file.size > mostBytes || (isPacked && (await unpackedSize(file)) > mostBytes)) throw new RefusedError('tooLarge')
  let events: LoggedEvent[] = []
  let count = 0
  let damaged = 0
  let newer = 0
  const parser = createLogParser(
    (value) => {
      count += 1
      if (count > mostEvents) throw new RefusedError('tooMany')
      const event = readFileLine(value)
      if (!event) damaged += 1
      else {
        events.push(event)
        if (!isReviewEvent(event)) newer += 1
      }
    },
    () => {
      damaged += 1
    },
  )
  const take = (): Batch => {
    const batch = { events, damaged, newer }
    events = []
    damaged = 0
    newer = 0
    return batch
  }
  let isBroken = false
  try {
    for await (const { bytes, part } of slices(file, isPacked)) {
      signal?.throwIfAborted()
      parser.write(bytes)
      if (events.length < batchSize) continue
      yield take()
      onProgress?.({ part, events: count })
    }
  } catch (error) {
    // What gzip finds wrong lies behind what it has handed over.
    if (!(error instanceof UnpackError)) throw error
    isBroken = true
  }
  const isWhole = parser.end()
  yield take()
  onProgress?.({ part: 1, events: count })
  return isWhole && !isBroken
}

class UnpackError extends Error {}

async function* slices(file: Blob, isPacked: boolean): AsyncGenerator<{ bytes: Uint8Array; part: number }> {
  let read = 0
  let unpacked = 0
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        read += chunk.length
        controller.enqueue(chunk)
      },
    }),
  )
  const reader = (isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw isPacked ? new UnpackError() : new RefusedError('unreadable')
      })
      if (done) return
      unpacked += value.length
      if (unpacked > mostBytes) throw new RefusedError('tooLarge')
      const part = file.size === 0 ? 1 : read / file.size
      for (let from = 0; from < value.length; from += sliceBytes)
        yield { bytes: value.subarray(from, from + sliceBytes), part }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function looksPacked(file: Blob): Promise<boolean> {
  const [first, second] = await bytesOf(file.slice(0, 2))
  return first === 0x1f && second === 0x8b
}

/** Returns the size that a gzip file claims to have unpacked, modulo 2^32: what it is worth is seen while it is unpacked. */
async function unpackedSize(file: Blob): Promise<number> {
  const bytes = await bytesOf(file.slice(-4))
  return bytes.length < 4 ? 0 : new DataView(bytes.buffer).getUint32(0, true)
}

async function bytesOf(part: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await part.arrayBuffer())
  } catch {
    throw new RefusedError('unreadable')
  }
}
