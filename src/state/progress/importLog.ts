import type { ImportRecord, LogDatabase } from './database.ts'
import { RefusedError } from './logParser.ts'
import { type Batch, readLogFile } from './readLogFile.ts'
import type { ImportCheck, ImportOutcome, ImportSummary, ReadingOptions } from './store.ts'
import { type Arrivals, append, countUnknown } from './writeLog.ts'

const nothing: ImportSummary = { events: 0, added: 0, known: 0, damaged: 0, newer: 0, isCut: false }

const withBatch = (summary: ImportSummary, { events, damaged, newer }: Batch, added: number): ImportSummary => ({
  ...summary,
  events: summary.events + events.length,
  added: summary.added + added,
  known: summary.known + events.length - added,
  damaged: summary.damaged + damaged,
  newer: summary.newer + newer,
})

/** Reads a file to its end and says what importing it would do; changes nothing. */
export async function checkImport(
  database: LogDatabase | undefined,
  file: Blob,
  options?: ReadingOptions,
): Promise<ImportCheck> {
  let summary = nothing
  try {
    const batches = readLogFile(file, options)
    for (;;) {
      const { done, value } = await batches.next()
      if (done) return { kind: 'fits', summary: { ...summary, isCut: !value } }
      const added = database ? await countUnknown(database, value.events) : value.events.length
      summary = withBatch(summary, value, added)
    }
  } catch (error) {
    if (error instanceof RefusedError) return { kind: 'refused', refusal: error.refusal }
    if (options?.signal?.aborted) return { kind: 'stopped' }
    return { kind: 'refused', refusal: 'unreadable' }
  }
}

/**
 * Adds what a file holds, a batch in each transaction, at a time in milliseconds since the Unix epoch. What was added
 * is remembered with each batch, so that it can be taken out even if the page goes in the middle.
 */
export async function importLog(
  database: LogDatabase,
  file: Blob,
  at: number,
  options?: ReadingOptions,
): Promise<ImportOutcome> {
  let summary = nothing
  const remember = rememberer(database, at)
  try {
    const batches = readLogFile(file, options)
    for (;;) {
      const { done, value } = await batches.next()
      if (done) return { kind: 'imported', summary: { ...summary, isCut: !value } }
      const { count } = value.events.length === 0 ? { count: 0 } : await append(database, value.events, remember)
      summary = withBatch(summary, value, count)
    }
  } catch (error) {
    // A file that turns out to be none after some of it was added leaves what can be undone.
    if (error instanceof RefusedError && summary.added === 0) return { kind: 'refused', refusal: error.refusal }
    return { kind: options?.signal?.aborted ? 'stopped' : 'unfinished', summary }
  }
}

/** Returns what writes down, within the transaction of each batch, which arrivals the import has added so far. */
function rememberer({ imports }: LogDatabase, at: number) {
  let written: ImportRecord | undefined
  return async ({ first, count }: Arrivals): Promise<void> => {
    if (count === 0) return
    const ranges = joined(written?.ranges ?? [], [first, first + count - 1])
    const next = { at, added: (written?.added ?? 0) + count, ranges }
    if (written) await imports.update(written.number, next)
    const number = written?.number ?? (await imports.add(next))
    written = { ...next, number }
  }
}

/** Adds a range; where it goes on from the last one, they become one. */
function joined(ranges: ImportRecord['ranges'], [first, last]: readonly [number, number]): ImportRecord['ranges'] {
  const before = ranges.at(-1)
  return before && before[1] === first - 1 ? [...ranges.slice(0, -1), [before[0], last]] : [...ranges, [first, last]]
}
