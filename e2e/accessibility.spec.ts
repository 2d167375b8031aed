import type { Page } from '@playwright/test'
import { languages } from '../src/i18n/languages.ts'
import { violations, violationsInBothThemes } from './axe.ts'
import { failMission } from './failMission.ts'
import { inTurn } from './inTurn.ts'
import { kinds } from './kinds.ts'
import { alive, expect, sitePaths, test } from './site.ts'

/** What a page becomes when it is used, and how one gets there. */
const states: readonly { readonly name: string; readonly path: string; readonly act: (page: Page) => Promise<void> }[] =
  [
    {
      name: 'a mission that has failed, with two ways side by side',
      path: '/missions/polite-report',
      act: failMission,
    },
    {
      name: 'the palette, empty and with results',
      path: '/codes/409',
      act: async (page) => {
        await page.keyboard.press('Control+k')
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violationsInBothThemes(page)).toEqual([])
        await page.getByRole('dialog').getByRole('searchbox').fill('cors')
        await expect(page.locator('dialog li a').first()).toBeVisible()
      },
    },
    {
      name: 'the results of a search',
      path: '/codes',
      act: async (page) => {
        const first = page.locator('main search li a').first()
        await page.getByRole('searchbox').fill('40')
        await expect(first).toBeVisible()
        await page.getByRole('searchbox').press('ArrowDown')
        await expect(first).toBeFocused()
      },
    },
  ]

for (const [turn, language] of languages.entries()) {
  test.describe(language, () => {
    for (const kind of inTurn(kinds, turn)) {
      test(`axe-core finds nothing at ${kind}`, async ({ page }) => {
        await page.goto(`/${language}${kind}`)
        await alive(page)
        expect(await violationsInBothThemes(page)).toEqual([])
      })
    }

    for (const { name, path, act } of inTurn(states, turn)) {
      test(`axe-core finds nothing on ${name}`, async ({ page }) => {
        await page.goto(`/${language}${path}`)
        await alive(page)
        await act(page)
        expect(await violationsInBothThemes(page)).toEqual([])
      })
    }
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
