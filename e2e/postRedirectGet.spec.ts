import type { Page } from '@playwright/test'
import { alive, expect, test } from './site.ts'

const address = '/en/flows/post-redirect-get'

const figure = (page: Page, name: string) => page.locator('main dl div').filter({ hasText: name }).locator('dd').first()
const drawn = (page: Page) => page.getByRole('region', { name: 'Drawn browser' })

test('a cell of the answers opens its run by keyboard, and its address can be shared', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await expect(figure(page, 'Orders in the end')).toHaveText('1')
  await page.getByRole('button', { name: '200, Orders after one Reload: 2' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Player of the exchange' })).toBeFocused()
  await expect(figure(page, 'Orders in the end')).toHaveText('2')
  await expect(page).toHaveURL(/answer=200&action=reload/)
  await page.reload()
  await alive(page)
  await expect(figure(page, 'Orders in the end')).toHaveText('2')
  await expect(page.getByRole('radio', { name: 'reloads and agrees' })).toBeChecked()
})

test('the drawn browser is used by keyboard alone: its question keeps a second order away, or lets it happen', async ({
  page,
}) => {
  await page.goto(`${address}?answer=200`)
  await alive(page)
  await drawn(page).getByRole('button', { name: 'Reload' }).focus()
  await page.keyboard.press('Enter')
  await expect(drawn(page).getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(drawn(page).getByRole('button', { name: 'Send again' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(drawn(page).getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('main')).toContainText('1 order at the site')
  await drawn(page).getByRole('button', { name: 'Reload' }).press('Enter')
  await drawn(page).getByRole('button', { name: 'Send again' }).press('Enter')
  await expect(page.locator('main')).toContainText('2 orders at the site')
  await drawn(page).getByRole('button', { name: 'Back' }).press('Enter')
  await drawn(page).getByRole('button', { name: 'Send the order' }).press('Enter')
  await expect(page.locator('main')).toContainText('3 orders at the site')
})

test('the next request of a measured client is read from the table, and a cell plays it', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  const client = page.getByRole('combobox', { name: 'Client' })
  await client.scrollIntoViewIfNeeded()
  await client.selectOption('requests 2.34.2')
  const row = page.getByRole('table', { name: /requests 2\.34\.2$/ }).getByRole('row', { name: /^302/ })
  await row.getByRole('button').nth(3).press('Enter')
  const player = page.getByRole('region', { name: 'PUT, answered 302: requests 2.34.2' })
  await expect(player).toContainText('PUT /moved')
  await expect(player).toContainText('GET /found')
})
