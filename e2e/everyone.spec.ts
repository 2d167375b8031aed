import { languages } from '../src/i18n/languages.ts'
import { barriers } from './barriers.ts'
import { kinds } from './kinds.ts'
import { alive, expect, sitePaths, test } from './site.ts'

if (process.env.STATUSCOPE_LONG) {
  for (const language of languages) {
    test(`nothing stands in anybody's way on a page of each kind, in ${language}`, async ({ page }) => {
      test.setTimeout(1_200_000)
      for (const kind of kinds) {
        await page.goto(`/${language}${kind}`)
        await alive(page)
        expect.soft(await barriers(page), kind).toEqual([])
      }
    })
  }

  test("nothing stands in anybody's way on any page in English", async ({ page }) => {
    test.setTimeout(3_600_000)
    for (const path of (await sitePaths(page)).filter((one) => one.startsWith('/en/'))) {
      await page.goto(path)
      await alive(page)
      expect.soft(await barriers(page), path).toEqual([])
    }
  })
}
