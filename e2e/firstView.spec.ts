import { alive, expect, test } from './site.ts'

const isLaidOut = (part: Element) => part.checkVisibility({ contentVisibilityAuto: true })

const phone = { width: 360, height: 740 }

test('the end of a code is laid out when somebody comes near it', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/en/codes/409')
  const end = page.locator('main section').last()
  expect(await end.evaluate(isLaidOut)).toBe(false)
  await end.scrollIntoViewIfNeeded()
  await expect.poll(() => end.evaluate(isLaidOut)).toBe(true)
})

test('a flow comes alive without laying out its picture, which is a stop for the keyboard once somebody comes near', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  await page.goto('/en/flows/polling')
  await alive(page)
  const picture = page.getByRole('img', { name: /^Picture of the exchange/ })
  expect(await picture.evaluate(isLaidOut)).toBe(false)
  await expect(picture).not.toHaveAttribute('tabindex')
  await page.getByRole('heading', { name: 'The exchange' }).scrollIntoViewIfNeeded()
  await expect(picture).toHaveAttribute('tabindex', '0')
  expect(await picture.evaluate(isLaidOut)).toBe(true)
})

test('beside its controls a flow is laid out at once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/en/flows/polling')
  const picture = page.getByRole('img', { name: /^Picture of the exchange/ })
  expect(await picture.evaluate(isLaidOut)).toBe(true)
})
