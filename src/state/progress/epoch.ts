import type { LogDatabase } from './database.ts'

/** Returns how often events were taken out of the log; asked within a transaction that has the marks. */
export async function epochOf(database: LogDatabase): Promise<number> {
  return (await database.marks.get('epoch'))?.value ?? 0
}

/** Says, within the transaction that takes events out, that what was derived from them holds no longer. */
export async function beginEpoch(database: LogDatabase): Promise<number> {
  const epoch = (await epochOf(database)) + 1
  await database.marks.put({ key: 'epoch', value: epoch })
  await database.snapshots.clear()
  return epoch
}
