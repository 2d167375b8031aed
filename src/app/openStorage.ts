/** Returns the browser's storage, or `undefined` where it refuses to keep anything. */
export function openStorage(): Storage | undefined {
  try {
    const probe = 'statuscope.probe'
    window.localStorage.setItem(probe, '1')
    window.localStorage.removeItem(probe)
    return window.localStorage
  } catch {
    return undefined
  }
}
