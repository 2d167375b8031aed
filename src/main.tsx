import { parseAddress } from './state/addresses.ts'
import type { Keeping } from './state/powers.ts'

/** Returns the browser's storage, or `undefined` where it refuses to keep anything. */
function openStorage(): Storage | undefined {
  try {
    const probe = 'statuscope.probe'
    window.localStorage.setItem(probe, '1')
    window.localStorage.removeItem(probe)
    return window.localStorage
  } catch {
    return undefined
  }
}

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

const storage = openStorage()

if (parseAddress(location.pathname).kind === 'choose') {
  const { chooseLanguage } = await import('./app/chooseLanguage.ts')
  location.replace(chooseLanguage(storage, navigator.languages) + location.search + location.hash)
} else {
  const { start } = await import('./app/start.tsx')
  await start(document, {
    now: () => Date.now(),
    chance: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    zoneMinutes: (at) => -new Date(at).getTimezoneOffset(),
    storage,
    keeping: keeping(),
  })
}
