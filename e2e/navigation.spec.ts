import type { Page } from '@playwright/test'
import { alive, expect, test } from './site.ts'

const linkTo = (page: Page, code: number) => page.locator(`main a[href="/en/codes/${code}"]`).first()

/** The texts of codes that a page has asked for, and whether all that it has asked for has come. */
function watchTexts(page: Page) {
  const asked: string[] = []
  const underWay = new Set<unknown>()
  page.on('request', (request) => {
    underWay.add(request)
    const [, code] = /\/assets\/en\/(\d{3})-[^/]*\.js$/.exec(request.url()) ?? []
    if (code) asked.push(code)
  })
  page.on('requestfinished', (request) => underWay.delete(request))
  return { asked, isQuiet: () => asked.length > 0 && underWay.size === 0 }
}

test.describe('without a network', () => {
  test.use({ cutsNetwork: true })

  test('a page whose link was pointed at is there at once; Back returns to the place one left, and a page that cannot be had leaves the one on screen', async ({
    page,
  }) => {
    await page.goto('/en/codes')
    await alive(page)
    const { asked, isQuiet } = watchTexts(page)
    await linkTo(page, 409).hover()
    await expect.poll(() => asked).toContain('409')
    await expect.poll(isQuiet).toBe(true)
    const left = await page.evaluate(() => scrollY)
    expect(left).toBeGreaterThan(0)

    await page.route('**/*', (route) => route.abort())
    await linkTo(page, 409).click()
    await expect(page.locator('h1')).toContainText('409')
    await expect(page.locator('h1')).toBeFocused()
    await expect(page).toHaveTitle('409 Conflict · Statuscope')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.unroute('**/*')
    await page.goBack()
    await expect(page.locator('h1')).toHaveText('All status codes')
    expect(await page.evaluate(() => scrollY)).toBe(left)

    await page.route('**/*', (route) => route.abort())
    await linkTo(page, 503).click()
    await expect(page.getByRole('alert')).toContainText('nothing is lost')
    await expect(page.locator('h1')).toHaveText('All status codes')
    await page.unroute('**/*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('h1')).toContainText('503')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test('a slow page says that it is coming while the last one stays, and nothing is foreseen where data is saved', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await page.goto('/en/codes')
  await alive(page)
  const { asked } = watchTexts(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/en\/404-[^/]*\.js$/, async (route) => {
    await released
    await route.continue()
  })
  await linkTo(page, 404).hover()
  await linkTo(page, 404).focus()
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Loading…')).toBeVisible()
  await expect(page.locator('h1')).toHaveText('All status codes')
  release()
  await expect(page.locator('h1')).toContainText('404')
  await expect(page.locator('h1')).toBeFocused()
  await expect(page.getByText('Loading…')).toHaveCount(0)
})
