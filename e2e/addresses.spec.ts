import { alive, expect, test, watch } from './site.ts'

test.describe('an address that is not understood', () => {
  test.use({ asksForNothing: true })

  const unknown = [
    ['/en/codes/1000', 'outside 100 to 599', '/en/codes/100'],
    ['/en/codes/299', 'treat it as 200', '/en/codes/200'],
    ['/en/codes/600', 'outside 100 to 599', '/en/codes/500'],
    ['/en/codes/0', 'status code', '/en/codes/100'],
    ['/fr/codes/abc', 'abc', '/fr/codes/404'],
    ['/en/compare/202-vs-abc', '202-vs-abc', '/en/codes/202'],
    ['/en/compare/202-vs-299', '202-vs-299', '/en/codes/202'],
    ['/en/flows/nothing', 'nothing', '/en/codes'],
    ['/en/missions/nothing', 'no mission', '/en/codes'],
    ['/de/codes/409', 'language', '/fr/codes/409'],
    ['/en/codes/%00', 'three digits', '/en/codes'],
    ['/en/codes/%E0%A4%A', 'not an address', '/en/codes'],
    ['/en/codes/<script>alert(1)</script>', 'not', '/en/codes'],
    ['/en/%3Cscript%3Ealert(1)%3C%2Fscript%3E', '<script>', '/en/codes'],
    [`/en/codes/${'9'.repeat(10_000)}`, '9999', '/en/codes'],
    ['/nowhere', 'nowhere', '/en/codes'],
  ] as const

  test('is said not to be, and the nearest real thing is offered', async ({ page }) => {
    for (const [path, said, offers] of unknown) {
      const name = path.slice(0, 60)
      const response = await page.goto(path)
      expect(response?.status(), name).toBe(404)
      await alive(page)
      await expect(page.locator('h1'), name).toBeVisible()
      await expect(page.locator('main'), name).toContainText(said)
      await expect(page.locator(`main a[href="${offers}"]`).first(), name).toBeVisible()
    }
  })
})

test('either order of codes leads to one address', async ({ page }) => {
  await page.goto('/en/compare/409-vs-202')
  await expect(page).toHaveURL(/\/en\/compare\/202-vs-409$/)
})

test('a comparison that was not drawn ahead of time is drawn on arrival', async ({ page }) => {
  const response = await page.goto('/en/compare/200-vs-404')
  expect(response?.status()).toBe(200)
  await expect(page.locator('h1')).toContainText('200')
  await expect(page).toHaveTitle(/200/)
  await expect(page.getByRole('table').first()).toBeVisible()
})

test.describe('the root', () => {
  test.use({ locale: 'fr-CA' })

  test('goes to the preferred language, without its region', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/fr\/$/)
  })

  test('goes to the language chosen before', async ({ page }) => {
    await page.goto('/en/')
    await alive(page)
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click()
    await expect(page).toHaveURL(/\/id\/$/)
    await page.goto('/')
    await expect(page).toHaveURL(/\/id\/$/)
  })
})

test('the root reads without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const problems = await watch(context, baseURL ?? '', { noScripts: true })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('link')).toHaveText(['English', 'Bahasa Indonesia', 'Français'])
  await context.close()
  expect(problems).toEqual([])
})

test('the server answers as a static host would', async ({ request }) => {
  const options = { maxRedirects: 0, headers: { 'Accept-Encoding': 'br' } }
  const page = await request.get('/en/codes/409', options)
  expect(page.status()).toBe(200)
  expect(page.headers()['content-encoding']).toBe('br')
  expect(page.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers()['cache-control']).toBe('no-cache')
  const slash = await request.get('/en/codes/409/?q=1', options)
  expect([slash.status(), slash.headers().location]).toEqual([308, '/en/codes/409?q=1'])
  expect((await request.get('/_headers', options)).status()).toBe(404)
  expect((await request.get('/en/shell', options)).status()).toBe(404)
  const post = await request.post('/en/codes/409', options)
  expect([post.status(), post.headers().allow]).toEqual([405, 'GET, HEAD'])
  const [, script = ''] = /src="(\/assets\/[^"]+)"/.exec(await page.text()) ?? []
  const asset = await request.get(script, options)
  expect(asset.headers()['cache-control']).toContain('immutable')
  expect(asset.headers()['content-security-policy']).toBeUndefined()
})
