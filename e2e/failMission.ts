import { expect, type Page } from '@playwright/test'

/** On the open page of a mission, loses it in one way, begins again in another and has both shown side by side. */
export async function failMission(page: Page): Promise<void> {
  const choices = page.locator('section[aria-labelledby="desk"] ul button')
  await choices.nth(1).click()
  await page.locator('section[aria-labelledby="desk"] ol button').first().click()
  await choices.nth(0).click()
  await choices.nth(0).click()
  await page.locator('section[aria-labelledby="help"] button').first().click()
  await expect(page.locator('section[aria-labelledby="beside"]')).toBeVisible()
}
