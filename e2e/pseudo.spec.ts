import type { Page } from '@playwright/test'
import { createPseudoServer } from '../scripts/pseudo/pseudoServer.ts'
import { pseudoDigits } from '../scripts/pseudo/pseudoText.ts'
import { listen } from '../scripts/serve.ts'
import { kinds } from './kinds.ts'
import { clippedText } from './pseudo/clippedText.ts'
import { foreignText } from './pseudo/foreignText.ts'
import { mirrored } from './pseudo/mirrored.ts'
import { wireDirection } from './pseudo/wireDirection.ts'
import { alive, test as base, expect } from './site.ts'

/** A test whose pages speak the pseudo-language: served from texts that were made longer, accented and bracketed. */
const test = base.extend<object, { pseudoSite: string }>({
  pseudoSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const server = createPseudoServer('dist', 'accented')
      await use((await listen(server, 0)).replace(/\/$/, ''))
      server.closeAllConnections()
      server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ pseudoSite }, use) => use(pseudoSite),
})

/** Has the browser write numbers in digits that nothing else writes, and brackets around dates and lists. */
function markFormats(digits: string): void {
  const numbers = Intl.NumberFormat
  Intl.NumberFormat = new Proxy(numbers, {
    construct: (target, [, options]) => new target(`en-u-nu-${digits}`, options),
    apply: (target, _self, [, options]) => new target(`en-u-nu-${digits}`, options),
  })
  Number.prototype.toLocaleString = function (_language, options) {
    return new numbers(`en-u-nu-${digits}`, options).format(Number(this))
  }
  const dates = Intl.DateTimeFormat
  const format = Object.getOwnPropertyDescriptor(dates.prototype, 'format')?.get
  Object.defineProperty(dates.prototype, 'format', {
    get(this: Intl.DateTimeFormat) {
      const native = format?.call(this) as (date?: Date) => string
      return (date?: Date) => `⟦${native(date).replace(/\d/g, '•')}⟧`
    },
  })
  const list = Intl.ListFormat.prototype.format
  Intl.ListFormat.prototype.format = function (items) {
    return `⟦${list.call(this, items)}⟧`
  }
}

async function openAll(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.waitForLoadState('networkidle')
}

async function turn(page: Page, dir: 'ltr' | 'rtl') {
  await page.evaluate((to) => {
    document.documentElement.dir = to
  }, dir)
}

/** What is wrong with the page as it stands, at both widths and in both directions. */
async function faults(page: Page): Promise<readonly string[]> {
  const found = [...(await page.evaluate(foreignText))]
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const say = (faults: readonly string[], where: string) =>
      found.push(...faults.map((fault) => `${width} ${where}: ${fault}`))
    say(await page.evaluate(clippedText), 'ltr')
    say(await page.evaluate(mirrored), 'rtl')
    await turn(page, 'rtl')
    say(await page.evaluate(clippedText), 'rtl')
    say(await page.evaluate(wireDirection), 'rtl')
    await turn(page, 'ltr')
  }
  return found
}

for (const kind of kinds) {
  test(`${kind} in the pseudo-language`, async ({ page }) => {
    await page.addInitScript(markFormats, pseudoDigits)
    await page.goto(`/en${kind}`)
    await alive(page)
    await openAll(page)
    expect(await faults(page)).toEqual([])
  })
}
