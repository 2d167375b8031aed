import type { Page } from '@playwright/test'
import { politeReport } from '../src/lab/missions/politeReport.ts'
import { alive, expect, test } from './site.ts'

const { default: prose } = await import('../locales/en/missions/polling.json', { with: { type: 'json' } })
const told = prose['polite-report']
const path = `/en/missions/${politeReport.id}`
const [wrong] = politeReport.wrongWays

const heading = (page: Page) => page.locator('section[aria-labelledby="desk"] h2')

/** Goes to a button with Tab, by what it says first, and presses it; fails when the focus never comes there. */
async function pressByKeyboard(page: Page, text: string): Promise<void> {
  const begin = text.replaceAll('`', '')
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() =>
      document.activeElement?.matches('main button:not(ol button)') ? document.activeElement.textContent : null,
    )
    if (said?.startsWith(begin)) return page.keyboard.press('Enter')
  }
  throw new Error(`The focus never came to "${begin}"`)
}

const choose = (page: Page, id: string) =>
  pressByKeyboard(page, (told.choices as Readonly<Record<string, string>>)[id] ?? id)

test('a mission is solved by keyboard, and its flow and the list of flows know it after a reload', async ({ page }) => {
  await page.goto(path)
  await alive(page)
  await expect(page.locator('h1')).toHaveText(told.title)
  for (const [index, id] of politeReport.solution.entries()) {
    await expect(heading(page)).toHaveText(`Move ${index + 1}: what do you do?`)
    await choose(page, id)
    await expect(heading(page)).toBeFocused()
  }
  await expect(heading(page)).toContainText('Solved')
  await expect(page.getByRole('region', { name: 'Player of the exchange' })).toContainText('200 OK')
  for (const list of ['/en/flows', `/en/flows/${politeReport.flow}`]) {
    await page.goto(list)
    await alive(page)
    const item = page.locator('main li').filter({ has: page.locator(`> a[href="${path}"]`) })
    await item.scrollIntoViewIfNeeded()
    await expect(item).toContainText('solved')
  }
  await page.goto(path)
  await alive(page)
  await expect(page.locator('main')).toContainText('You have solved this mission.')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('statuscope.settings'))).toContain(path)
  await page.goto('/en/')
  await alive(page)
  await expect(page.locator(`main a[href="${path}"]`)).toContainText(told.title)
})

test('a reload keeps the way and its forks, and Back leaves the mission at once', async ({ page }) => {
  await page.goto('/en/flows')
  await alive(page)
  await page.locator(`main a[href="${path}"]`).click()
  await expect(page.locator('h1')).toHaveText(told.title)
  for (const id of wrong?.choices ?? []) await choose(page, id)
  await expect(heading(page)).toContainText('Failed')
  await pressByKeyboard(page, 'Take back the last move')
  await choose(page, politeReport.solution[(wrong?.choices.length ?? 0) - 1] ?? '')
  await expect(page).toHaveURL(/[?]way=/)
  const address = page.url()
  const kept = page.locator('section[aria-labelledby="desk"], section[aria-labelledby="ways"]')
  const before = await kept.allTextContents()
  expect(before).toHaveLength(2)
  await page.reload()
  await alive(page)
  expect(page.url()).toBe(address)
  await expect(page.getByRole('heading', { name: 'Way 2', level: 3 })).toBeVisible()
  expect(await kept.allTextContents()).toEqual(before)
  await page.getByRole('button', { name: 'Go to the end of way 1' }).click()
  await expect(heading(page)).toContainText('Failed')
  await page.goBack()
  await expect(page).toHaveURL(/\/en\/flows$/)
})

test('choices that a mission does not have are dropped from the address, and the page says so', async ({ page }) => {
  await page.goto(`${path}?way=${politeReport.solution[0]}.%3Cscript%3E&v=1`)
  await alive(page)
  await expect(heading(page)).toHaveText('Move 2: what do you do?')
  await expect(page.locator('main')).toContainText('dropped')
})
