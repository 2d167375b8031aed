import { alive, expect, test } from './site.ts'

test('a client of the table is watched with both codes, by keyboard, and its address can be shared', async ({
  page,
}) => {
  await page.goto('/en/compare/202-vs-409')
  await alive(page)
  const table = page.getByRole('table', { name: /Right: 409/ })
  await table.getByRole('link', { name: 'Watch the polite client' }).focus()
  await page.keyboard.press('Enter')
  const summary = page.getByText('Watch the clients run')
  await expect(summary).toBeFocused()
  await expect(page.getByRole('region', { name: 'The run with 202 instead' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'nothing is under way' })).toBeVisible()
  await page.getByRole('button', { name: 'Retry loop' }).press('Enter')
  await expect(page).toHaveURL('/en/compare/202-vs-409#swap-409-202-loop')
  await page.getByRole('combobox', { name: 'Sent instead' }).selectOption('409')
  await expect(page).toHaveURL('/en/compare/202-vs-409#swap-202-409-loop')
  await page.reload()
  await expect(page.getByRole('region', { name: 'The run with 409 instead' })).toBeVisible()
})

test('of a group, two codes are chosen', async ({ page }) => {
  await page.goto('/fr/compare/301-vs-302-vs-307-vs-308')
  await alive(page)
  await page.getByText("Voir les clients à l'œuvre").click()
  await page.getByRole('combobox', { name: 'Le bon code' }).selectOption('308')
  await page.getByRole('combobox', { name: 'Envoyé à sa place' }).selectOption('301')
  await expect(page.getByRole('status').filter({ hasText: 'en chemin' })).toBeVisible()
})

test('what is watched fits the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/fr/compare/303-vs-307#swap-303-307-cache')
  await expect(page.getByRole('region', { name: /307 à la place/ })).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
