import type { Page } from '@playwright/test'
import { alive, expect, test } from './site.ts'

const address = '/en/flows/access-control'

const figure = (page: Page, name: string) => page.locator('main dl div').filter({ hasText: name }).locator('dd').first()
const player = (page: Page) => page.getByRole('region', { name: 'Player of the exchange' })

test('the policy is changed by keyboard alone, all answers follow, and the address carries it', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await expect(figure(page, 'First answer')).toHaveText('403')
  const box = page.getByRole('checkbox', { name: 'Reader: See' })
  await box.focus()
  await page.keyboard.press('Space')
  await expect(figure(page, 'First answer')).toHaveText('200')
  await expect(page.getByRole('button', { name: /^Reader, GET \/staff\/reports 200/ })).toBeVisible()
  await expect(page).toHaveURL(/readerMay=1/)
  await page.reload()
  await alive(page)
  await expect(box).toBeChecked()
  await expect(figure(page, 'First answer')).toHaveText('200')
})

test('a cell of the answers shows its reasons and opens its exchange', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await page.getByRole('button', { name: /^Author, PUT \/staff\/reports\/1 / }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Author, PUT /staff/reports/1: the reasons for 403' })).toBeVisible()
  await page.getByRole('button', { name: 'To the exchange' }).press('Enter')
  await expect(player(page)).toBeFocused()
  await expect(player(page)).toContainText('PUT /staff/reports/1')
})

test('a cell of the leak meter opens the request that tells, hidden or not', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await page.getByRole('button', { name: /Reader, \/staff\/reports\/1, 403 said openly/ }).press('Enter')
  await expect(player(page)).toBeFocused()
  await expect(figure(page, 'First answer')).toHaveText('403')
  await page.getByRole('button', { name: /Reader, \/staff\/reports\/1, Hidden with 404/ }).press('Enter')
  await expect(figure(page, 'First answer')).toHaveText('404')
  await expect(figure(page, 'Things it now knows to exist')).toHaveText('0')
})

test('a trap sets the controls to the run that shows how it is', async ({ page }) => {
  await page.goto(address)
  await alive(page)
  await page.getByRole('button', { name: 'Show this run' }).first().press('Enter')
  await expect(player(page)).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Try other credentials' })).toBeChecked()
  await expect(figure(page, 'Requests until access')).toHaveText('2')
})
