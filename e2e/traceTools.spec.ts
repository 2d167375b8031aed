import type { Page } from '@playwright/test'
import { alive, expect, test } from './site.ts'

/** Opens a disclosure as somebody does who has no mouse. */
async function openByKey(page: Page, summary: string): Promise<void> {
  await page.getByText(summary, { exact: true }).focus()
  await page.keyboard.press('Enter')
}

test('what else would have been answered is found and sent by keyboard', async ({ page }) => {
  await page.goto('/en/flows/polling?step=2&v=2')
  await alive(page)
  await openByKey(page, 'What would have been answered instead')
  await expect(page.getByText(/^\d+ other status codes were found\.$/)).toBeVisible()
  const item = page.getByRole('listitem').filter({ has: page.getByText('415', { exact: true }) })
  await expect(item.locator('del')).toContainText('Content-Type: application/json')
  await item.getByRole('button', { name: 'Send this instead' }).focus()
  await page.keyboard.press('Enter')
  await expect(item.getByText('HTTP/1.1 415 Unsupported Media Type')).toBeVisible()
  await expect(page.getByText('HTTP/1.1 202 Accepted')).toBeVisible()
})

test('the step is in the address, and a reload shows it again', async ({ page }) => {
  await page.goto('/en/flows/polling')
  await alive(page)
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(page).toHaveURL(/\?step=4&v=\d+$/)
  await page.reload()
  await alive(page)
  await expect(page.getByText(/^Step 4 of \d+$/)).toBeVisible()
})

test('a run that is saved as a file is opened from it, and a file of another kind changes nothing', async ({
  page,
}) => {
  await page.goto('/en/flows/async-mishaps')
  await alive(page)
  await openByKey(page, 'Export this trace')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download: HAR 1.2 archive' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('async-mishaps.har')
  const told = await page.getByRole('list', { name: 'What happens, step by step' }).textContent()

  await page.goto('/en/flows/polling')
  await alive(page)
  await openByKey(page, 'Open an exported trace')
  const input = page.getByLabel('A HAR file that was exported here')
  await input.setInputFiles({ name: 'cut.har', mimeType: 'application/json', buffer: Buffer.from('{"log":{') })
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing has changed.' })).toBeVisible()
  await input.setInputFiles(await download.path())
  await expect(page.getByText(/^This trace comes from a file/)).toBeVisible()
  expect(await page.getByRole('list', { name: 'What happens, step by step' }).textContent()).toBe(told)
})

test('two runs stand side by side, and the address shows both again', async ({ page }) => {
  await page.goto('/en/flows/polling')
  await alive(page)
  await openByKey(page, 'Compare with another run')
  await page.getByRole('button', { name: 'Start a second run with the present controls' }).click()
  await expect(page.getByText('The two runs are the same.')).toBeVisible()
  const second = page.getByRole('region', { name: 'Controls of the second run' })
  await second.getByText('At a fixed interval').click()
  await expect(page).toHaveURL(/\?with=strategy%3Dfixed&v=\d+$/)
  await page.reload()
  await alive(page)
  const figures = page.getByRole('table', { name: 'What the two runs came to' })
  await expect(figures.getByRole('row', { name: /Wasted polls/ })).toContainText('different')
})
