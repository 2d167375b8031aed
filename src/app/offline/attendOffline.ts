import type { Powers } from '../../state/powers.ts'
import { savesData } from '../isSparing.ts'
import { offlineOf } from './offlineOf.ts'
import { watchReleases } from './watchReleases.ts'

let isAttended = false

/** Begins what goes on as long as a page is open, even if it is only read: keeping pages, looking for newer releases. */
export function attendOffline(powers: Powers): void {
  if (isAttended || document.documentElement.dataset.release === undefined) return
  isAttended = true
  const offline = offlineOf(powers)
  // Who wants to save data is asked first: opening the part in the footer registers too.
  if (!savesData(navigator) || navigator.serviceWorker?.controller) void offline.register()
  watchReleases(offline, powers)
  const tellTheme = () => {
    if (offline.state.getState().support === 'kept') offline.showIn(powers.settings.getState().theme)
  }
  offline.state.subscribe(({ support }, { support: before }) => {
    if (support !== before) tellTheme()
  })
  powers.settings.subscribe(({ theme }, { theme: before }) => {
    if (theme !== before) tellTheme()
  })
  tellTheme()
}
