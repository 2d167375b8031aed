import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import type { Progress } from '../../study/review/progress.ts'
import { advance, advanceThrough } from '../../study/review/replay.ts'
import { revisionOf } from '../../study/review/revision.ts'

/**
 * Progress with its newest events at hand. Tabs that answer at once, and the undo of the last answer, change what came a
 * moment ago; without the tail each of them would cost a replay of the whole log.
 */
export interface Fold {
  /** What all events up to `base.lastId` come to. */
  readonly base: Progress
  /** The events after it, in order. */
  readonly tail: readonly LoggedEvent[]
  readonly progress: Progress
}

const longestTail = 400
const keptTail = 200

/** Returns a fold that starts at a progress. */
export function foldFrom(base: Progress): Fold {
  return { base, tail: [], progress: base }
}

/**
 * Adds events, each of them once. Returns `undefined` where one of them changes what lies before the tail: then the log
 * has to be replayed.
 */
export function addToFold(fold: Fold, events: readonly LoggedEvent[]): Fold | undefined {
  const { base, tail } = fold
  const known = new Set(tail.map(({ id }) => id))
  const fresh = events.filter(({ id }) => !known.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (fresh.length === 0) return fold
  if (fresh.some((event) => reachesBack(base, event))) return undefined
  const [only] = fresh
  const advanced = fresh.length === 1 && only ? advance(fold.progress, only) : undefined
  if (advanced) return shorten({ base, tail: [...tail, ...fresh], progress: advanced })
  const all = [...tail, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1))
  return shorten({ base, tail: all, progress: advanceThrough(base, all, revisionOf(all)) })
}

function reachesBack(base: Progress, event: LoggedEvent): boolean {
  if (event.id <= base.lastId) return true
  if (base.events === 0) return false
  if (event.type === 'reset') return true
  return event.type === 'undo' && !(typeof event.cancels === 'string' && event.cancels > base.lastId)
}

function shorten(fold: Fold): Fold {
  const { base, tail, progress } = fold
  if (tail.length <= longestTail) return fold
  // What takes something back has to be read together with what it takes back.
  const afterRevisions = tail.findLastIndex(({ type }) => type === 'undo' || type === 'reset') + 1
  const cut = Math.max(tail.length - keptTail, afterRevisions)
  const old = tail.slice(0, cut)
  return { base: advanceThrough(base, old, revisionOf(old)), tail: tail.slice(cut), progress }
}
