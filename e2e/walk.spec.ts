import type { Page } from '@playwright/test'
import { languages } from '../src/i18n/languages.ts'
import { alive, expect, test } from './site.ts'

/** Moves the focus with Tab until it stands on what is looked for; fails when it never does. */
async function tabTo(page: Page, isThere: (active: Element) => boolean): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`(${isThere.toString()})(document.activeElement)`)) return
  }
  throw new Error('The focus never came to what was looked for')
}

test('search "conflict", open 409, compare it with 412', async ({ page }) => {
  await page.goto('/en/')
  await alive(page)
  await page.getByRole('searchbox').fill('conflict')
  const first = page.locator('search li a').first()
  await expect(first).toHaveText(/409\s*Conflict/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/codes\/409$/)
  await expect(page.locator('h1')).toBeFocused()
  await expect(page).toHaveTitle('409 Conflict · Statuscope')
  await page.getByRole('link', { name: 'Compare 409 and 412' }).click()
  await expect(page).toHaveURL(/\/en\/compare\/409-vs-412$/)
  await expect(page.locator('main')).toContainText('If-Match')
  await page.goBack()
  await expect(page.locator('h1')).toHaveText(/409/)
  await page.goBack()
  await expect(page.locator('h1')).toContainText('HTTP status codes')
})

test.describe('a search forgives and understands', () => {
  const found = {
    en: [
      ['409', 409],
      ['40', 400],
      ['conlfict', 409],
      ['not fuond', 404],
      ['Retry-After', 429],
      ['file too large', 413],
      ['login', 401],
      ['teapot', 418],
      ['cloudflare', 521],
    ],
    fr: [
      ['fichier trop volumineux', 413],
      ['precondition', 412],
    ],
    id: [
      ['konflik', 409],
      ['berkas terlalu besar', 413],
    ],
  } as const
  for (const language of languages) {
    test(`${language}: what is meant is among the first five results`, async ({ page }) => {
      await page.goto(`/${language}/codes`)
      await alive(page)
      for (const [query, code] of found[language]) {
        await page.getByRole('searchbox').fill('')
        await expect(page.locator('#class-4')).toBeVisible()
        await page.getByRole('searchbox').fill(query)
        const results = page.locator('search li a')
        await expect(results.first()).toBeVisible()
        const links = await results.evaluateAll((all) => all.slice(0, 5).map((link) => link.getAttribute('href')))
        expect(links, query).toContain(`/${language}/codes/${code}`)
      }
    })
  }

  test('what nothing fits says so and offers other ways to look', async ({ page }) => {
    await page.goto('/en/codes?q=qqqqzzzz')
    await alive(page)
    await expect(page.getByRole('status')).toContainText('qqqqzzzz')
    await page.getByRole('searchbox').press('Escape')
    await expect(page.locator('#class-4')).toBeVisible()
    await expect(page).toHaveURL(/\/en\/codes$/)
  })
})

test('the 202 flow is run to its end by keyboard, and its controls run it again', async ({ page }) => {
  await page.goto('/en/flows/polling')
  await alive(page)
  const transcript = page.getByRole('region', { name: 'Player of the exchange' })
  await tabTo(page, (active) => active.closest('section[aria-label="Player of the exchange"]') !== null)
  const steps = await transcript
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') })
    .count()
  expect(steps).toBeGreaterThan(5)
  await page.keyboard.press('Home')
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight')
  await expect(page.locator('main')).toContainText(`Step ${steps} of ${steps}`)
  await expect(transcript.locator('[aria-current]')).toContainText('200 OK')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('main')).toContainText(`Step ${steps - 1} of ${steps}`)
  await transcript.getByRole('button', { name: /202 Accepted/ }).click()
  await expect(transcript).toContainText('HTTP/1.1 202 Accepted')
  await expect(transcript.getByRole('link', { name: 'RFC 9110 §15.3.3' }).first()).toBeVisible()

  const figures = page.locator('main dl').first()
  const before = await figures.textContent()
  const duration = page.getByRole('slider', { name: 'Duration of the job' })
  await duration.focus()
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight')
  await expect(figures).not.toHaveText(before ?? '')
  const longer = await figures.textContent()
  await page.getByRole('radio', { name: 'At a fixed interval' }).check()
  await expect(figures).not.toHaveText(longer ?? '')
  await expect(page).toHaveURL(/strategy=fixed/)
  const shared = await figures.textContent()
  await page.reload()
  await alive(page)
  await expect(figures).toHaveText(shared ?? '')
})

test('a value that is not possible in the address of a flow is corrected, and the page says so', async ({ page }) => {
  await page.goto('/en/flows/polling?jobSeconds=9999&strategy=%3Cscript%3E&seed=x')
  await alive(page)
  await expect(page.locator('main')).toContainText('corrected')
  await expect(page.getByRole('slider', { name: 'Duration of the job' })).toHaveValue('60')
})

test('ten questions are answered by keyboard alone; language, reload and coming back lose nothing', async ({
  page,
}) => {
  await page.goto('/en/quiz?mode=quick&kinds=situation,meaning,nextStep')
  await alive(page)
  await tabTo(page, (active) => active.textContent === 'Start these questions')
  await page.keyboard.press('Enter')
  const heading = page.locator('main h1')
  // What is answered wrong comes back up to twice, so that nobody knows how many answers ten questions take.
  for (let answer = 1; answer <= 30 && !(await page.locator('main').textContent())?.includes('/10'); answer += 1) {
    await expect(heading).toContainText(/^(Question|Pertanyaan) \d+/)
    await expect(heading).toBeFocused()
    await tabTo(
      page,
      (active) => active instanceof HTMLInputElement && active.type === 'radio' && active.closest('main') !== null,
    )
    await page.keyboard.press(String(1 + (answer % 3)))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.locator('main a[href*="/codes/"]').first()).toBeVisible()
    if (answer === 5) {
      const answered = await page.locator('main h1, main h2').allTextContents()
      await page.getByRole('link', { name: 'Bahasa Indonesia' }).click()
      await expect(page).toHaveURL(/\/id\/quiz/)
      await expect(page.locator('main h1, main h2')).not.toHaveText(answered)
      await page.reload()
      await alive(page)
      await tabTo(page, (active) => active.textContent === 'Lanjutkan')
      await page.keyboard.press('Enter')
    }
    await page.waitForFunction(() => document.querySelector('main form') === null)
    await tabTo(
      page,
      (active) =>
        active instanceof HTMLButtonElement && active.closest('main') !== null && active.classList.contains('primary'),
    )
    await page.keyboard.press('Enter')
  }
  await expect(heading).toContainText('dari 10 benar')
  const result = await heading.textContent()
  await page.goto('/id/')
  await alive(page)
  await page.locator('main a[href="/id/quiz"]').first().click()
  await page.getByRole('button', { name: 'Tampilkan hasilnya' }).click()
  await expect(heading).toHaveText(result ?? '')
})

test('switching the language keeps the page and the state of its address', async ({ page }) => {
  await page.goto('/en/compare/202-vs-409')
  await alive(page)
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page).toHaveURL(/\/fr\/compare\/202-vs-409$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.goto('/en/flows/polling?jobSeconds=30&strategy=fixed')
  await alive(page)
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page).toHaveURL(/\/fr\/flows\/polling\?.*jobSeconds=30/)
})

test('a comparison grows by a code typed into its box', async ({ page }) => {
  await page.goto('/en/compare')
  await alive(page)
  const box = page.getByRole('textbox', { name: 'Add a code' })
  await box.fill('abc')
  await box.press('Enter')
  await expect(page.getByRole('alert')).toContainText('abc')
  await box.fill('409')
  await box.press('Enter')
  await box.fill('202')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/en\/compare\/202-vs-409$/)
  await expect(page.locator('h1')).toContainText('202')
  await page.getByRole('textbox', { name: 'Add a code' }).fill('412')
  await page.getByRole('textbox', { name: 'Add a code' }).press('Enter')
  await expect(page).toHaveURL(/\/en\/compare\/202-vs-409-vs-412$/)
  await page.getByRole('link', { name: 'Without 202' }).click()
  await expect(page).toHaveURL(/\/en\/compare\/409-vs-412$/)
})
