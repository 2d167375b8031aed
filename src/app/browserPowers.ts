import type { Keeping, Powers } from '../state/powers.ts'
import { createSettings } from '../state/settings.ts'
import { openStorage } from './openStorage.ts'

/** Returns the browser's databases, or `undefined` where it refuses them. */
function openDatabases(): Keeping['databases'] {
  try {
    return window.indexedDB ? { indexedDB: window.indexedDB, IDBKeyRange: window.IDBKeyRange } : undefined
  } catch {
    return undefined
  }
}

const openKeeping = (): Keeping => ({
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

function openPowers(): Powers {
  const storage = openStorage()
  return {
    now: () => Date.now(),
    chance: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    zoneMinutes: (at) => -new Date(at).getTimezoneOffset(),
    storage,
    settings: createSettings(storage),
    keeping: openKeeping(),
  }
}

let opened: Powers | undefined

/** Returns what this browser gives the program: clock, chance and what is kept, the same each time. */
export function browserPowers(): Powers {
  opened ??= openPowers()
  return opened
}
