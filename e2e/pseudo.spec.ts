import type { Page } from '@playwright/test'
import { createPseudoServer } from '../scripts/pseudo/pseudoServer.ts'
import { pseudoDigits } from '../scripts/pseudo/pseudoText.ts'
import { listen } from '../scripts/serve.ts'
import { answerKeys, findAnswer } from '../src/features/quiz/answerKeys.ts'
import { roundOf } from '../src/features/quiz/roundOf.ts'
import { memoryStorage } from '../src/state/memoryStorage.ts'
import { createSitting } from '../src/state/sitting.ts'
import { sittingKey } from '../src/state/sittingKey.ts'
import { makeQuestion } from '../src/study/ask.ts'
import { kindIds } from '../src/study/question.ts'
import { failMission } from './failMission.ts'
import { kinds } from './kinds.ts'
import { clippedText } from './pseudo/clippedText.ts'
import { foreignText } from './pseudo/foreignText.ts'
import { mirrored } from './pseudo/mirrored.ts'
import { wireDirection } from './pseudo/wireDirection.ts'
import { alive, test as base, expect, sitePaths } from './site.ts'

/** A test whose pages speak the pseudo-language: served from texts that were made longer, accented and bracketed. */
const test = base.extend<object, { pseudoSite: string }>({
  pseudoSite: [
    async ({ browserName: _ }, use) => {
      const server = createPseudoServer('dist', 'accented')
      await use((await listen(server, 0)).replace(/\/$/, ''))
      server.closeAllConnections()
      server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ pseudoSite }, use) => use(pseudoSite),
  page: async ({ page }, use) => {
    await page.addInitScript(markFormats, pseudoDigits)
    await use(page)
  },
})

const isLong = Boolean(process.env.STATUSCOPE_LONG)

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
  // As `formatNumber` writes small ones.
  const inBase = Number.prototype.toString
  Number.prototype.toString = function (base) {
    if (base !== 10) return inBase.call(this, base)
    return new numbers(`en-u-nu-${digits}`, { useGrouping: false, maximumFractionDigits: 20 }).format(Number(this))
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
  // All of it is measured, as if somebody had come near each part: where a part is not laid out yet, its place is a guess.
  await page.evaluate(() => document.documentElement.setAttribute('data-whole', ''))
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
  test(`nothing of ${kind} is cut off, unturned or outside the catalogue in the pseudo-languages`, async ({ page }) => {
    await page.goto(`/en${kind}`)
    await alive(page)
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'en',
      'ltr',
    ])
    await openAll(page)
    expect(await faults(page)).toEqual([])
  })
}

test('the palette and its results hold the pseudo-languages', async ({ page }) => {
  await page.goto('/en/codes/409')
  await alive(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').fill('40')
  await expect(page.locator('dialog li a').first()).toBeVisible()
  // Of a long text a result shows the part that was found, which need not begin with its bracket.
  const isPart = (fault: string) => /^span\._line\S* text: "[^⟦]*⟧" has /.test(fault)
  expect((await faults(page)).filter((fault) => !isPart(fault))).toEqual([])
})

test('a mission that has failed holds the pseudo-languages', async ({ page }) => {
  await page.goto('/en/missions/polite-report')
  await alive(page)
  await failMission(page)
  expect(await faults(page)).toEqual([])
})

/** One kind of each form of answer; the long run takes all, four at a time, since what is told wrong comes again after some more. */
const rounds = isLong
  ? Array.from({ length: Math.ceil(kindIds.length / 4) }, (_, at) => kindIds.slice(at * 4, at * 4 + 4))
  : [['situation', 'sortSteps', 'composeResponse', 'spotFault'] as const]

for (const asked of rounds)
  test(`questions and what is told after them hold the pseudo-languages: ${asked.join(', ')}`, async ({ page }) => {
    test.setTimeout(600_000)
    const questions = asked.map((kind) => makeQuestion(kind, 3))
    const storage = memoryStorage()
    createSitting(storage).getState().begin(roundOf(questions), Date.now())
    await page.addInitScript(
      ([key, stored]) => {
        if (localStorage.getItem(key) === null) localStorage.setItem(key, stored)
      },
      [sittingKey, storage.getItem(sittingKey) ?? ''] as const,
    )
    await page.goto('/en/quiz')
    await alive(page)
    await page.locator('main .primary').first().click()
    for (const question of questions) {
      await expect(page.locator('main form')).toBeVisible()
      expect(await faults(page), `${question.kind} asked`).toEqual([])
      await page.locator('h1').focus()
      for (const key of answerKeys(question.task, findAnswer(question, false)))
        await ('press' in key ? page.keyboard.press(key.press) : page.keyboard.type(key.type))
      await page.keyboard.press('Enter')
      await expect(page.locator('main h2').first()).toBeFocused()
      await openAll(page)
      expect(await faults(page), `${question.kind} told`).toEqual([])
      await page.keyboard.press('Enter')
    }
  })

if (isLong) {
  test('nothing of any page is cut off, unturned or outside the catalogue in the pseudo-languages', async ({
    page,
  }) => {
    test.setTimeout(3_600_000)
    for (const path of (await sitePaths(page)).filter((one) => one.startsWith('/en/'))) {
      await page.goto(path)
      await alive(page)
      await openAll(page)
      expect.soft(await faults(page), path).toEqual([])
    }
  })
}
