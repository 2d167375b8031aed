import { alive, expect, test } from './site.ts'

test('what opens in a flow leaves the page no longer than what is seen of it', async ({ page }) => {
  await page.goto('/en/flows/stale-version')
  await alive(page)
  const player = page.getByRole('region', { name: 'Player of the exchange' })
  await player.getByRole('button', { name: /answers 409 Conflict/ }).click()
  await player.getByText('What would have been answered instead').click()
  await expect(player.getByRole('button', { name: 'Send this instead' }).first()).toBeVisible()
  await page.getByText('Export this trace').click()
  await expect(page.getByRole('button', { name: /Download/ }).first()).toBeVisible()
  const below = await page.evaluate(
    () =>
      document.documentElement.scrollHeight -
      (document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0) -
      scrollY,
  )
  expect(below).toBeLessThan(40)
})

test('what opens in a flow fits the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/fr/flows/polling')
  await alive(page)
  const disclosures = page.locator('main details')
  for (let index = 0; index < (await disclosures.count()); index++) {
    await disclosures.nth(index).locator('summary').first().click()
  }
  await expect(page.locator('main input[type="file"]')).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
