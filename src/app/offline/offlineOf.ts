import type { Powers } from '../../state/powers.ts'
import { createOffline, type Offline } from './offline.ts'
import { workerUrl } from './workerUrl.ts'

const made = new WeakMap<Powers, Offline>()

/** Returns the page's one line to the service worker. */
export function offlineOf(powers: Powers): Offline {
  const { release = '', worker } = document.documentElement.dataset
  const offline =
    made.get(powers) ??
    createOffline({
      release,
      // A document of a site without a worker, or one that the development server made, says nothing of it.
      workers: worker === undefined || !('serviceWorker' in navigator) ? undefined : navigator.serviceWorker,
      workerUrl: () => workerUrl('trustedTypes' in window ? (window.trustedTypes as never) : undefined),
      fetchVersion: async () => (await fetch('/version.json', { cache: 'no-store' })).json(),
      reload: () => location.reload(),
    })
  made.set(powers, offline)
  return offline
}
