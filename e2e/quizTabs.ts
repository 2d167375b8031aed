import type { BrowserContext, Page } from '@playwright/test'
import type { WithLog } from './keptLog.ts'
import { alive } from './site.ts'
import { follow } from './underWay.ts'

/** What stands on a page once every answer is on the disk. */
export const saved = '[data-saving="saved"]'

/** Opens the quiz in a tab of its own, and waits until it reacts. */
export async function openQuiz(context: BrowserContext, origin = process.env.BASE_URL): Promise<Page> {
  const page = await context.newPage()
  follow(page)
  await page.goto(`${origin}/en/quiz`)
  await alive(page)
  return page
}

/** Returns how many events a page with an open log counts. */
export const eventsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as WithLog).state().progress?.events ?? 0)
