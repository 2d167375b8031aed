/** The service worker that ends all service workers of the site: it gives up what was kept and lets go of every page. No answer is in what it deletes. */
import { isOurCache } from './offline/release.ts'

const scope = self as unknown as ServiceWorkerGlobalScope

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting())
})

async function retire(): Promise<void> {
  for (const name of await caches.keys()) if (isOurCache(name)) await caches.delete(name)
  await scope.registration.unregister()
}

scope.addEventListener('activate', (event) => {
  event.waitUntil(retire())
})
