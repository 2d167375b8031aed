import type { Page } from '@playwright/test'
import { alive, expect, test } from './site.ts'

const address = '/en/flows/concurrent-edits'

const figure = (page: Page, name: string) => page.locator('main dl div').filter({ hasText: name }).locator('dd').first()
const mine = (page: Page) => page.getByRole('region', { name: 'You', exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

test('a cell of the orders opens its run by keyboard, and its address can be shared', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await expect(figure(page, 'Lost updates')).toHaveText('0')
  const row = page.getByRole('row', { name: /^Ann reads, Ben reads, Ann writes, Ben writes/ })
  await row.getByRole('button').first().press('Enter')
  await expect(page.getByRole('region', { name: 'Player of the exchange' })).toBeFocused()
  await expect(figure(page, 'Lost updates')).toHaveText('1')
  await expect(page).toHaveURL(/habit=nothing&after=giveUp/)
  await page.reload()
  await alive(page)
  await expect(figure(page, 'Lost updates')).toHaveText('1')
})

test('a cell for three editors leads to its ninety orders, and each of them opens its run', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await page.getByText('The same for three editors: ninety orders').press('Enter')
  await page.getByRole('link', { name: '84 of 90' }).first().press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('409 Conflict: three editors, ninety orders')
  await expect(page.locator('caption')).toContainText('Of 90 orders 84 lose work.')
  await page.getByRole('button', { name: 'Order 13', exact: true }).press('Enter')
  await expect(figure(page, 'Lost updates')).toHaveText('2')
})

test('words of one’s own are refused, merged by hand and sent again, by keyboard alone', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await press(page, 'Open the article')
  await mine(page).getByRole('textbox', { name: 'Text' }).fill('My own words.')
  await press(page, 'Add a sentence')
  await press(page, 'Save')
  await expect(mine(page).getByText(/^409: the article has changed/)).toBeFocused()
  await press(page, 'Read it again and merge')
  await mine(page).getByRole('radio', { name: 'Write it by hand' }).press('Space')
  await mine(page).getByRole('textbox', { name: 'Write it by hand' }).fill('My own words. Prefer the active voice.')
  await press(page, 'Send with the new entity tag')
  await expect(mine(page).getByText('Saved, and nothing was lost.')).toBeFocused()
  const newest = page.locator('main ol > li > details').first()
  await newest.locator('summary').press('Enter')
  await expect(newest).toContainText('If-Match: "style-guide-4"')
})

test('two windows share one article, and the second goes on when the first is closed', async ({ page, context }) => {
  const join = async (window: Page) => {
    await window.goto(address)
    await alive(window)
    await window.getByRole('checkbox', { name: /^Share the article/ }).press('Space')
  }
  const second = await context.newPage()
  await join(page)
  await expect(page.getByText(/^This window keeps the article/)).toBeVisible()
  await join(second)
  await expect(second.getByText(/^Another window keeps the article/)).toBeVisible()
  for (const window of [page, second]) await press(window, 'Open the article')
  await mine(page).getByRole('textbox', { name: 'Title' }).fill('From the first window')
  await mine(second).getByRole('textbox', { name: 'Text' }).fill('From the second window.')
  await press(page, 'Save')
  await expect(second.getByText('Written by the other editor')).toBeVisible()
  await press(second, 'Save')
  await expect(mine(second).getByText(/^409: the article has changed/)).toBeFocused()
  await press(second, 'Read it again and merge')
  await page.close()
  await expect(second.getByText(/^This window keeps the article/)).toBeVisible()
  await press(second, 'Send with the new entity tag')
  await expect(mine(second).getByText('Saved, and nothing was lost.')).toBeFocused()
  await expect(mine(second).getByText('From the first window')).toBeVisible()
})
