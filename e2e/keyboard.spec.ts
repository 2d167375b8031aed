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

/** In the page: how far the table with the focus is scrolled, and which edges of what has the focus are not in sight. */
function lookAtFocus(): { readonly scrolled: number; readonly unseen: readonly string[] } {
  const element = document.activeElement ?? document.body
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const [middle, half] = [(left + right) / 2, (top + bottom) / 2]
  const edges = {
    left: [left + 3, half],
    right: [right - 3, half],
    top: [middle, top + 3],
    bottom: [middle, bottom - 3],
  }
  const unseen = Object.entries(edges).filter(
    ([, [x = 0, y = 0]]) => !element.contains(document.elementFromPoint(x, y)),
  )
  return { scrolled: element.closest('div')?.scrollLeft ?? 0, unseen: unseen.map(([edge]) => edge) }
}

test('a cell of a wide table that Tab leads to is seen whole on a narrow screen, beside the names of the rows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const [path, row] of [
    ['/en/flows/access-control', 'section[aria-labelledby="matrix"] tbody tr'],
    ['/en/flows/concurrent-edits', 'main tbody tr:has(button)'],
  ] as const) {
    await page.goto(path)
    await alive(page)
    const cells = page.locator(row).first().locator('td button')
    await cells.first().focus()
    await expect(page.locator('[data-own-life]')).toHaveAttribute('data-near')
    const places = new Set<number>()
    // To the end of the row, to the next one, for which the table has to scroll back, and the same way back.
    const presses = await cells.count()
    for (const key of [...Array<string>(presses).fill('Tab'), ...Array<string>(presses).fill('Shift+Tab')]) {
      await page.keyboard.press(key)
      const { scrolled, unseen } = await page.evaluate(lookAtFocus)
      expect(unseen, `${path} ${key}`).toEqual([])
      places.add(Math.round(scrolled))
    }
    expect(places.size, path).toBeGreaterThan(2)
  }
})
