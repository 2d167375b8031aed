import { languages } from '../src/i18n/languages.ts'
import { inOrderUpTo } from '../src/lab/which/settle.ts'
import { whichPath } from '../src/state/whichLink.ts'
import { violationsInBothThemes } from './axe.ts'
import { inTurn } from './inTurn.ts'
import { alive, expect, test } from './site.ts'

const stale = { ...inOrderUpTo('conflict', { method: 'put' }), conflict: 'stale' }

test('from the home page to 409 by keyboard; the address leads somebody else to the same answer', async ({
  page,
  context,
}) => {
  await page.goto('/en/')
  await alive(page)
  await page.locator('main a[href="/en/which"]').click()
  await expect(page.locator('h1')).toBeFocused()
  for (const digit of '1113111111111112') await page.keyboard.press(digit)
  const answer = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(answer).toHaveText(/409\s*Conflict/)
  await expect(answer).toBeFocused()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(whichPath('en', stale))
  await expect(page.getByRole('region', { name: 'The nearest other code' })).toContainText('412')
  const told = await page.getByRole('article').textContent()

  const other = await context.newPage()
  await other.goto(page.url())
  await alive(other)
  await expect(other.getByRole('article')).toHaveText(told ?? '')
  await other.getByRole('contentinfo').getByRole('link', { name: 'Français' }).click()
  await expect(other.locator('h1')).toContainText('Quel code envoyer')
  await expect(other.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(/409/)
  await other.close()
})

test('Backspace goes back one question at a time, and Back of the browser leaves at once', async ({ page }) => {
  await page.goto('/en/codes')
  await alive(page)
  await page.locator('main a[href="/en/which"]').click()
  await expect(page.locator('h1')).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await expect(page.getByRole('article')).toContainText('Gateway Timeout')
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('heading', { name: 'What came of asking the upstream server?', level: 2 })).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(/\/en\/codes$/)
})

test('nonsense in the query is explained, and what fits is kept', async ({ page }) => {
  await page.goto('/en/which?server=origin&connection=%3Cscript%3Ealert(1)%3C/script%3E&colour=red&__proto__=x&v=99')
  await alive(page)
  const main = page.locator('main')
  await expect(main).toContainText('Not everything in the address was understood')
  await expect(main).toContainText('“colour”')
  await expect(main).toContainText('another version of the questions')
  await expect(
    page.getByRole('heading', { name: 'Do server and connection suit the request?', level: 2 }),
  ).toBeVisible()
})

for (const [turn, language] of languages.entries()) {
  test(`axe-core finds nothing on the questions and an answer, ${language}`, async ({ page }) => {
    const paths = [
      whichPath(language),
      whichPath(language, inOrderUpTo('conflict', { method: 'post' })),
      whichPath(language, stale),
      `${whichPath(language)}?colour=red`,
    ]
    for (const path of inTurn(paths, turn)) {
      await page.goto(path)
      await alive(page)
      expect(await violationsInBothThemes(page), path).toEqual([])
    }
  })

  test(`no question and no answer of ${language} is wider than the window`, async ({ page }) => {
    for (const path of [whichPath(language), whichPath(language, stale)]) {
      await page.goto(path)
      await alive(page)
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        const root = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return scrollWidth - clientWidth
        })
        expect(root, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the questions can be read on paper, each answer with its code', async ({ page }) => {
    await page.goto('/en/which')
    const list = page.getByRole('region', { name: 'All questions in order' })
    await expect(list).toContainText('Does what the content asks for clash with what is there?')
    await expect(list.getByRole('link', { name: '412' }).first()).toHaveAttribute('href', '/en/codes/412')
  })
})
