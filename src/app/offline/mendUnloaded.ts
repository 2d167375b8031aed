import type { Offline } from './offline.ts'

const reloadedKey = 'statuscope.reloadedFor'

interface Surroundings {
  readonly offline: Pick<Offline, 'look'>
  /** Remembers as long as the tab is open. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  /** Whether somebody has just clicked or pressed a key, and is not only passing over a link. */
  readonly isAsked: () => boolean
  /** Resolves with how many answers are in memory only. */
  readonly settle: () => Promise<number>
  readonly reload: () => void
}

/**
 * What to do when a script could not be loaded: if the host has another release, load the page again, once for each; a network that is away
 * is no reason to. Resolves with whether it reloads.
 */
export async function mendUnloaded({ offline, storage, isAsked, settle, reload }: Surroundings): Promise<boolean> {
  const wasAsked = isAsked()
  const newest = await offline.look()
  if (newest === undefined || !wasAsked || storage.getItem(reloadedKey) === newest) return false
  if ((await settle()) > 0) return false
  storage.setItem(reloadedKey, newest)
  reload()
  return true
}
