/** What the live region says now, and what it has saved up while the trace plays. */
export interface Announcements {
  readonly position: number
  readonly playing: boolean
  readonly said: readonly string[]
  /** The number of the batch, so that the same sentence said again is said. */
  readonly batch: number
  readonly saved: readonly string[]
}

const batchSize = 4

/** Nothing has been said yet, and the place where we are is not news. */
export function quietAt(position: number): Announcements {
  return { position, playing: false, said: [], batch: 0, saved: [] }
}

/**
 * Follows the playhead: a step taken by hand is said at once, what is played is said in batches, and whoever jumps hears
 * only where they have landed. Sentence 0 is what is said at the start.
 */
export function announce(
  before: Announcements,
  position: number,
  playing: boolean,
  sentences: readonly string[],
): Announcements {
  const isPlayed = before.playing && position >= before.position
  const news = isPlayed ? sentences.slice(before.position + 1, position + 1) : sentences.slice(position, position + 1)
  const saved = position === before.position ? before.saved : isPlayed ? [...before.saved, ...news] : news
  const isDue = saved.length > 0 && (!playing || saved.length >= batchSize)
  if (!isDue) return { ...before, position, playing, saved }
  return { position, playing, said: saved, batch: before.batch + 1, saved: [] }
}
