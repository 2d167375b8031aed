import { languages } from '../src/i18n/languages.ts'
import { expect, test } from './site.ts'

test.use({ javaScriptEnabled: false })

const pages = [
  ['/en/codes/409', ['What it means', 'When you meet it', 'If-Match', 'RFC 9110']],
  ['/id/compare/202-vs-409', ['202', '409', 'konflik', 'klien']],
  ['/id/compare/202-vs-403', ['202', '403', 'klien', 'kredensial']],
  ['/fr/compare/202-vs-303', ['202', '303', 'requête', 'client']],
] as const

for (const [path, words] of pages) {
  test(`${path} reads well with scripts off`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3))
    await expect(page.locator('h1')).toBeVisible()
    for (const word of words) await expect(page.locator('main')).toContainText(word)
    const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(width).toBeLessThanOrEqual(0)
  })
}

test('the list of codes links to every registered code', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/codes`)
    expect(await page.locator(`main a[href^="/${language}/codes/"]`).count()).toBeGreaterThanOrEqual(64)
  }
})

test('the flow can be read as a transcript with scripts off', async ({ page }) => {
  await page.goto('/en/flows/polling')
  await expect(page.locator('main ol').first()).toContainText('202 Accepted')
})
