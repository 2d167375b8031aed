import type { Page } from '@playwright/test'

const mostMillis = 60_000

/** Waits until a worker is in charge of a page and has kept the whole site in its language, where the site has one. */
export async function settleWorker(page: Page): Promise<void> {
  const hasWorker = await page.evaluate(() => 'worker' in document.documentElement.dataset)
  if (!hasWorker) return
  await page.waitForFunction(
    () => {
      const state = window as Window & { isKept?: boolean }
      void caches
        .keys()
        .then((names) => Promise.all(names.map((cacheName) => caches.match('/.whole', { cacheName }))))
        .then((found) => {
          state.isKept = found.some((each) => each !== undefined)
        })
      return state.isKept === true && navigator.serviceWorker.controller !== null
    },
    undefined,
    { timeout: mostMillis, polling: 200 },
  )
}
