import { alive, expect, test } from './site.ts'

test('without storage everything works, and the page says quietly that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await page.goto('/en/codes/409')
  await alive(page)
  await expect(page.locator('footer')).toContainText('stores nothing')
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Quiz' }).click()
  await expect(page).toHaveURL(/\/en\/quiz$/)
})

test('a stored text that is nonsense is set aside and the page works', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('statuscope.settings', '{"state":{"theme":'))
  await page.goto('/en/codes/409')
  await alive(page)
  expect(await page.evaluate(() => localStorage.getItem('statuscope.settings.unreadable'))).toBe('{"state":{"theme":')
})

test.describe('with the network cut', () => {
  test.use({ cutsNetwork: true })

  test('a chosen theme is there on the next page before its program', async ({ page }) => {
    await page.goto('/en/codes')
    await alive(page)
    await page.getByText('Dark', { exact: true }).click()
    await page.route(/\.js$/, (route) => (/\/attend-/.test(route.request().url()) ? route.continue() : route.abort()))
    const aborted = page.waitForEvent('requestfailed')
    await page.goto('/en/codes/404')
    await aborted
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.unroute(/\.js$/)
  })

  test('a page that cannot be fetched leaves the last one, says so, and is fetched at the next try', async ({
    page,
  }) => {
    await page.goto('/en/codes')
    await alive(page)
    await page.route('**/assets/**', (route) => route.abort('internetdisconnected'))
    await page.locator('main a[href="/en/codes/404"]').click()
    await expect(page.getByRole('alert')).toContainText('nothing is lost')
    await expect(page.locator('h1')).toHaveText('All status codes')
    await page.unroute('**/assets/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('h1')).toContainText('404')
  })
})
