import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import type { LogDatabase } from './database.ts'
import { fileLine, fileStart } from './logFile.ts'
import { readRecord } from './record.ts'

const pageSize = 2000

/** Returns the whole log as a file, a page at a time, so that a long one is never held as one text. */
export function writeLogFile(
  database: LogDatabase | undefined,
  unsaved: readonly LoggedEvent[],
  isPacked: boolean,
): Promise<Blob> {
  const pages = writtenPages(database, unsaved)
  const text = new ReadableStream<string>({
    pull: async (controller) => {
      const { done, value } = await pages.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  }).pipeThrough(new TextEncoderStream())
  const type = isPacked ? 'application/gzip' : 'application/json'
  const bytes = isPacked ? text.pipeThrough(new CompressionStream('gzip')) : text
  return new Response(bytes, { headers: { 'Content-Type': type } }).blob()
}

async function* writtenPages(
  database: LogDatabase | undefined,
  unsaved: readonly LoggedEvent[],
): AsyncGenerator<string, undefined> {
  const written = new Set<string>()
  const wanted = new Set(unsaved.map(({ id }) => id))
  let separator = ''
  const write = (events: readonly LoggedEvent[]) => {
    const text = events.map((event, at) => (at === 0 ? separator : ',\n') + fileLine(event)).join('')
    if (events.length > 0) separator = ',\n'
    return text
  }
  yield fileStart
  for (let after = ''; database; ) {
    const records = await database.events.where('id').above(after).limit(pageSize).toArray()
    const last = records.at(-1)?.id
    if (last === undefined) break
    after = last
    for (const { id } of records) if (wanted.has(id)) written.add(id)
    yield write(records.flatMap((record) => readRecord(record) ?? []))
  }
  yield write(unsaved.filter(({ id }) => !written.has(id)))
  yield '\n]}\n'
  return undefined
}
