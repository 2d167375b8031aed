import { openStorage } from './app/openStorage.ts'
import { start } from './app/start.tsx'
import { parseAddress } from './state/addresses.ts'
import type { Keeping } from './state/powers.ts'

/** Returns the browser's databases, or `undefined` where it refuses them. */
function openDatabases(): Keeping['databases'] {
  try {
    return window.indexedDB ? { indexedDB: window.indexedDB, IDBKeyRange: window.IDBKeyRange } : undefined
  } catch {
    return undefined
  }
}

const keeping = (): Keeping => ({
  databases: openDatabases(),
  openChannel: 'BroadcastChannel' in window ? (name) => new BroadcastChannel(name) : undefined,
  storageManager: 'storage' in navigator && 'persist' in navigator.storage ? navigator.storage : undefined,
  later: (millis, act) => {
    const timer = setTimeout(act, millis)
    return () => clearTimeout(timer)
  },
  onReturn: (act) => {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && act())
    window.addEventListener('pageshow', ({ persisted }) => persisted && act())
  },
})

// A host that serves this document at `/` as well, as the one for development does.
if (parseAddress(location.pathname).kind === 'choose') await import('./choose.ts')
else
  await start(document, {
    now: () => Date.now(),
    chance: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    zoneMinutes: (at) => -new Date(at).getTimezoneOffset(),
    storage: openStorage(),
    keeping: keeping(),
  })
