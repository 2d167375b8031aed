import { parseAddress } from './state/addresses.ts'

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

const storage = openStorage()

if (parseAddress(location.pathname).kind === 'choose') {
  const { chooseLanguage } = await import('./app/chooseLanguage.ts')
  location.replace(chooseLanguage(storage, navigator.languages) + location.search + location.hash)
} else {
  const { start } = await import('./app/start.tsx')
  await start(document, {
    now: () => Date.now(),
    chance: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    storage,
  })
}
