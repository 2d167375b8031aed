import { languages } from '../src/i18n/languages.ts'
import { violations, violationsInBothThemes } from './axe.ts'
import { kinds } from './kinds.ts'
import { alive, expect, sitePaths, test } from './site.ts'

/**
 * The kinds of page that are looked at in a language: they take turns, as what axe-core finds hardly depends on the words;
 * in the long run each is looked at in all of them.
 */
const kindsIn = (turn: number) =>
  kinds.filter((_, place) => process.env.STATUSCOPE_LONG || place % languages.length === turn)

for (const [turn, language] of languages.entries()) {
  test.describe(language, () => {
    for (const kind of kindsIn(turn)) {
      test(`axe-core finds nothing at ${kind}`, async ({ page }) => {
        await page.goto(`/${language}${kind}`)
        await alive(page)
        expect(await violationsInBothThemes(page)).toEqual([])
      })
    }

    test('axe-core finds nothing on a mission that has failed, with two ways side by side', async ({ page }) => {
      await page.goto(`/${language}/missions/polite-report`)
      await alive(page)
      const choices = page.locator('section[aria-labelledby="desk"] ul button')
      await choices.nth(1).click()
      await page.locator('section[aria-labelledby="desk"] ol button').first().click()
      await choices.nth(0).click()
      await choices.nth(0).click()
      await page.locator('section[aria-labelledby="help"] button').first().click()
      await expect(page.locator('section[aria-labelledby="beside"]')).toBeVisible()
      expect(await violationsInBothThemes(page)).toEqual([])
    })

    test('axe-core finds nothing in the palette, empty and with results', async ({ page }) => {
      await page.goto(`/${language}/codes/409`)
      await alive(page)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violationsInBothThemes(page)).toEqual([])
      await page.getByRole('dialog').getByRole('searchbox').fill('cors')
      await expect(page.locator('dialog li a').first()).toBeVisible()
      expect(await violationsInBothThemes(page)).toEqual([])
    })

    test('axe-core finds nothing among the results of a search', async ({ page }) => {
      await page.goto(`/${language}/codes`)
      await alive(page)
      await page.getByRole('searchbox').fill('40')
      await page.getByRole('searchbox').press('ArrowDown')
      expect(await violationsInBothThemes(page)).toEqual([])
    })
  })
}

test.describe('what is not found', () => {
  test.use({ asksForNothing: true })

  test('axe-core finds nothing on the page that says so', async ({ page }) => {
    await page.goto('/fr/codes/299')
    await alive(page)
    expect(await violations(page)).toEqual([])
  })
})

if (process.env.STATUSCOPE_LONG) {
  for (const language of languages) {
    test(`axe-core finds nothing on any page of ${language}, in both themes`, async ({ page }) => {
      test.setTimeout(3_600_000)
      for (const path of (await sitePaths(page)).filter((one) => one.startsWith(`/${language}/`))) {
        await page.goto(path)
        // Before that, what scripts make reachable by keyboard is not.
        await alive(page)
        expect.soft(await violationsInBothThemes(page), path).toEqual([])
      }
    })
  }
}
