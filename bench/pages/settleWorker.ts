import type { Page } from '@playwright/test'

const mostMillis = 60_000

/** Waits until the worker of a page is in charge, where it has one. */
export async function settleWorker(page: Page): Promise<void> {
  await page.evaluate(async (millis) => {
    const registration = await navigator.serviceWorker?.getRegistration()
    if (!registration) return
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('The worker is late')), millis))
    await Promise.race([navigator.serviceWorker.ready, late])
  }, mostMillis)
}
