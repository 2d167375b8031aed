import type { Progress } from '../../study/review/progress.ts'
import { restoreProgress, snapshotOf } from '../../study/review/snapshot.ts'
import { crc32 } from './crc32.ts'
import type { LogDatabase, SnapshotRecord } from './database.ts'
import { epochOf } from './epoch.ts'

const dayMillis = 86_400_000
const newestKept = 3
const daysKept = 7

/** A progress with what it was derived from: all events up to an arrival, in one epoch of the log. */
export interface Derived {
  readonly progress: Progress
  readonly arrival: number
  readonly epoch: number
}

const sumOf = ({ arrival, epoch, text }: Pick<SnapshotRecord, 'arrival' | 'epoch' | 'text'>) =>
  crc32(`${arrival} ${epoch} ${text}`)

/** Keeps a progress to start from, unless events were taken out of the log since; older ones that nobody needs go. */
export async function keepSnapshot(database: LogDatabase, { progress, arrival, epoch }: Derived, at: number) {
  await database.transaction('rw', database.snapshots, database.marks, async () => {
    if ((await epochOf(database)) !== epoch) return
    const kept = { arrival, epoch, text: JSON.stringify(snapshotOf(progress)) }
    await database.snapshots.add({ at, ...kept, sum: sumOf(kept) })
    const all = await database.snapshots.toArray()
    await database.snapshots.bulkDelete([...outdated(all)])
  })
}

/** Returns the numbers of the snapshots that may go: all but the last three, and the last one of each of seven days. */
export function outdated(snapshots: readonly Pick<SnapshotRecord, 'number' | 'at'>[]): readonly number[] {
  const newestFirst = snapshots.toSorted((a, b) => b.number - a.number)
  const days = new Set<number>()
  return newestFirst.flatMap(({ number, at }, place) => {
    const day = Math.floor(at / dayMillis)
    const isLastOfDay = !days.has(day) && days.size < daysKept
    if (isLastOfDay) days.add(day)
    return place < newestKept || isLastOfDay ? [] : number
  })
}

/** Returns the newest snapshot of an epoch that is whole; asked within a transaction. */
export async function newestSnapshot(database: LogDatabase, epoch: number): Promise<Derived | undefined> {
  const newestFirst = await database.snapshots.reverse().toArray()
  for (const snapshot of newestFirst) {
    const progress = snapshot.epoch === epoch && snapshot.sum === sumOf(snapshot) ? read(snapshot.text) : undefined
    if (progress) return { progress, arrival: snapshot.arrival, epoch }
  }
  return undefined
}

function read(text: string): Progress | undefined {
  try {
    return restoreProgress(JSON.parse(text))
  } catch {
    return undefined
  }
}
