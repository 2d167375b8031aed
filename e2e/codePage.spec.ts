import { alive, expect, test } from './site.ts'

test('the lines of a message are one stop, the arrow keys walk through them, and nothing moves', async ({ page }) => {
  await page.goto('/en/codes/503')
  await alive(page)
  const response = page.getByRole('group', { name: 'Response' })
  // Of the exchange itself: what is further down is laid out only when somebody comes near it.
  const exchange = page.locator('section[aria-labelledby=exchange]')
  const height = () => exchange.evaluate((part) => part.getBoundingClientRect().height)
  const before = await height()
  await response.getByRole('radio').first().focus()
  await expect(response.getByText('The status line:')).toBeVisible()
  const retryAfter = response.getByRole('radio', { name: 'Retry-After: 120' })
  while (!(await retryAfter.isChecked())) await page.keyboard.press('ArrowDown')
  await expect(response.getByText('That is a wait of 2 minutes.')).toBeVisible()
  await expect(response.getByText('The status line:')).toBeHidden()
  await expect(retryAfter).toHaveAccessibleDescription(/wait before a follow-up request.*2 minutes.*RFC 9110 §10\.2\.3/)
  expect(await height()).toBe(before)
  // The only other stop of the message is the section that the chosen line stands in.
  await page.keyboard.press('Tab')
  await expect(response.getByRole('link', { name: 'RFC 9110 §10.2.3' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Copy as curl' })).toBeFocused()
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a line explains itself when it is chosen, and no button offers what it cannot do', async ({ page }) => {
    await page.goto('/fr/codes/409')
    await page.getByText('Content-Type: application/problem+json').click()
    await expect(page.getByText("C'est du JSON qui décrit un problème")).toBeVisible()
    await expect(page.getByText('Copier la requête')).toBeHidden()
  })
})

test('the request is copied as a command of curl, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/en/codes/409')
  await alive(page)
  await page.getByRole('button', { name: 'Copy as curl' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible()
  // The site may not read the clipboard, so a person pastes.
  const box = page.getByRole('searchbox').or(page.getByRole('combobox')).first()
  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(box).toHaveValue(/^curl --include --request 'PUT'.*"title":"Style guide"/)
})

test('where the browser refuses, the text can be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.goto('/en/codes/409')
  await alive(page)
  await page.getByRole('button', { name: 'Copy the response' }).click()
  const box = page.getByRole('textbox', { name: 'Text to copy' })
  await expect(box).toBeFocused()
  await expect(box).toHaveValue(/^HTTP\/1\.1 409 Conflict\n/)
})

test('a link to a question opens its answer, from outside and inside the page', async ({ page }) => {
  await page.goto('/en/codes/409')
  const name = await page.locator('[aria-labelledby="questions"] details > div').first().getAttribute('id')
  const answer = page.locator(`[id="${name}"]`)
  await expect(answer).toBeHidden()
  await page.goto(`/en/codes#${name}`)
  await page.goto(`/en/codes/409#${name}`)
  await expect(answer).toBeVisible()
  await page.goto('/en/codes')
  await alive(page)
  await page.evaluate((hash) => {
    const link = document.querySelector<HTMLAnchorElement>('main a[href="/en/codes/409"]')
    if (link) link.hash = hash ?? ''
  }, name)
  await page.locator(`main a[href$="#${name}"]`).click()
  await expect(answer).toBeVisible()
})

for (const language of ['en', 'fr'] as const) {
  test(`a code or a comparison is a handout of one sheet in ${language}`, async ({ page }) => {
    for (const path of ['codes/409', 'codes/202', 'codes/418', 'compare/202-vs-409', 'compare/401-vs-403']) {
      await page.goto(`/${language}/${path}`)
      for (const format of ['A4', 'Letter'] as const) {
        const pdf = (await page.pdf({ format })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, `${path} on ${format}`).toBe(1)
      }
    }
  })
}

test('a page on paper has no navigation and no buttons', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/en/codes/409')
  await expect(page.getByText('What it means').last()).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toBeHidden()
})

test('a page says of itself to machines what it says to readers', async ({ page }) => {
  await page.goto('/fr/codes/409')
  const text = (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
  const graph: readonly Record<string, unknown>[] = JSON.parse(text)['@graph']
  const types = graph.map((node) => node['@type'])
  expect(types).toEqual(expect.arrayContaining(['BreadcrumbList', 'TechArticle', 'DefinedTerm']))
  const asked = await page.locator('[aria-labelledby="questions"] summary').count()
  const faq = graph.find((node) => node['@type'] === 'FAQPage')
  expect((faq?.mainEntity as readonly unknown[] | undefined)?.length ?? 0).toBe(asked)
  await expect(page.locator('link[hreflang="x-default"]')).toHaveAttribute('href', /\/en\/codes\/409$/)
})
