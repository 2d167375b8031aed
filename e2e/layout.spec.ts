import type { Page, Response } from '@playwright/test'
import { languages } from '../src/i18n/languages.ts'
import { inTurn } from './inTurn.ts'
import { kinds } from './kinds.ts'
import { alive, expect, sitePaths, test, watch } from './site.ts'

/** Pages that are as wide as they get only with what they hold. */
const widest = [...kinds, '/codes/422', '/codes/104', '/missions/polite-report?way=order.ask']

const widths = [320, 360, 768, 1280]

for (const [turn, language] of languages.entries()) {
  test(`no page of ${language} is wider than the window`, async ({ page }) => {
    test.setTimeout(300_000)
    // They take turns: words that are longer than any of these are in the sweep of the pseudo-language.
    for (const kind of inTurn(widest, turn)) {
      await page.goto(`/${language}${kind}`)
      await alive(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${kind} at ${width} pixels`).toBeLessThanOrEqual(0)
      }
    }
  })
}

/** The text of a page, without what is closed: there the link to a round comes late, since scripts draw its seed. */
const readOpen = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as Element
    for (const closed of copy.querySelectorAll('details:not([open]) > :not(summary)')) closed.remove()
    return copy.textContent
  })

test('what has been drawn ahead of time stays as it is when the page comes alive', async ({
  page,
  browser,
  baseURL,
}) => {
  const withoutScripts = await browser.newContext({ javaScriptEnabled: false })
  const problems = await watch(withoutScripts, baseURL ?? '', { noScripts: true })
  const still = await withoutScripts.newPage()
  // The home page comes first: later it names the place to continue at.
  for (const path of [
    '/en/',
    '/en/codes/409',
    '/fr/compare/202-vs-303',
    '/id/codes',
    '/fr/data',
    '/en/flows/polling',
    '/en/missions/polite-report',
    '/en/flows/post-redirect-get',
    '/en/flows/access-control',
    '/en/flows/concurrent-edits',
    // The quiz is not among them: what a round looks like is fetched with the kinds of question, after the first view.
    '/en/which',
  ]) {
    await still.goto(`${baseURL}${path}`)
    await page.goto(path)
    await alive(page)
    expect(await readOpen(page), path).toBe(await readOpen(still))
  }
  await withoutScripts.close()
  expect(problems).toEqual([])
})

test('a page whose document somebody else has changed is drawn anew, with its text', async ({ page }) => {
  await page.addInitScript(() => {
    // While the document is read, before the program can have looked at it.
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main')) return
      document.querySelector('header nav')?.remove()
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/en/codes/409')
  await alive(page)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(page.locator('main')).toContainText('What it means')
})

test('no style sheet is fetched for a page whose styles stand in the document', async ({ page }) => {
  const sheets: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') sheets.push(request.url())
  })
  for (const path of [
    '/en/codes/409',
    '/en/codes',
    '/en/compare/202-vs-409',
    '/en/flows/polling',
    '/en/data',
    '/en/missions/polite-report',
    '/en/flows/post-redirect-get',
    '/en/flows/access-control',
    '/en/flows/concurrent-edits',
    // The quiz is not among them: what a round looks like is fetched with the kinds of question, after the first view.
    '/en/which',
    '/en/',
  ]) {
    await page.goto(path)
    await alive(page)
    expect(sheets, path).toEqual([])
  }
})

test('the text of a prerendered page is not sent a second time', async ({ page }) => {
  const scripts: Response[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response)
  })
  await page.goto('/en/codes/409')
  await alive(page)
  await page.waitForLoadState('networkidle')
  const said = ((await page.locator('main section p').nth(1).textContent()) ?? '').slice(0, 40)
  expect(said).toHaveLength(40)
  const fetched = await Promise.all(scripts.map((script) => script.text()))
  expect(fetched.length).toBeGreaterThan(0)
  expect(fetched.filter((text) => text.includes(said))).toEqual([])
})

test('every line of the registry has a page in three languages', async ({ page }) => {
  const registry = await import('../data/iana.json', { with: { type: 'json' } })
  const paths = new Set(await sitePaths(page))
  const missing = registry.default.codes.flatMap(({ code }) =>
    languages.map((language) => `/${language}/codes/${code}`).filter((path) => !paths.has(path)),
  )
  expect(missing).toEqual([])
})
