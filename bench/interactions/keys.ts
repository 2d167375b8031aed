import type { Page } from '@playwright/test'
import { limitPath } from './limit.ts'
import { takeNotes, waitFor } from './notes.ts'

/** Between two keys, as somebody types who types fast; milliseconds. */
const pauseMillis = 150

/** What a person types, and a part of the link that then stands first. */
export const queries = [
  ['409', '/codes/409'],
  ['conflict', '/codes/409'],
  ['conlfict', '/codes/409'],
  ['edit at the same time', '/codes/409'],
  ['retry-after', '/codes/'],
  ['file too big', '/codes/413'],
  ['not logged in', '/codes/401'],
  ['401 vs 403', '/compare/401-vs-403'],
  ['econnrefused', '/no-code/refused'],
  ['cloudflare', '/codes/52'],
] as const

/** Where a search stands: its box, and the links of its results. */
export interface SearchPlace {
  readonly box: string
  readonly links: string
  readonly isLimit?: boolean
}

/** Types a query into a search; gives for each key the milliseconds until the frame that shows what came of it is over. */
export async function typeQuery(page: Page, place: SearchPlace, index: number): Promise<readonly number[]> {
  const [query, answer] = queries[index % queries.length] ?? queries[0]
  const expected = place.isLimit ? limitPath : answer
  await page.locator(place.box).fill('')
  await page.waitForTimeout(pauseMillis)
  await takeNotes(page)
  await waitFor(page, 'keydown')
  // Nothing is asked of the page between the keys: the question would cost more than the answer.
  for (const key of query) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(pauseMillis)
  }
  await waitFor(page, 'nothing')
  const taken = await takeNotes(page)
  if (taken.length !== query.length) throw new Error(`${taken.length} of ${query.length} keys were painted in time`)
  const first = await page.locator(place.links).first().getAttribute('href')
  if (!first?.includes(expected)) throw new Error(`"${query}" leads to ${first}, not to ${expected}`)
  return taken
}
