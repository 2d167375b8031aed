import type { Page } from '@playwright/test'
import { alive, expect, test } from './site.ts'

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined
    return (label ?? activeElement?.textContent ?? '').trim()
  })

/** Goes on with Tab, or back with Shift and Tab, until something that is called so has the focus. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 200; press += 1) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`The focus never came to ${name}`)
}

test('the frame is walked by keyboard alone: past the navigation, to a section, to another language and other colours', async ({
  page,
}) => {
  await page.goto('/en/codes/409')
  await alive(page)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the content')
  await expect(page.locator('#app a').first()).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)

  await tabTo(page, /^Courses$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/courses$/)
  await expect(page.locator('h1')).toBeFocused()

  await tabTo(page, /^As the system$/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await tabTo(page, /^Français$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/fr\/courses$/)
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)

  await tabTo(page, /^Accessibilité$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/fr\/accessibility$/)
  await expect(page.locator('h1')).toBeFocused()
  await expect(page.getByRole('row').filter({ hasText: 'Scénarios' }).getByRole('cell')).toHaveText([
    'Testé',
    'Testé',
    'Testé',
    'Non testé',
  ])
})

test('a comparison is put together by keyboard alone, and the focus goes to it', async ({ page }) => {
  await page.goto('/en/compare')
  await alive(page)
  await tabTo(page, /^Add a code/)
  await page.keyboard.type('409')
  await page.keyboard.press('Enter')
  await page.keyboard.type('202')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/compare\/202-vs-409$/)
  await expect(page.locator('h1')).toContainText('202')
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  await tabTo(page, /^Watch the polite client$/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Watch the clients run')).toBeFocused()
})
