import * as v from 'valibot'
import { cardKey } from './card.ts'
import { eventIdPattern } from './eventId.ts'
import type { Progress } from './progress.ts'

/** Raised whenever the same log comes to another progress, so that nothing is added to what an older version derived. */
export const foldVersion = 1

/** A progress as it is kept, to start from and not to believe. */
export interface Snapshot {
  readonly foldVersion: typeof foldVersion
  readonly progress: Progress
}

/** Returns a progress as it is kept. */
export function snapshotOf(progress: Progress): Snapshot {
  return { foldVersion, progress }
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const day = v.pipe(v.number(), v.safeInteger())
const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const moment = v.strictObject({ at: count, zoneMinutes: v.pipe(v.number(), v.safeInteger()) })
const numbered = <Value extends v.GenericSchema>(value: Value) =>
  v.record(v.pipe(v.string(), v.regex(/^-?\d{1,9}$/)), value)

const tallyFields = { count, right: count }
const tally = v.pipe(
  v.strictObject(tallyFields),
  v.check((seen) => seen.right <= seen.count),
)
const bin = v.pipe(
  v.strictObject({ ...tallyFields, predicted: amount }),
  v.check((seen) => seen.right <= seen.count),
)
const practiceDay = v.pipe(
  v.strictObject({ ...tallyFields, millis: amount, first: moment, latest: moment }),
  v.check((seen) => seen.right <= seen.count),
)

const card = v.pipe(
  v.strictObject({
    code: count,
    skill: v.string(),
    stability: v.pipe(v.number(), v.minValue(0.001), v.maxValue(36_500)),
    difficulty: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
    last: day,
    gap: count,
    reviews: v.pipe(count, v.minValue(1)),
    lapses: count,
    rightDays: count,
    isProven: v.boolean(),
  }),
  v.check(({ reviews, lapses, rightDays }) => lapses + rightDays <= reviews),
)

const snapshot = v.strictObject({
  foldVersion: v.literal(foldVersion),
  progress: v.strictObject({
    lastId: v.union([v.literal(''), v.pipe(v.string(), v.regex(eventIdPattern))]),
    events: count,
    cards: v.pipe(
      v.record(v.string(), card),
      v.check((cards) => Object.entries(cards).every(([key, named]) => key === cardKey(named))),
    ),
    confusions: v.record(v.pipe(v.string(), v.regex(/^\d{1,4}>\d{1,4}$/)), count),
    calibration: v.strictObject({ guess: tally, fairlySure: tally, certain: tally }),
    certainButWrong: numbered(count),
    retention: numbered(bin),
    days: numbered(practiceDay),
  }),
})

/**
 * Reads what may be a snapshot of this version, or returns `undefined`: a cache that does not fit is thrown away, and the
 * log replayed. Whoever goes on from it still has to see that the log has as many events up to `lastId` as it says.
 */
export function restoreProgress(stored: unknown): Progress | undefined {
  const read = v.safeParse(snapshot, stored)
  return read.success ? read.output.progress : undefined
}
